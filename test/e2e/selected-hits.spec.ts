import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXTS = [
  ['Tuyến bắc nam', 'Đường sắt nối hai vùng.\nĐường sắt chạy đêm.'],
  ['Ra cảng', 'Đường sắt đến tận cầu cảng.'],
  ['Lên núi', 'Đường sắt leo lên núi, ga nhỏ bên đường sắt.'],
] as const

/** Searches for what all three articles hold, with the keyboard on the first result. */
async function withResults(app: App) {
  const workbench = new Workbench(app)
  for (const [title, text] of TEXTS) await workbench.addText(title, text)
  await workbench.search('duong sat')
  await expect(workbench.results.getByRole('row')).toHaveCount(3)
  const titles = await workbench.results.getByRole('row').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''))
  await app.page.getByRole('searchbox', { name: vi.search.label }).press('ArrowDown')
  await expect(workbench.results.getByRole('row').first()).toBeFocused()
  return { workbench, titles }
}

const count = (template: string, number: number) => template.replace('{{count}}', String(number))

test('results are selected by keyboard, and every place found in them is tagged after a preview', async ({ app }) => {
  const { page } = app
  const { workbench, titles } = await withResults(app)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText(count(vi.hits.selected_other, 2), { exact: true }).first()).toBeVisible()
  for (const title of titles.slice(0, 2))
    await expect(workbench.results.getByRole('row', { name: vi.hits.chosen.replace('{{title}}', title) })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: vi.theme.pick }).fill('Giao thông')
  await page.keyboard.press('Enter')
  const places = (title: string) => (title.startsWith('Ra cảng') ? 1 : 2)
  const expected = titles.slice(0, 2).reduce((sum, title) => sum + places(title), 0)
  await expect(page.getByRole('dialog')).toContainText(`${expected} đoạn trong 2 bài`)
  await page.getByRole('dialog').getByRole('button', { name: vi.tagging.run, exact: true }).click()
  await expect(page.getByRole('dialog', { name: vi.tagging.done })).toBeVisible()
  const reply = await call(page, 'highlight.list', {})
  expect(reply.ok && reply.value.length).toBe(expected)
})

test('all results are selected, some taken out again, and put into a collection, exported or removed with one undo', async ({ app }) => {
  const { page } = app
  const { workbench, titles } = await withResults(app)
  await page.keyboard.press('Control+a')
  await expect(page.getByText(count(vi.hits.selected_other, 3), { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Shift+ ')
  await expect(page.getByText(count(vi.hits.selected_other, 2), { exact: true }).first()).toBeVisible()
  const menu = page.getByRole('button', { name: vi.hits.actions })
  await menu.click()
  await page.getByRole('menuitem', { name: vi.collection.add }).click()
  await page.getByRole('menuitem', { name: vi.collection.new }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: vi.collection.name }).fill('Đường sắt')
  await page.keyboard.press('Enter')
  const collection = async () => {
    const list = await call(page, 'article.list', { collection: 1 })
    return list.ok ? list.value.map(({ title }) => title).sort() : []
  }
  await expect.poll(collection).toEqual(titles.slice(1).sort())

  await menu.click()
  await page.getByRole('menuitem', { name: vi.command['hits-export'] }).click()
  await expect(page.getByRole('dialog').getByRole('radio', { name: count(vi.export.chosen_other, 2) })).toBeChecked()
  await page.keyboard.press('Escape')

  await menu.click()
  await page.getByRole('menuitem', { name: vi.command['hits-remove'] }).click()
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(workbench.results.getByRole('row')).toHaveCount(3)
})

test('the box of a result selects it with the mouse, Escape selects none, and another query begins anew', async ({ app }) => {
  const { page } = app
  const { workbench } = await withResults(app)
  const [first, last] = [workbench.results.getByRole('row').first(), workbench.results.getByRole('row').last()]
  await first.hover()
  await first.getByRole('button', { name: vi.hits.choose.split('{{')[0] ?? '' }).click()
  await last.getByRole('button', { name: vi.hits.choose.split('{{')[0] ?? '' }).click({ modifiers: ['Shift'] })
  const selected = page.getByText(count(vi.hits.selected_other, 3), { exact: true }).first()
  await expect(selected).toBeVisible()
  await first.focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: vi.hits.actions })).toBeHidden()
  await page.keyboard.press('Control+a')
  await workbench.search('cang')
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await expect(page.getByRole('button', { name: vi.hits.actions })).toBeHidden()
})
