import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXTS = [
  'Hành lang vận tải\n\nTuyến đường sắt mới nối hai nước. Dự án đường sắt cũ còn chờ vốn.',
  'Cao tốc\n\nKhách đi đường sắt ngày càng nhiều, v.v.',
  'Du lịch\n\nKhách du lịch tăng gấp đôi.',
]

async function withTexts({ page }: App) {
  const sources = TEXTS.map((text, index) => ({ kind: 'text' as const, name: `bài ${index}`, text }))
  await call(page, 'import.start', { sources })
  await expect(page.getByRole('grid', { name: vi.library.list }).getByRole('row')).toHaveCount(TEXTS.length)
  await call(page, 'search.settle', {})
}

const lines = (page: Page) => page.getByRole('grid', { name: vi.lines.list })

/** The concordance of a query, opened with its key. */
async function openLines(app: App, query: string) {
  const workbench = new Workbench(app)
  await withTexts(app)
  await workbench.search(query)
  await expect(workbench.results.getByRole('row').first()).toBeVisible()
  await app.page.keyboard.press('Control+Shift+L')
  await expect(lines(app.page)).toBeFocused()
  return workbench
}

/** Every highlight as its words and themes. */
async function tagged(page: Page) {
  const reply = await call(page, 'highlight.list', {})
  return reply.ok ? reply.value.map(({ exact, themes }) => [exact, themes.join()]) : []
}

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('dialog').getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

test('every place stands in one line, sorted by the words beside it or by article', async ({ app }) => {
  const { page } = app
  await openLines(app, 'duong sat')
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('3 chỗ trong 2 bài')
  const before = lines(page).getByRole('row').locator('.line-before')
  await choose(page, vi.lines.sort, vi.lines['sort-left'])
  await expect(before).toHaveText(['nối hai nước. Dự án', 'Khách đi', 'Tuyến'].map(words => new RegExp(`${words} $`, 'u')))
  await choose(page, vi.lines.sort, vi.lines['sort-right'])
  await expect(before).toHaveText(['Dự án', 'Tuyến', 'Khách đi'].map(words => new RegExp(`${words} $`, 'u')))
  await choose(page, vi.lines.sort, vi.lines['sort-article'])
  await expect(before).toHaveText(['Khách đi', 'Tuyến', 'Dự án'].map(words => new RegExp(`${words} $`, 'u')))
  expect(await serious(page)).toEqual([])

  await choose(page, vi.lines.unit, vi.lines['unit-sentence'])
  await expect(lines(page).getByRole('row').locator('.line-sentence')).toHaveText([
    'Khách đi đường sắt ngày càng nhiều, v.v.',
    'Tuyến đường sắt mới nối hai nước.',
    'Dự án đường sắt cũ còn chờ vốn.',
  ])
  expect(await serious(page)).toEqual([])
})

test('the keyboard goes through the lines, opens one at its place, and another beside', async ({ app }) => {
  const { page } = app
  const workbench = await openLines(app, '"đường sắt" cao')
  await expect(lines(page).getByRole('row')).toHaveCount(2)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(workbench.text(1)).toBeFocused()
  await expect.poll(async () => (await workbench.painted()).found?.sort()).toEqual(['Cao', 'đường sắt'].sort())

  await workbench.search('gấp đôi')
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+L')
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(workbench.text(2)).toContainText('Khách du lịch tăng gấp đôi.')
  await expect(workbench.text(1)).toContainText('Khách đi đường sắt')
})

