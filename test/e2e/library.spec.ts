import type { Locator, Page } from '@playwright/test'
import { en } from '../../renderer/locales/en.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

/** Puts articles into the library, each with a title, an outlet and a date of its own. */
async function addArticles(page: Page) {
  const note = (title: string, outlet: string, published: string, text: string) => ({
    kind: 'text' as const,
    name: `${title}.md`,
    text: `---\ntitle: ${title}\noutlet: ${outlet}\npublished: ${published}\n---\n\n${text}\n`,
  })
  const sources = [
    note('Đường sắt xuyên Á', 'Thời Đại', '2023-08-21', 'Tuyến đường sắt mới nối hai nước.'),
    note('Du lịch tăng trưởng', 'Tuổi Trẻ', '2021', 'Khách du lịch tăng gấp đôi.'),
    note('Ấn tượng khí hậu', 'Nhân Dân', '2024-02', 'Khí hậu đang đổi thay.'),
  ]
  await call(page, 'import.start', { sources })
  await expect(page.getByRole('grid', { name: vi.library.list }).getByRole('row')).toHaveCount(sources.length)
}

/** The titles in the list, from top to bottom. */
const titles = (articles: Locator) =>
  articles
    .getByRole('row')
    .evaluateAll(rows =>
      rows
        .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map(row => row.getAttribute('aria-label')),
    )

async function sortBy(page: Page, by: string) {
  await page.getByRole('button', { name: /Sắp theo/u }).click()
  await page.getByRole('menuitem', { name: by }).click()
}

test('the list is sorted in Vietnamese order, and the other way round when the same is chosen again', async ({ app }) => {
  const { articles } = new Workbench(app)
  await addArticles(app.page)
  await sortBy(app.page, vi.library['sort-title'])
  await expect.poll(() => titles(articles)).toEqual(['Ấn tượng khí hậu', 'Du lịch tăng trưởng', 'Đường sắt xuyên Á'])
  await sortBy(app.page, vi.library['sort-title'])
  await expect.poll(() => titles(articles)).toEqual(['Đường sắt xuyên Á', 'Du lịch tăng trưởng', 'Ấn tượng khí hậu'])
  await sortBy(app.page, vi.library['sort-published'])
  await expect.poll(() => titles(articles)).toEqual(['Ấn tượng khí hậu', 'Đường sắt xuyên Á', 'Du lịch tăng trưởng'])
})

test('dates are shown as far as they are known', async ({ app }) => {
  const { articles } = new Workbench(app)
  await addArticles(app.page)
  await expect(articles.getByRole('row', { name: 'Đường sắt xuyên Á' })).toContainText('Thời Đại · 21/8/2023')
  await expect(articles.getByRole('row', { name: 'Du lịch tăng trưởng' })).toContainText('Tuổi Trẻ · 2021')
  await expect(articles.getByRole('row', { name: 'Ấn tượng khí hậu' })).toContainText('Nhân Dân · tháng 2/2024')
})

test('the filter finds titles and outlets typed without marks', async ({ app }) => {
  const { articles } = new Workbench(app)
  await addArticles(app.page)
  const filter = app.page.getByRole('searchbox', { name: vi.library.filter })
  await filter.fill('duong sat')
  await expect.poll(() => titles(articles)).toEqual(['Đường sắt xuyên Á'])
  await filter.fill('tuoi tre')
  await expect.poll(() => titles(articles)).toEqual(['Du lịch tăng trưởng'])
  await filter.fill('không có gì')
  await expect(app.page.getByText(vi.library['empty-filter'])).toBeVisible()
})

test('metadata is corrected, and a date that is none is explained', async ({ app }) => {
  const { page } = app
  const { articles } = new Workbench(app)
  await addArticles(page)
  await articles.getByRole('row', { name: 'Du lịch tăng trưởng' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: vi.library.metadata }).click()
  const dialog = page.getByRole('dialog', { name: vi.metadata.title })
  await dialog.getByRole('textbox', { name: vi.metadata.name }).fill('Du lịch hồi phục')
  await dialog.getByRole('textbox', { name: vi.metadata.published }).fill('2023-02-30')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(vi.metadata['published-bad'])).toBeVisible()
  await dialog.getByRole('textbox', { name: vi.metadata.published }).fill('2023-02-28T09:30+07:00')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(articles.getByRole('row', { name: 'Du lịch hồi phục' })).toContainText('09:30 28/2/2023')
})

