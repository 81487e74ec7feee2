import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const note = (title: string, outlet: string, published: string, text: string) => ({
  kind: 'text' as const,
  name: `${title}.md`,
  text: `---\ntitle: ${title}\noutlet: ${outlet}\npublished: ${published}\n---\n\n${text}\n`,
})

/** Four articles, two of them the same news under other titles. */
async function addArticles(page: Page) {
  const sources = [
    note('Đường sắt xuyên Á', 'Thời Đại', '2023-08-21', 'Tuyến đường sắt mới nối hai nước láng giềng từ tháng này.'),
    note('Du lịch tăng trưởng', 'Tuổi Trẻ', '2021', 'Khách du lịch tăng gấp đôi.'),
    note('Ấn tượng khí hậu', 'Tuổi Trẻ', '2024-02', 'Khí hậu đang đổi thay.'),
    note('DUONG SAT XUYEN A', 'Nhân Dân', '2023', 'Hà Nội. Tuyến đường sắt mới nối hai nước láng giềng từ tháng này.'),
  ]
  await call(page, 'import.start', { sources })
  await expect(page.getByRole('grid', { name: vi.library.list }).getByRole('row')).toHaveCount(sources.length)
}

const rail = 'Đường sắt xuyên Á'
const travel = 'Du lịch tăng trưởng'
const climate = 'Ấn tượng khí hậu'

/** Runs a command by its name, from the palette. */
async function run(page: Page, command: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: vi.command.palette }).getByRole('combobox').fill(command)
  await page.keyboard.press('Enter')
}

const notices = (page: Page) => page.getByRole('region', { name: vi.notice.messages })

test('states and stars are given from the list by single keys, and opening an unread article is no step of its own', async ({ app }) => {
  const { page } = app
  const { articles, text } = new Workbench(app)
  await addArticles(page)
  const row = articles.getByRole('row', { name: rail })
  await expect(row).toContainText(vi.state.unread)
  await row.focus()
  await page.keyboard.press('s')
  await expect(row.getByRole('button', { name: `Gắn sao ${rail}` })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('4')
  await expect(row).toContainText(vi.state.coded)
  await page.keyboard.press('Control+z')
  await expect(row).toContainText(vi.state.unread)
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(row).toContainText(vi.state.reading)
  await expect(text.call(new Workbench(app), 1)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(row.getByRole('button', { name: `Gắn sao ${rail}` })).toHaveAttribute('aria-pressed', 'false')
  await expect(row).toContainText(vi.state.reading)
  await page.keyboard.press('Control+Shift+d')
  await expect(row).toContainText(vi.state.read)
})

test('the list is narrowed down by what is chosen, and the filter is kept under a name', async ({ app }) => {
  const { page } = app
  const { articles } = new Workbench(app)
  await addArticles(page)
  await call(page, 'article.update-many', { articles: [1, 3], changes: { starred: true } })
  await page.getByRole('button', { name: vi.filter.title, exact: true }).click()
  const choices = page.getByRole('dialog', { name: vi.filter.title })
  await choices.getByRole('group', { name: vi.filter.outlets }).getByRole('button', { name: 'Tuổi Trẻ, 2 bài' }).click()
  await expect(articles.getByRole('row')).toHaveCount(2)
  // Counted as if it were chosen too; another outlet would be one more.
  await choices.getByRole('button', { name: 'có sao, 1 bài' }).click()
  await expect(choices.getByRole('group', { name: vi.filter.outlets }).getByRole('button', { name: 'Thời Đại, 1 bài' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(articles.getByRole('row')).toHaveCount(1)
  await run(page, 'luu bo loc')
  const dialog = page.getByRole('dialog', { name: vi.filter.save })
  await expect(dialog.getByRole('textbox')).toHaveValue('có sao, Tuổi Trẻ')
  await dialog.getByRole('textbox').fill('Tuổi Trẻ hay')
  await page.keyboard.press('Enter')
  const saved = (shown: Page) => shown.getByRole('grid', { name: vi.filter.saved }).getByRole('row', { name: /Tuổi Trẻ hay/u })
  await expect(saved(page)).toBeVisible()
  await page.getByRole('grid', { name: vi.filter.active }).getByRole('row', { name: 'Tuổi Trẻ' }).focus()
  await page.keyboard.press('Delete')
  await expect(articles.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: vi.filter.clear, exact: true }).click()
  await expect(articles.getByRole('row')).toHaveCount(4)
  const again = await app.restart()
  await saved(again).focus()
  await again.keyboard.press('Enter')
  await expect(new Workbench(app).articles.getByRole('row')).toHaveCount(1)
  await expect(new Workbench(app).articles.getByRole('row', { name: climate })).toBeVisible()
})

test('tags are typed, found without marks, and searched for', async ({ app }) => {
  const { page } = app
  const { articles, results } = new Workbench(app)
  const bench = new Workbench(app)
  await addArticles(page)
  await articles.getByRole('row', { name: rail }).focus()
  await page.keyboard.press('#')
  const field = page.getByRole('combobox', { name: vi.tag.pick })
  await field.fill('Kinh tế')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: /Kinh tế/u })).toContainText(vi.tag.all)
  await page.keyboard.press('Escape')
  await expect(articles.getByRole('row', { name: rail })).toContainText('#Kinh tế')
  await articles.getByRole('row', { name: travel }).focus()
  await page.keyboard.press('#')
  await field.fill('kinh te')
  await expect(page.getByRole('option', { name: /Kinh tế/u })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: /Kinh tế/u })).toContainText(vi.tag.all)
  await page.keyboard.press('Escape')
  await expect(articles.getByRole('row', { name: travel })).toContainText('#Kinh tế')
  await call(page, 'search.settle', {})
  await bench.search('tag:"kinh tế" -lịch')
  await expect(results.getByRole('row')).toHaveCount(1)
  await bench.search('is:unread')
  await expect(results.getByRole('row')).toHaveCount(4)
  await bench.search('')
  await run(page, vi.command.tags)
  const name = page.getByRole('textbox', { name: 'Tên thẻ Kinh tế' })
  await name.fill('Kinh tế học')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(articles.getByRole('row', { name: travel })).toContainText('#Kinh tế học')
  // As a Vietnamese dictionary orders them: đ after all of d.
  await call(page, 'article.update-many', { articles: [1, 2, 3, 4], changes: { addTags: ['đan xen', 'Dương lịch'] } })
  await expect(articles.getByRole('row', { name: travel })).toContainText('#Dương lịch#đan xen#Kinh tế học')
})

