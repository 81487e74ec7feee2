import { en } from '../../renderer/locales/en.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'

test.use({ starter: true })

test('no screen has a serious fault', async ({ app }) => {
  test.slow()
  const { page } = app
  const articles = page.getByRole('grid', { name: vi.library.list })
  await articles.getByRole('row').nth(0).click()
  await page.getByRole('button', { name: vi.command['pane-split'] }).click()
  await articles.getByRole('row').nth(1).click()
  expect(await serious(page)).toEqual([])

  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: vi.highlight.card })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: vi.theme.title }).click()
  await page.getByRole('treegrid').getByRole('row').first().click()
  expect(await serious(page)).toEqual([])

  await page.getByRole('searchbox', { name: vi.search.label }).fill('duong sat')
  await expect(page.getByRole('grid', { name: vi.search.results }).getByRole('row').first()).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('grid', { name: vi.lines.list })).toBeFocused()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: vi.search.narrow }).click()
  const facets = page.getByRole('group', { name: vi.search['facet-languages'] }).getByRole('button')
  await facets.first().click()
  await expect(facets.first()).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('searchbox', { name: vi.search.label }).press('ArrowDown')
  await expect(page.getByRole('button', { name: vi.reader['preview-back'] })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.getByRole('searchbox', { name: vi.search.label }).fill('')

  for (const key of ['Control+o', 'Control+Shift+v', 'Control+e', 'Control+k', 'Control+,', 'F1', 'F2']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    expect([key, await serious(page)]).toEqual([key, []])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

test('the interface speaks English when it is set so', async ({ app }) => {
  await call(app.page, 'settings.update', { language: 'en' })
  await expect(app.page.getByRole('tab', { name: en.theme.title })).toBeVisible()
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en')
  expect(await serious(app.page)).toEqual([])
})

test('an empty library says what to do, and has no serious fault', async ({ app }) => {
  await call(app.page, 'library.remove-starter', {})
  await expect(app.page.getByText(vi.library.empty)).toBeVisible()
  expect(await serious(app.page)).toEqual([])
})