test('several articles go into a new collection, are shown by it, and are taken out again', async ({ app }) => {
  const { page } = app
  const { articles } = new Workbench(app)
  await addArticles(page)
  await sortBy(page, vi.library['sort-title'])
  await articles.getByRole('row', { name: 'Ấn tượng khí hậu' }).click({ modifiers: ['Control'] })
  await articles.getByRole('row', { name: 'Đường sắt xuyên Á' }).click({ modifiers: ['Shift'] })
  await articles.getByRole('row', { name: 'Du lịch tăng trưởng' }).click({ modifiers: ['Control'] })
  await page.keyboard.press('Shift+F10')
  // The row that was just taken out of the selection is no part of it any more.
  await expect(page.getByRole('menuitem', { name: vi.library.remove })).toBeVisible()
  await page.keyboard.press('Escape')
  await articles.getByRole('row', { name: 'Đường sắt xuyên Á' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: vi.collection.add }).click()
  await page.getByRole('menuitem', { name: vi.collection.new }).click()
  await page.getByRole('dialog', { name: vi.collection.create }).getByRole('textbox', { name: vi.collection.name }).fill('Trung Á')
  await page.keyboard.press('Enter')

  const collections = page.getByRole('treegrid', { name: vi.collection.title })
  await collections.getByRole('row', { name: 'Trung Á' }).click()
  await expect.poll(() => titles(articles)).toEqual(['Ấn tượng khí hậu', 'Đường sắt xuyên Á'])
  await articles.getByRole('row', { name: 'Ấn tượng khí hậu' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Lấy ra khỏi “Trung Á”' }).click()
  await expect.poll(() => titles(articles)).toEqual(['Đường sắt xuyên Á'])
  await collections.getByRole('row', { name: vi.library.all }).click()
  await expect.poll(() => titles(articles)).toHaveLength(3)
})

test('a collection is put inside another, renamed, and deleted with an undo', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('button', { name: vi.collection.create })).toBeVisible()
  await call(page, 'collection.create', { name: 'Châu Á' })
  await call(page, 'collection.create', { name: 'Trung Á' })
  const collections = page.getByRole('treegrid', { name: vi.collection.title })
  await collections.getByRole('row', { name: 'Trung Á' }).hover()
  await page.getByRole('button', { name: 'Thao tác với bộ sưu tập Trung Á' }).click()
  await page.getByRole('menuitem', { name: vi.collection.edit }).click()
  const dialog = page.getByRole('dialog', { name: vi.collection.rename })
  await dialog.getByRole('textbox', { name: vi.collection.name }).fill('Châu Á')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('đã có bộ sưu tập “Châu Á”')
  await dialog.getByRole('button', { name: new RegExp(vi.collection.parent, 'u') }).click()
  await page.getByRole('option', { name: 'Châu Á' }).click()
  await dialog.getByRole('button', { name: vi.common.save }).click()
  await expect(dialog).toBeHidden()
  await expect(collections.getByRole('row', { name: 'Châu Á' }).nth(1)).toHaveAttribute('aria-level', '2')

  await collections.getByRole('row', { name: 'Châu Á' }).first().hover()
  await page.getByRole('button', { name: 'Thao tác với bộ sưu tập Châu Á' }).first().click()
  await page.getByRole('menuitem', { name: vi.collection['remove-item'] }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: vi.common.delete }).click()
  await expect(collections.getByRole('row')).toHaveCount(1)
  await page.getByRole('region', { name: vi.notice.messages }).getByRole('button', { name: vi.common.undo }).click()
  await expect(collections.getByRole('row')).toHaveCount(3)
})