test('checked lines are tagged with the keyboard alone, and one undo takes all of it back', async ({ app }) => {
  const { page } = app
  await openLines(app, 'duong sat')
  await expect(lines(page).getByRole('row')).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(lines(page).getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Gắn chủ đề cho 2 chỗ…' })).toBeFocused()
  await page.keyboard.press('Enter')
  const field = page.getByRole('combobox', { name: vi.theme.pick })
  await expect(field).toBeFocused()
  await page.keyboard.type('Giao thông')
  await page.keyboard.press('Enter')
  const preview = page.getByRole('dialog', { name: vi.tagging.title })
  await expect(preview).toContainText('Sẽ đánh dấu và gắn chủ đề cho 2 đoạn trong 2 bài.')
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Enter')
  const report = page.getByRole('dialog', { name: vi.tagging.done })
  await expect(report).toContainText('Đã đánh dấu và gắn 2 đoạn, trong 2 bài')
  expect(await serious(page)).toEqual([])
  expect(await tagged(page)).toEqual([
    ['đường sắt', 'Giao thông'],
    ['đường sắt', 'Giao thông'],
  ])
  await page.keyboard.press('Shift+Tab')
  await expect(report.getByRole('button', { name: vi.common.undo })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã hoàn tác: gắn chủ đề cho 2 đoạn.').first()).toBeVisible()
  expect(await tagged(page)).toEqual([])
  const themes = await call(page, 'theme.list', {})
  expect(themes.ok && themes.value).toEqual([])
})

test('all hits are tagged from the results, with several themes, and a second time nothing changes', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await withTexts(app)
  await workbench.search('duong sat')
  const results = page.getByRole('region', { name: vi.search.results })
  const pick = async (typed: string) => {
    await page.getByRole('combobox', { name: vi.theme.pick }).fill(typed)
    await page.keyboard.press('Enter')
  }
  const dialog = (name: string) => page.getByRole('dialog', { name })
  await results.getByRole('button', { name: vi.tagging.action }).click()
  await pick('Giao thông/Đường sắt')
  await dialog(vi.tagging.title).getByRole('button', { name: vi.tagging.another }).click()
  await pick('Hạ tầng')
  await expect(dialog(vi.tagging.title).getByRole('listitem')).toHaveText(['Giao thông/Đường sắt', 'Hạ tầng'])
  await expect(dialog(vi.tagging.title)).toContainText('3 đoạn trong 2 bài')
  await dialog(vi.tagging.title).getByRole('button', { name: vi.tagging.run, exact: true }).click()
  await expect(dialog(vi.tagging.done)).toContainText('Đã đánh dấu và gắn 3 đoạn, trong 2 bài')
  await dialog(vi.tagging.done).getByRole('button', { name: vi.common.close }).click()
  expect(await tagged(page)).toEqual(Array(3).fill(['đường sắt', 'Giao thông/Đường sắt,Hạ tầng']))

  await results.getByRole('button', { name: vi.tagging.action }).click()
  await pick('ha tang')
  await dialog(vi.tagging.title).getByRole('button', { name: vi.tagging.run, exact: true }).click()
  await expect(dialog(vi.tagging.done)).toContainText(vi.tagging.nothing)
  await expect(dialog(vi.tagging.done).getByRole('button', { name: vi.common.undo })).toBeHidden()
})

test('without a search, and where a search finds nothing in the texts, it says what to do', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await withTexts(app)
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByText(vi.lines['search-first']).first()).toBeVisible()
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toBeFocused()
  await workbench.search('lang:vi')
  await page.getByRole('button', { name: vi.lines.action, exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(vi.lines.none)
  expect(await serious(page)).toEqual([])
})

test('thousands of lines scroll, and the keyboard reaches the last', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.addText('Dài', 'Khách đi đường sắt nhiều hơn năm trước. '.repeat(5200))
  await call(page, 'search.settle', {})
  await workbench.search('"đường sắt"')
  await page.getByRole('button', { name: vi.lines.action, exact: true }).click()
  await expect(lines(page)).toHaveAttribute('aria-rowcount', '5000')
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(vi.lines.incomplete)
  await page.keyboard.press('End')
  await expect(lines(page).locator('[aria-rowindex="5000"]')).toBeInViewport()
  expect(await lines(page).getByRole('row').count()).toBeLessThan(80)
})
