import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const padding = Array(40).fill('Hai nước bàn về thương mại, du lịch và khí hậu trong nhiều phiên họp liên tiếp. '.repeat(4)).join('\n\n')
const articles = [
  {
    title: 'Hành lang vận tải',
    outlet: 'Báo Mới',
    published: '2023-05-02',
    text: `${padding}\n\nTuyến đường sắt mới nối hai nước.\n\n${padding}`,
  },
  { title: 'Đường sắt cao tốc', outlet: 'Báo Mới', published: '2024-01-15', text: 'Dự án đường sắt còn chờ vốn.' },
  { title: 'Ga mới', outlet: 'An ninh', published: '2021-11-30', text: `${padding}\n\nNhà ga của đường sắt đô thị mở cửa.` },
  { title: 'Du lịch', outlet: 'Thời Đại', published: '2022-03-01', text: `Khách du lịch tăng gấp đôi.\n\n${padding}` },
]

/** Puts the articles in with their facts, the first with a theme. */
async function addArticles(workbench: Workbench) {
  const { page } = workbench
  for (const { title, text } of articles) await workbench.addText(title, `${title}\n\n${text}`)
  const reply = await call(page, 'article.list', {})
  for (const { id, title } of reply.ok ? reply.value : []) {
    const { outlet, published } = articles.find(article => article.title === title) ?? {}
    await call(page, 'article.update', { article: id, metadata: { outlet, published, precision: 'day' } })
    if (title === 'Hành lang vận tải')
      await call(page, 'highlight.create', { article: id, place: { quote: 'Tuyến đường sắt', occurrence: 1 }, themes: ['Kinh tế/Hạ tầng'] })
  }
  await call(page, 'search.settle', {})
}

const titles = (workbench: Workbench) => workbench.results.locator('.hit-title').allTextContents()
const box = (page: Page) => page.getByRole('searchbox', { name: vi.search.label })
const panel = (page: Page) => page.getByRole('region', { name: vi.search.results })
const bar = (page: Page) => page.getByRole('button', { name: vi.reader['preview-back'] })
/** Where the text of the first pane stands, in pixels. */
const scrolled = (workbench: Workbench) => workbench.text(1).evaluate(element => element.scrollTop)
const savedPlace = async (page: Page, title: string) => {
  const list = await call(page, 'article.list', {})
  const id = list.ok ? list.value.find(article => article.title === title)?.id : undefined
  const read = await call(page, 'article.read', { article: id ?? 0 })
  return read.ok ? read.value.place : null
}

test('results come while a word is being typed', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(workbench)
  await box(page).focus()
  for (const letter of 'khach') await page.keyboard.type(letter)
  await expect(workbench.results.getByRole('row', { name: 'Du lịch' })).toBeVisible()
  await expect(panel(page).getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await workbench.compose(['đ', 'đư', 'đườ', 'đường', 'đường sắt'])
  await expect(workbench.results.getByRole('row')).toHaveCount(3)
})

test('results stand in the order asked for, with the keyboard alone', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(workbench)
  await workbench.search('đường sắt')
  const order = panel(page).getByRole('button', { name: vi.search.sort })
  await order.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: vi.search['sort-date'] }).press('Enter')
  await expect.poll(() => titles(workbench)).toEqual(['Đường sắt cao tốc', 'Hành lang vận tải', 'Ga mới'])
  await expect(order).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: vi.search['sort-outlet'] }).press('Enter')
  await expect.poll(async () => (await titles(workbench))[0]).toBe('Ga mới')
  // Another query stays in that order.
  await workbench.search('đường')
  await expect(order).toContainText(vi.search['sort-outlet'])
})

