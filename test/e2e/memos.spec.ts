import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

/** Two articles with a highlight in the first, which is open. */
async function withArticles(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Đường sắt xuyên Á', 'Đường sắt nối hai vùng.\nHàng hoá đi xa hơn trước.')
  await workbench.addText('Cảng biển miền Trung', 'Cảng biển mở rộng.\nĐường sắt đến tận cầu cảng.')
  await call(app.page, 'highlight.create', {
    article: 1,
    place: { quote: 'Hàng hoá đi xa hơn', occurrence: 1 },
    themes: ['Kinh tế/Thương mại'],
  })
  await workbench.open('Đường sắt xuyên Á')
  return workbench
}

const field = ({ page }: App) => page.getByRole('textbox', { name: vi.memo.text })
const choices = ({ page }: App) => page.getByRole('listbox', { name: vi.memo.links })
const preview = ({ page }: App) => page.getByRole('region', { name: vi.memo.preview })

test('a memo is written, read with its Markdown, and its links lead to article, theme and passage', async ({ app }) => {
  const { page } = app
  const workbench = await withArticles(app)
  await expect(workbench.text(1)).toContainText('Hàng hoá')
  await page.keyboard.press('Shift+F2')
  await expect(field(app)).toBeFocused()
  await page.keyboard.type('# Ghi chú\n\nSo với [[cang b')
  await expect(choices(app).getByRole('option', { name: 'Cảng biển miền Trung' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type(', **thuộc** [[thuong')
  await expect(choices(app).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.type(' và [[#hang')
  await expect(choices(app).getByRole('option', { name: 'Hàng hoá đi xa hơn' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('; [[chưa có]].')
  await page.keyboard.press('Control+e')
  await expect(preview(app).getByRole('heading', { name: 'Ghi chú' })).toBeVisible()
  await expect(preview(app).locator('strong')).toHaveText('thuộc')
  await expect(preview(app)).toContainText(`chưa có (${vi.memo.lost})`)
  await preview(app).getByRole('button', { name: 'Đoạn đánh dấu: Hàng hoá đi xa hơn' }).click()
  await expect.poll(workbench.painted).toMatchObject({ current: ['Hàng hoá đi xa hơn'] })

  await page.keyboard.press('Shift+F2')
  await expect(field(app)).toHaveValue(/Cảng biển miền Trung\|/u)
  await page.keyboard.press('Control+e')
  await preview(app).getByRole('button', { name: 'Chủ đề: Kinh tế/Thương mại' }).press('Enter')
  await expect(page.getByRole('listbox', { name: 'Các đoạn về Thương mại' }).getByRole('option')).toHaveCount(1)
  const mentions = page.getByRole('region', { name: 'Các đoạn về Thương mại' }).getByRole('region', { name: vi.memo.mentions })
  await mentions.getByRole('button', { name: 'Đường sắt xuyên Á' }).click()
  await preview(app).getByRole('button', { name: 'Bài: Cảng biển miền Trung' }).click()
  await expect(workbench.text(1)).toContainText('cầu cảng')
  // At the foot of the article that is linked to.
  await expect(workbench.text(1).getByRole('region', { name: vi.memo.mentions })).toContainText('So với Cảng biển miền Trung, thuộc')
})

test('links follow a new name, and a memo that is undone is mentioned no more', async ({ app }) => {
  const { page } = app
  const workbench = await withArticles(app)
  await call(page, 'memo.write', { target: 'library', targetId: null, body: 'Đọc trước: [[cảng biển MIỀN TRUNG]]' })
  await workbench.open('Cảng biển miền Trung')
  const mentions = workbench.text(1).getByRole('region', { name: vi.memo.mentions })
  await call(page, 'article.update', { article: 2, metadata: { title: 'Cảng Đà Nẵng' } })
  await mentions.getByRole('button').click()
  await expect(preview(app).getByRole('button', { name: 'Bài: Cảng Đà Nẵng' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(mentions).toBeHidden()
})

test('an input method may compose the name that is linked to; its keys stay its own', async ({ app }) => {
  const { page } = app
  const workbench = await withArticles(app)
  await expect(workbench.text(1)).toContainText('Hàng hoá')
  await page.keyboard.press('Shift+F2')
  await expect(field(app)).toBeFocused()
  await page.keyboard.type('[[')
  await expect(choices(app).getByRole('option')).toHaveCount(5)
  await workbench.compose(['C', 'Ca', 'Cả', 'Cản', 'Cảng'])
  await expect(choices(app).getByRole('option')).toHaveText([/^Cảng biển miền Trung/u])
  await page.keyboard.press('Enter')
  await expect(field(app)).toHaveValue(/^\[\[Cảng biển miền Trung\|[0-9a-f-]{36}\]\]$/u)
  // Escape leaves the choices, not the memo.
  await page.keyboard.type(' [[khong co')
  await expect(page.getByText(vi.memo['no-link'])).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(vi.memo['no-link'])).toBeHidden()
  await expect(field(app)).toBeFocused()
})

test('a highlight has a memo of its own, found by search and in the list of all memos', async ({ app }) => {
  const { page } = app
  const workbench = await withArticles(app)
  await expect(workbench.text(1)).toContainText('Hàng hoá')
  await workbench.text(1).focus()
  // Without a highlight it is the memo of the article.
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog', { name: /Ghi nhớ/u })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('j')
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog', { name: 'Ghi nhớ: “Hàng hoá đi xa hơn”' })).toBeVisible()
  await expect(field(app)).toBeFocused()
  await page.keyboard.type('Cần kiểm chứng số liệu.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await workbench.search('kiem chung')
  await expect(workbench.results.getByRole('row')).toHaveCount(1)
  await workbench.search('')
  await call(page, 'memo.write', { target: 'theme', targetId: 1, body: 'Gồm cả đầu tư' })

  await page.keyboard.press('Control+Shift+M')
  const list = page.getByRole('listbox', { name: vi.memo.list })
  await expect(list.getByRole('option')).toHaveText([/Kinh tế/u, /Hàng hoá đi xa hơn/u])
  await page.keyboard.type('kiem chung')
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(preview(app)).toContainText('Cần kiểm chứng số liệu.')
})

test('memos have no serious fault', async ({ app }) => {
  test.slow()
  const { page } = app
  const workbench = await withArticles(app)
  const body =
    '# Câu hỏi\n\n[[Cảng biển miền Trung]] và [[gì đó]], [web](https://x.vn)\n\n- [x] một\n- [ ] hai\n\n> trích\n\n| a | b |\n|---|---|\n| 1 | 2 |'
  await call(page, 'memo.write', { target: 'article', targetId: 1, body })
  await call(page, 'memo.write', { target: 'article', targetId: 2, body: 'Xem [[Đường sắt xuyên Á]]' })
  await expect(workbench.text(1).getByRole('region', { name: vi.memo.mentions })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await workbench.text(1).focus()
  await page.keyboard.press('Shift+F2')
  await expect(field(app)).toBeFocused()
  await page.keyboard.type('[[')
  await expect(choices(app).getByRole('option').first()).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Control+e')
  await expect(preview(app).getByRole('table')).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+Shift+M')
  await expect(page.getByRole('listbox', { name: vi.memo.list }).getByRole('option')).toHaveCount(2)
  expect(await serious(page)).toEqual([])
})
