import { en } from '../../renderer/locales/en.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { expect, test } from './fixtures.ts'

test('a library that cannot be read says so instead of loading for ever', async ({ app }) => {
  const refused = { ok: false, error: { code: 'damaged', message: 'The library file is damaged.' } }
  await app.page.route('**/api/call', route => route.fulfill({ json: refused }))
  await app.page.reload()
  await expect(app.page.getByRole('alert').filter({ hasText: vi.app.failed })).toBeVisible()
  await app.page.unroute('**/api/call')
  await app.page.getByRole('button', { name: vi.app.retry }).click()
  await expect(app.page.getByText(vi.library.empty)).toBeVisible()
})

test.describe('on an English system', () => {
  test.use({ locale: 'en-US' })

  test('it says so in English', async ({ app }) => {
    const refused = { ok: false, error: { code: 'damaged', message: 'The library file is damaged.' } }
    await app.page.route('**/api/call', route => route.fulfill({ json: refused }))
    await app.page.reload()
    await expect(app.page.getByRole('alert').filter({ hasText: en.app.failed })).toBeVisible()
  })
})