test('details of several articles are changed at once, after saying which, and one undo takes them back', async ({ app }) => {
  const { page } = app
  const { articles } = new Workbench(app)
  await addArticles(page)
  await articles.getByRole('row').first().focus()
  await page.keyboard.press('Control+a')
  await run(page, vi.command['edit-chosen'])
  const dialog = page.getByRole('dialog', { name: 'Sửa 4 bài' })
  await dialog.getByRole('textbox', { name: vi.many.outlet }).fill('Quê Hương')
  await dialog.getByRole('textbox', { name: vi.many.addTags }).fill('tổng hợp, năm nay')
  await expect(dialog.getByRole('status')).toHaveText('Sẽ đổi ở 4 bài: Báo, Gắn thêm thẻ.')
  await page.keyboard.press('Enter')
  await expect(articles.getByRole('row').filter({ hasText: 'Quê Hương' })).toHaveCount(4)
  await expect(articles.getByRole('row', { name: climate })).toContainText('#năm nay')
  await notices(page).getByRole('button', { name: vi.common.undo }).click()
  await expect(articles.getByRole('row').filter({ hasText: 'Quê Hương' })).toHaveCount(0)
  await expect(articles.getByRole('row', { name: climate })).not.toContainText('#năm nay')
})

test('duplicates are found and merged, and keep their highlights', async ({ app }) => {
  const { page } = app
  const { articles, highlights } = new Workbench(app)
  await addArticles(page)
  await call(page, 'highlight.create', { article: 4, place: { quote: 'nối hai nước láng giềng từ tháng này', occurrence: 1 } })
  await expect(articles.getByRole('row', { name: 'DUONG SAT XUYEN A' })).toContainText('1 đoạn đánh dấu')
  await run(page, vi.command.duplicates)
  const dialog = page.getByRole('dialog', { name: vi.merge.duplicates })
  await expect(dialog.getByRole('radio', { name: /DUONG SAT/u })).toBeChecked()
  await dialog.getByRole('radio', { name: /Đường sắt xuyên Á/u }).focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Gộp 2 bài' }).click()
  await expect(articles.getByRole('row')).toHaveCount(3)
  await articles.getByRole('row', { name: rail }).click()
  await expect(highlights.getByRole('option')).toContainText('nối hai nước láng giềng')
  await page.keyboard.press('Control+z')
  await expect(articles.getByRole('row')).toHaveCount(4)
  await expect(articles.getByRole('row', { name: 'DUONG SAT XUYEN A' })).toContainText('1 đoạn đánh dấu')
})