test('the list is used with the keyboard alone: open, open beside, remove, undo', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const { articles } = workbench
  await addArticles(page)
  await sortBy(page, vi.library['sort-title'])
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(workbench.text(1)).toContainText('Khí hậu đang đổi thay.')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Enter')
  await expect(workbench.text(2)).toContainText('Tuyến đường sắt mới')
  await expect(workbench.text(1)).toContainText('Khí hậu đang đổi thay.')
  await expect(articles.getByRole('row', { name: 'Đường sắt xuyên Á' })).toContainText(vi.library.reading)
  await expect(articles.getByRole('row', { name: 'Du lịch tăng trưởng' })).not.toContainText(vi.library.reading)

  await page.keyboard.press('Control+1')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect.poll(() => titles(articles)).toEqual(['Đường sắt xuyên Á'])
  // The keyboard is still in the list.
  await expect(articles.getByRole('row', { name: 'Đường sắt xuyên Á' })).toBeFocused()
  await page.getByRole('region', { name: vi.notice.messages }).getByRole('button', { name: vi.common.undo }).click()
  await expect.poll(() => titles(articles)).toHaveLength(3)
})

test('a memo is kept when its dialog is left with Escape', async ({ app }) => {
  const { page } = app
  const { articles } = new Workbench(app)
  await addArticles(page)
  const openMemo = async () => {
    await articles.getByRole('row', { name: 'Đường sắt xuyên Á' }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: vi.library.memo }).click()
  }
  await openMemo()
  const text = page.getByRole('dialog', { name: 'Ghi nhớ: Đường sắt xuyên Á' }).getByRole('textbox', { name: vi.memo.text })
  await text.fill('So với tuyến **Bắc – Nam**.\n\nHỏi lại số liệu.')
  await page.keyboard.press('Escape')
  await expect(text).toBeHidden()
  await openMemo()
  await expect(text).toHaveValue('So với tuyến **Bắc – Nam**.\n\nHỏi lại số liệu.')
})

test('an empty library says what to do', async ({ app }) => {
  const { page } = app
  const navigation = page.getByRole('navigation', { name: vi.library.title })
  await expect(navigation.getByRole('heading', { name: vi.library.empty })).toBeVisible()
  await navigation.getByRole('button', { name: vi.import.paste }).click()
  await expect(page.getByRole('dialog', { name: vi.import['paste-title'] })).toBeVisible()
})

test('the language of the interface is switched at once and kept', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: vi.settings.title }).click()
  await page.getByRole('button', { name: new RegExp(vi.settings.language, 'u') }).click()
  await page.getByRole('option', { name: 'English' }).click()
  const dialog = page.getByRole('dialog', { name: en.settings.title })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Font size: more' }).click()
  await expect(dialog.getByRole('textbox', { name: en.settings['font-size'] })).toHaveValue('19')
  await dialog.getByRole('button', { name: new RegExp(en.settings.appearance, 'u') }).click()
  await page.getByRole('option', { name: en.settings.dark }).click()
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  const again = await app.restart()
  await expect(again.getByRole('heading', { name: en.library.empty })).toBeVisible()
  await expect(again.locator('html')).toHaveAttribute('lang', 'en')
  await expect(again.locator('html')).toHaveAttribute('data-appearance', 'dark')
})

test.describe('with the starter library', () => {
  test.use({ starter: true })

  test('the starter articles are removed after a question, and come back by undo', async ({ app }) => {
    const { page } = app
    const { articles } = new Workbench(app)
    await expect(articles.getByRole('row')).toHaveCount(5)
    await page.getByRole('button', { name: vi.library['remove-starter'] }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: vi.library['remove-starter'] }).click()
    await expect(page.getByRole('heading', { name: vi.library.empty })).toBeVisible()
    await expect(page.getByText(vi.library['starter-hint'])).toBeHidden()
    await page.getByRole('region', { name: vi.notice.messages }).getByRole('button', { name: vi.common.undo }).click()
    await expect(articles.getByRole('row')).toHaveCount(5)
  })
})