test('counts narrow the query down and are taken out again, with the keyboard alone', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(workbench)
  await workbench.search('duong sat')
  const narrow = panel(page).getByRole('button', { name: vi.search.narrow })
  await expect(narrow).toHaveAttribute('aria-expanded', 'false')
  await narrow.press('Enter')
  const outlets = page.getByRole('group', { name: vi.search['facet-outlets'] })
  const outlet = outlets.getByRole('button', { name: 'Báo Mới, 2 bài' })
  await expect(outlet).toHaveAttribute('aria-pressed', 'false')
  await outlet.press('Enter')
  await expect(box(page)).toHaveValue('outlet:"Báo Mới" duong sat')
  await expect(outlet).toHaveAttribute('aria-pressed', 'true')
  await expect(outlet).toBeFocused()
  await expect(workbench.results.getByRole('row')).toHaveCount(2)
  await expect(outlets.getByRole('button')).toHaveCount(1)
  await page.getByRole('group', { name: vi.search['facet-years'] }).getByRole('button', { name: '2023, 1 bài' }).press('Enter')
  await expect.poll(() => titles(workbench)).toEqual(['Hành lang vận tải'])
  await outlet.or(outlets.getByRole('button', { name: 'Báo Mới, 1 bài' })).press('Space')
  await expect(box(page)).toHaveValue('date:2023 duong sat')

  await workbench.search('duong sat')
  await page
    .getByRole('group', { name: vi.search['facet-themes'] })
    .getByRole('button', { name: /^Kinh tế\/Hạ tầng/u })
    .press('Enter')
  await expect(box(page)).toHaveValue('theme:"Kinh tế/Hạ tầng" duong sat')
  await expect.poll(() => titles(workbench)).toEqual(['Hành lang vận tải'])
  const language = page.getByRole('group', { name: vi.search['facet-languages'] }).getByRole('button', { name: 'Tiếng Việt, 1 bài' })
  await language.press('Enter')
  await expect(box(page)).toHaveValue('lang:vi theme:"Kinh tế/Hạ tầng" duong sat')

  // Tags of articles, written as they would be typed.
  await workbench.search('duong sat')
  const tags = page.getByRole('group', { name: vi.search['facet-tags'] })
  await expect(tags).toHaveCount(0)
  await call(page, 'article.update-many', { articles: [1, 2], changes: { addTags: ['đọc lại'] } })
  await workbench.search('duong sat moi')
  await workbench.search('duong sat')
  const tag = tags.getByRole('button', { name: /^đọc lại, [12] bài$/u })
  await tag.press('Enter')
  await expect(box(page)).toHaveValue('tag:"đọc lại" duong sat')
  await expect(tag).toHaveAttribute('aria-pressed', 'true')
  await workbench.search('tagg:doc duong sat')
  await expect(page.getByRole('region', { name: vi.search.results }).getByRole('alert')).toContainText('tag:')

  // With its last filter the query is empty, and the keyboard is in the box.
  await workbench.search('lang:vi')
  await page.getByRole('group', { name: vi.search['facet-languages'] }).getByRole('button', { pressed: true }).press('Enter')
  await expect(box(page)).toHaveValue('')
  await expect(box(page)).toBeFocused()
})

test('of many outlets six are shown, the others when asked for', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const sources = Array.from({ length: 8 }, (_, index) => ({
    kind: 'text' as const,
    name: `bài ${index}`,
    text: `---\ntitle: Đường sắt số ${index}\noutlet: Báo ${index}\n---\nTuyến thứ ${index}.`,
  }))
  await call(page, 'import.start', { sources })
  await expect(workbench.articles.getByRole('row')).toHaveCount(8)
  const reply = await call(page, 'article.list', {})
  for (const { id } of reply.ok ? reply.value : []) await call(page, 'article.update', { article: id, metadata: { outlet: `Báo ${id}` } })
  await call(page, 'search.settle', {})
  await workbench.search('tuyến')
  await panel(page).getByRole('button', { name: vi.search.narrow }).click()
  const outlets = page.getByRole('group', { name: vi.search['facet-outlets'] })
  await expect(outlets.locator('[aria-pressed]')).toHaveCount(6)
  await outlets.getByRole('button', { name: 'Thêm 2 mục' }).press('Enter')
  await expect(outlets.locator('[aria-pressed]')).toHaveCount(8)
  await outlets.getByRole('button', { name: vi.search['facet-fewer'] }).press('Enter')
  await expect(outlets.locator('[aria-pressed]')).toHaveCount(6)
})

test('a long name is cut with dots and its count stays in sight', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.addText('Bài', 'Bài\n\nTuyến mới.')
  const reply = await call(page, 'article.list', {})
  const outlet = 'Cổng thông tin điện tử của Ủy ban liên Chính phủ về hợp tác kinh tế, thương mại và khoa học kỹ thuật'
  for (const { id } of reply.ok ? reply.value : []) await call(page, 'article.update', { article: id, metadata: { outlet } })
  await workbench.search('tuyến')
  await panel(page).getByRole('button', { name: vi.search.narrow }).click()
  const outlets = page.getByRole('group', { name: vi.search['facet-outlets'] })
  const right = (box: { x: number; width: number } | null) => (box ? box.x + box.width : Number.NaN)
  expect(right(await outlets.locator('.count').boundingBox())).toBeLessThan(right(await panel(page).boundingBox()))
})

