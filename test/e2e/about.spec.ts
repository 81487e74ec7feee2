import { readFileSync } from 'node:fs'
import { vi } from '../../renderer/locales/vi.ts'
import { expect, test } from './fixtures.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

test('the about box tells the version, where the library is, and whose work is in Collate under which licence', async ({ app }) => {
  const { page, library } = app
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(vi.command.about)
  await page.keyboard.press('Enter')
  const box = page.getByRole('dialog', { name: vi.about.title })
  await expect(box.getByText(vi.about.version.replace('{{version}}', version))).toBeVisible()
  await expect(box.getByText(library, { exact: true })).toBeVisible()
  const parts = box.getByRole('listitem')
  expect(await parts.count()).toBeGreaterThan(100)
  const sqlite = parts.filter({ hasText: /^better-sqlite3 [\d.]+ MIT/u })
  await sqlite.locator('summary').click()
  await expect(sqlite).toContainText('Joshua Wise')
  await expect(sqlite).toContainText('Permission is hereby granted')
  await box.getByRole('button', { name: vi.common.close }).click()
  await expect(box).toBeHidden()
})