test('what was removed comes back from the trash, or goes for good after a question', async ({ app }) => {
  const { page } = app
  const { articles } = new Workbench(app)
  await addArticles(page)
  await articles.getByRole('row', { name: travel }).focus()
  await page.keyboard.press('Delete')
  await articles.getByRole('row', { name: climate }).focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Thùng rác 2' }).click()
  const trash = page.getByRole('dialog', { name: vi.trash.title })
  await trash.getByRole('row', { name: travel }).focus()
  await page.keyboard.press('Enter')
  await expect(articles.getByRole('row', { name: travel })).toBeAttached()
  await expect(trash.getByRole('row')).toHaveCount(1)
  // What a message offers is in reach while the dialog is open, and leaves it open.
  const messages = page.getByRole('region', { name: vi.notice.messages })
  await messages.getByRole('button', { name: vi.common.undo }).click()
  await expect(trash.getByRole('row')).toHaveCount(2)
  await trash.getByRole('row', { name: travel }).focus()
  await page.keyboard.press('Enter')
  await expect(trash.getByRole('row')).toHaveCount(1)
  await trash.getByRole('button', { name: vi.trash.empty }).click()
  const question = page.getByRole('alertdialog', { name: vi.trash.empty })
  await expect(question).toContainText('Không thể hoàn tác')
  await question.getByRole('button', { name: vi.trash['empty-run'] }).click()
  await expect(page.getByRole('button', { name: /Thùng rác/u })).toBeHidden()
  await expect(articles.getByRole('row')).toHaveCount(3)
})

test('articles are dragged onto collections and collections into each other; a collection counts what is inside', async ({ app }) => {
  const { page } = app
  const { articles } = new Workbench(app)
  await addArticles(page)
  await call(page, 'collection.create', { name: 'Châu Á' })
  await call(page, 'collection.create', { name: 'Trung Á' })
  const tree = page.getByRole('treegrid', { name: vi.collection.title })
  await articles.getByRole('row', { name: rail }).dragTo(tree.getByRole('row', { name: 'Trung Á' }))
  await expect(tree.getByRole('row', { name: 'Trung Á' })).toContainText('1')
  await tree.getByRole('row', { name: 'Trung Á' }).dragTo(tree.getByRole('row', { name: 'Châu Á' }))
  await expect(tree.getByRole('row', { name: 'Trung Á' })).toHaveAttribute('aria-level', '2')
  await expect(tree.getByRole('row', { name: 'Châu Á' })).toContainText('1')
  await tree.getByRole('row', { name: 'Châu Á' }).click()
  await expect(articles.getByRole('row')).toHaveCount(1)
  await tree.getByRole('row', { name: 'Trung Á' }).dragTo(tree.getByRole('row', { name: vi.library.all }))
  await expect(tree.getByRole('row', { name: 'Trung Á' })).toHaveAttribute('aria-level', '1')
})

test('filters, tags, trash, merging and editing many have no serious fault', async ({ app }) => {
  test.slow()
  const { page } = app
  const { articles } = new Workbench(app)
  await addArticles(page)
  await call(page, 'article.update-many', { articles: [1, 2], changes: { starred: true, addTags: ['kinh tế'], state: 'coded' } })
  await call(page, 'article.remove', { articles: [3] })
  await call(page, 'collection.create', { name: 'Châu Á', articles: [1] })
  await page.getByRole('button', { name: vi.filter.title, exact: true }).click()
  await page.getByRole('dialog', { name: vi.filter.title }).getByRole('button', { name: 'có sao, 2 bài' }).click()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Escape')
  await run(page, 'luu bo loc')
  await expect(page.getByRole('dialog', { name: vi.filter.save })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: vi.filter.saved })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await articles.getByRole('row').first().focus()
  await page.keyboard.press('Control+a')
  for (const command of ['edit-chosen', 'article-tags', 'duplicates', 'tags', 'trash'] as const) {
    await run(page, vi.command[command])
    await expect(page.getByRole('dialog')).not.toHaveAccessibleName(vi.command.palette)
    expect([command, await serious(page)]).toEqual([command, []])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await articles.getByRole('row').first().focus()
  }
})