test('further hits come when the end is near, or by their button', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const sources = Array.from({ length: 70 }, (_, index) => ({
    kind: 'text' as const,
    name: `bài ${index}`,
    text: `Bản tin ${index}\n\nĐường sắt, kỳ ${index}.`,
  }))
  await call(page, 'import.start', { sources })
  await expect.poll(async () => ((await call(page, 'article.list', {})) as { value: unknown[] }).value.length).toBe(70)
  await call(page, 'search.settle', {})
  await workbench.search('đường sắt')
  await expect(panel(page).getByRole('status')).toHaveText('70 bài')
  await expect(workbench.results.getByRole('row')).toHaveCount(30)
  await page.locator('.hits-scroll').evaluate(element => element.scrollTo(0, element.scrollHeight))
  await expect(workbench.results.getByRole('row')).toHaveCount(60)
  await panel(page).getByRole('button', { name: vi.search.more }).press('Enter')
  await expect(workbench.results.getByRole('row')).toHaveCount(70)
  // Another question is read from its beginning.
  await workbench.search('đường')
  await expect(workbench.results.getByRole('row')).toHaveCount(30)
  expect(await page.locator('.hits-scroll').evaluate(element => element.scrollTop)).toBe(0)
})

test('moving through the hits previews them, and Escape gives back the exact place', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(workbench)
  await workbench.open('Du lịch')
  await expect(workbench.text(1)).toContainText('Khách du lịch')
  await workbench.text(1).evaluate(element => element.scrollTo(0, 777))
  await expect.poll(() => savedPlace(page, 'Du lịch')).toBeGreaterThan(0)
  const place = await savedPlace(page, 'Du lịch')
  const before = await scrolled(workbench)

  await page.keyboard.press('/')
  await page.keyboard.type('duong sat')
  await panel(page).getByRole('button', { name: vi.search.sort }).press('Enter')
  await page.getByRole('option', { name: vi.search['sort-outlet'] }).press('Enter')
  await expect.poll(async () => (await titles(workbench))[0]).toBe('Ga mới')
  await box(page).press('ArrowDown')
  await expect(workbench.results.getByRole('row', { name: 'Ga mới' })).toBeFocused()
  await expect(bar(page)).toBeVisible()
  await expect(workbench.text(1).getByText('Nhà ga của đường sắt đô thị')).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const last = workbench.results.getByRole('row').last()
  await expect(last).toBeFocused()
  const title = (await last.locator('.hit-title').textContent()) ?? ''
  await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible()
  await expect.poll(async () => (await workbench.painted()).found).toEqual(expect.arrayContaining(['đường', 'sắt']))
  expect(await serious(page)).toEqual([])

  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(last).toBeFocused()
  await expect(workbench.text(1)).toContainText('Khách du lịch')
  expect(await scrolled(workbench)).toBe(before)

  // Space looks again; clearing the search goes back too.
  await page.keyboard.press('Space')
  await expect(bar(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible()
  await expect(last).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  expect(await scrolled(workbench)).toBe(before)

  // Nothing of it was remembered.
  expect(await savedPlace(page, 'Du lịch')).toBe(place)
  expect(await savedPlace(page, 'Ga mới')).toBe(0)
  const again = new Workbench(app)
  await app.restart()
  await expect(again.text(1)).toContainText('Khách du lịch')
})

test('Enter keeps what is previewed, and so does a click into it', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(workbench)
  await workbench.open('Du lịch')
  await workbench.search('tuyến')
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await box(page).press('ArrowDown')
  await expect(bar(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(bar(page)).toBeHidden()
  await expect(workbench.text(1)).toBeFocused()
  await expect(workbench.text(1).getByText('Tuyến đường sắt mới')).toBeInViewport()
  await expect.poll(() => savedPlace(page, 'Hành lang vận tải')).toBeGreaterThan(0)

  await workbench.search('nhà ga')
  await box(page).press('ArrowDown')
  await expect(bar(page)).toBeVisible()
  await workbench.text(1).getByText('Nhà ga của đường sắt đô thị').click()
  await expect(bar(page)).toBeHidden()
  await workbench.search('')
  await expect(workbench.text(1).getByText('Nhà ga của đường sắt đô thị')).toBeInViewport()
  await app.restart()
  await expect(workbench.text(1)).toContainText('Nhà ga của đường sắt đô thị')
})

test('the arrow keys preview a single place of a hit, and Escape leads back to the box', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(workbench)
  await workbench.search('tuyến')
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await box(page).press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(workbench.results.getByRole('button', { name: /Tuyến đường sắt mới/u })).toBeFocused()
  await expect(workbench.text(1).getByText('Tuyến đường sắt mới')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: vi.reader['empty-title'] })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('tuyến')
})

test('a preview is over the pane that has the focus, and is gone when another gets it', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await addArticles(workbench)
  await workbench.open('Du lịch')
  await workbench.open('Đường sắt cao tốc', { beside: true })
  await workbench.search('nhà ga')
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await box(page).press('ArrowDown')
  await expect(workbench.text(2)).toContainText('Nhà ga của đường sắt')
  await expect(workbench.text(1)).toContainText('Khách du lịch')
  await workbench.text(1).click()
  await expect(workbench.text(2)).toContainText('còn chờ vốn')
  await expect(bar(page)).toBeHidden()
})
