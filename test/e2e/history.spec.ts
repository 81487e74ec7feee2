import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'

const NAMES = ['Kinh tế', 'Du lịch', 'Đường sắt', 'Khí hậu']

async function withThemes({ page }: App, names = NAMES) {
  for (const path of names) await call(page, 'theme.create', { path })
  await page.getByRole('tab', { name: vi.theme.title }).click()
  await expect(page.getByRole('treegrid', { name: vi.theme.tree }).getByRole('row')).toHaveCount(names.length)
}

const list = ({ page }: App) => page.getByRole('listbox', { name: vi.timeline.title })
const themes = async ({ page }: App) => {
  const reply = await call(page, 'theme.list', {})
  return reply.ok ? reply.value.map(({ path }) => path) : []
}

test('the history takes the library back to any step and forward again, by keyboard, and stays true to what happens', async ({ app }) => {
  let { page } = app
  await withThemes(app)
  await page.keyboard.press('Control+Shift+H')
  await expect(list(app)).toBeFocused()
  const rows = () => list(app).getByRole('option')
  await expect(rows()).toHaveCount(5)
  await expect(rows().first()).toContainText(vi.timeline.present)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const ask = page.getByRole('alertdialog', { name: 'Hoàn tác 2 bước' })
  await expect(ask).toContainText('ngay sau bước “Chủ đề mới”')
  await page.keyboard.press('Enter')
  await expect.poll(() => themes(app)).toEqual(['Kinh tế', 'Du lịch'])
  await expect(rows().filter({ hasText: vi.timeline.undone })).toHaveCount(2)
  await expect(rows().nth(2)).toHaveAttribute('aria-current', 'step')
  await expect(list(app)).toBeFocused()

  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog', { name: 'Hoàn tác 2 bước' })).toContainText('Tất cả 2 bước')
  await page.keyboard.press('Enter')
  await expect.poll(() => themes(app)).toEqual([])
  await expect(list(app)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  page = await app.restart()
  await expect(page.getByText(vi.library.empty)).toBeVisible()
  await page.keyboard.press('Control+Shift+H')
  await expect(rows()).toHaveCount(5)
  await expect(list(app)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog', { name: 'Làm lại 3 bước' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => themes(app)).toEqual(NAMES.slice(0, 3))

  // What is done meanwhile shows, and what was undone is gone.
  await call(page, 'theme.create', { path: 'Năng lượng' })
  await expect(rows().filter({ hasText: vi.timeline.undone })).toHaveCount(0)
  await expect(rows()).toHaveCount(5)
})

test('the question may be declined, and nothing is done', async ({ app }) => {
  const { page } = app
  await withThemes(app)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: vi.palette.label }).fill('lich su')
  await page.keyboard.press('Enter')
  await expect(list(app)).toBeFocused()
  await expect(list(app).getByRole('option')).toHaveCount(5)
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Hoàn tác 4 bước' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: vi.common.cancel }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await themes(app)).toEqual(NAMES)
})

test('a long history shows only the rows in sight and reads on as one goes down', async ({ app }) => {
  const { page } = app
  await call(page, 'theme.create', { path: 'Một' })
  for (let step = 0; step < 350; step++) await call(page, 'theme.update', { theme: 1, definition: `lần ${step}` })
  await page.keyboard.press('Control+Shift+H')
  await expect(list(app)).toBeFocused()
  await expect(list(app).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('End')
  await expect(list(app).getByRole('option', { name: vi.timeline.start })).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect
    .poll(async () => {
      await page.keyboard.press('End')
      return list(app).getByRole('option', { name: vi.timeline.start }).count()
    })
    .toBe(1)
  expect(await list(app).getByRole('option').count()).toBeLessThan(80)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog', { name: 'Hoàn tác 351 bước' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => themes(app)).toEqual([])
})

test('the history has no serious fault', async ({ app }) => {
  const { page } = app
  await withThemes(app)
  await call(page, 'history.undo', {})
  await page.keyboard.press('Control+Shift+H')
  await expect(list(app).getByRole('option')).toHaveCount(5)
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect(await serious(page)).toEqual([])
})
