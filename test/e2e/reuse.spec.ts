import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { command, reprints } from './reprints.ts'

const dialogOf = ({ page }: App) => page.getByRole('dialog', { name: vi.reuse.title })

test('who shares words with whom: a matrix by keyboard, from a cell to its passages, from a passage to both articles', async ({ app }) => {
  test.slow()
  const workbench = await reprints(app)
  const { page } = app
  await command(app, vi.command.reuse)
  const matrix = dialogOf(app).getByRole('grid', { name: vi.reuse.table })
  await expect(matrix.getByRole('columnheader')).toHaveCount(3)
  const cell = (name: RegExp) => matrix.getByRole('button', { name })
  await expect(cell(/^Trong Báo Mẫu: không có gì chung/u)).toHaveText('·')
  for (const appearance of ['light', 'dark', 'contrast'] as const) {
    await call(page, 'settings.update', { appearance })
    await expect(page.locator(`html[data-appearance="${appearance}"]`)).toBeAttached()
    expect([appearance, await serious(page)]).toEqual([appearance, []])
  }
  await matrix.getByRole('button').first().focus()
  const row = async (name: string) => (await matrix.getByRole('row').allTextContents()).findIndex(text => text.startsWith(name)) - 1
  const [down, right] = [await row('Báo Mẫu'), await row('Báo Sông Hồng')]
  for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown')
  for (let step = 0; step < right; step++) await page.keyboard.press('ArrowRight')
  await expect(cell(/^Báo Mẫu và Báo Sông Hồng: 1 đoạn, 16 tiếng/u)).toBeFocused()
  await page.keyboard.press('Enter')
  const passages = dialogOf(app).getByRole('listbox', { name: /^Những đoạn chung: / })
  await expect(passages.getByRole('option')).toHaveCount(1)
  await expect(passages.getByRole('option')).toContainText(/16 tiếng.*Báo Mẫu · 1\/3\/2024.*↔.*Báo Sông Hồng · 4\/3\/2024/su)
  expect(await serious(page)).toEqual([])
  await passages.getByRole('option').focus()
  await page.keyboard.press('Enter')
  await expect(dialogOf(app)).toBeHidden()
  await expect(workbench.text(1)).toContainText('Theo thương vụ')
  await expect(workbench.text(2)).toContainText('Doanh nghiệp chờ')
  await expect.poll(async () => (await workbench.painted()).target).toHaveLength(2)
})

test('the same as a list and by years', async ({ app }) => {
  await reprints(app)
  const { page } = app
  await command(app, vi.command.reuse)
  await dialogOf(app).getByRole('tab', { name: vi.reuse.matrix }).focus()
  await page.keyboard.press('ArrowRight')
  const list = dialogOf(app).getByRole('listbox', { name: vi.reuse.pairs })
  await expect(list.getByRole('option')).toHaveCount(3)
  await list.getByRole('option').first().focus()
  await page.keyboard.press('Space')
  const passages = dialogOf(app).getByRole('listbox', { name: /^Những đoạn chung: / })
  await expect(passages.getByRole('option')).toHaveCount(1)
  await dialogOf(app).getByRole('tab', { name: vi.reuse.pairs }).focus()
  await page.keyboard.press('ArrowRight')
  const years = dialogOf(app).getByRole('listbox', { name: vi.reuse.years })
  await expect(years.getByRole('option')).toHaveText([/^2024.*3 đoạn/u])
  await years.getByRole('option').first().focus()
  await page.keyboard.press('Space')
  await expect(passages.getByRole('option')).toHaveCount(3)
  expect(await serious(page)).toEqual([])
})

test('a library in which nothing is shared says so', async ({ app }) => {
  await command(app, vi.command.reuse)
  await expect(dialogOf(app)).toContainText(vi.reuse.none)
})
