import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const padding = Array(40).fill('Hai nước bàn về thương mại, du lịch và khí hậu trong nhiều phiên họp liên tiếp. '.repeat(4)).join('\n\n')

async function addArticles(page: Page) {
  const sources = [
    { kind: 'text' as const, name: 'một', text: `Hành lang vận tải\n\n${padding}\n\nTuyến đường sắt mới nối hai nước.\n\n${padding}` },
    { kind: 'text' as const, name: 'hai', text: 'Đường sắt cao tốc\n\nDự án còn chờ vốn.' },
    { kind: 'text' as const, name: 'ba', text: 'Du lịch\n\nKhách du lịch tăng gấp đôi.' },
  ]
  await call(page, 'import.start', { sources })
  await expect(page.getByRole('grid', { name: vi.library.list }).getByRole('row')).toHaveCount(sources.length)
  await call(page, 'search.settle', {})
}

test('words typed without marks are found, and marked in the snippets', async ({ app }) => {
  const { page } = app
  const { results } = new Workbench(app)
  await addArticles(page)
  await page.getByRole('searchbox', { name: vi.search.label }).fill('duong sat')
  await expect(page.getByRole('region', { name: vi.search.results }).getByRole('status')).toHaveText('2 bài')
  const hit = results.getByRole('row', { name: 'Hành lang vận tải' })
  await expect(hit.locator('mark')).toHaveText(['đường', 'sắt'])
  await expect(hit).toContainText('Tuyến đường sắt mới nối hai nước.')
  // Found in the title: marked there.
  await expect(results.getByRole('row', { name: 'Đường sắt cao tốc' }).locator('.hit-title mark').first()).toHaveText('Đường')
})

test('opening a hit goes to the place and marks the words', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(page)
  await workbench.search('duong sat')
  await workbench.results.getByRole('row', { name: 'Hành lang vận tải' }).click()
  await expect(workbench.text(1).getByText('Tuyến đường sắt mới')).toBeInViewport()
  await expect.poll(async () => (await workbench.painted()).found).toEqual(['đường', 'sắt'])
})

test('the keyboard goes from the box to the hits and opens them, beside with Ctrl', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(page)
  await page.keyboard.press('/')
  const box = page.getByRole('searchbox', { name: vi.search.label })
  await expect(box).toBeFocused()
  await page.keyboard.type('khach')
  await page.keyboard.press('Enter')
  await expect(workbench.text(1)).toContainText('Khách du lịch tăng gấp đôi.')
  await workbench.search('cao toc')
  await expect(workbench.results.getByRole('row', { name: 'Đường sắt cao tốc' })).toBeVisible()
  await box.press('ArrowDown')
  await expect(workbench.results.getByRole('row')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(workbench.text(2)).toContainText('Dự án còn chờ vốn.')
  await expect(workbench.text(1)).toContainText('Khách du lịch')

  // Escape empties the box, then leaves it.
  await box.focus()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(box).toBeFocused()
  await expect(workbench.articles).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box).not.toBeFocused()
})

test('keys of an input method are not commands of the search box', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(page)
  await page.getByRole('searchbox', { name: vi.search.label }).focus()
  await workbench.compose(['d', 'du', 'dư', 'dươ', 'dườ', 'đườ', 'đường'])
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toHaveValue('đường')
  await expect(workbench.results.getByRole('row')).toHaveCount(2)
})

test('a filter that does not exist is explained, and the rest is searched', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(page)
  await workbench.search('theem:kinh khach')
  const results = page.getByRole('region', { name: vi.search.results })
  await expect(results.getByRole('alert')).toContainText('Không có bộ lọc “theem:”. Có phải bạn định gõ “theme:”?')
  await expect(workbench.results.getByRole('row', { name: 'Du lịch' })).toBeVisible()
  await workbench.search('"khach')
  await expect(results.getByRole('alert')).toContainText(vi.search.problem['unbalanced-quote'])
  await workbench.search('khach date:hôm-qua')
  await expect(results.getByRole('alert')).toContainText('“hôm-qua” không phải là ngày.')
})

test('nothing found says what to try', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(page)
  await workbench.search('xyzzy')
  await expect(page.getByRole('heading', { name: 'Không tìm thấy “xyzzy”.' })).toBeVisible()
  await page.getByRole('region', { name: vi.search.results }).getByRole('button', { name: vi.search.clear }).click()
  await expect(workbench.articles).toBeVisible()
})

test('a note is found, and opens at its highlight', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(page)
  const articles = await call(page, 'article.list', {})
  const article = articles.ok ? articles.value.find(({ title }) => title === 'Hành lang vận tải') : undefined
  if (!article) throw new Error('Nothing was imported.')
  const place = { quote: 'Tuyến đường sắt', occurrence: 1 }
  await call(page, 'highlight.create', { article: article.id, place, note: 'Hỏi lại chuyên gia về khổ ray.' })
  await call(page, 'search.settle', {})
  await workbench.search('kho ray')
  const snippet = workbench.results.getByRole('button', { name: /khổ ray/u })
  await expect(snippet).toContainText(vi.search.field.notes)
  await snippet.click()
  await expect(workbench.text(1).getByText('Tuyến đường sắt mới')).toBeInViewport()
  await expect.poll(async () => (await workbench.painted()).current).toEqual(['Tuyến đường sắt'])
})
