import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article, Reply } from '../../preload/contract.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { expect, test } from './fixtures.ts'
import { chooseFiles, dropFiles } from './importing.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-files-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** So many short articles. */
const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `bài ${index}.txt`,
    content: `Bài số ${index}\n\n${'Đường sắt chở hàng. '.repeat(200)}${index}`,
  }))

test('an import rests and goes on, says how fast it is, and can be stopped while it rests', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toBeVisible()
  await dropFiles(page, articles(4000))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Đang nhập [1-9]\d*\/4000/u)).toBeVisible()
  await expect(dialog.getByText(/\d+ bài mỗi (?:giây|phút) · /u)).toBeVisible()
  await dialog.getByRole('button', { name: vi.import.rest }).click()
  await expect(dialog.getByText(/Tạm ngưng ở \d+\/4000/u)).toBeVisible()
  await dialog.getByRole('button', { name: vi.import['go-on'] }).click()
  const pill = page.getByRole('button', { name: /Tạm ngưng ở/u })
  await pill.click()
  await dialog.getByRole('button', { name: vi.import.resume }).click()
  await expect(dialog.getByText(/Đang nhập [1-9]\d*\/4000/u)).toBeVisible()
  await dialog.getByRole('button', { name: vi.import.rest }).click()
  await dialog.getByRole('button', { name: vi.import.stop }).click()
  await expect(dialog.getByRole('button', { name: vi.import.again })).toBeVisible()
  const info = await call(page, 'library.info', {})
  if (!info.ok) throw new Error(info.error.message)
  expect(info.value.articles).toBeGreaterThan(0)
  expect(info.value.articles).toBeLessThan(4000)
})

const ADDRESS = 'Đường dẫn bài viết: https://baomau.vn/kinh-te/duong-sat-moi-4581234.html'
const FIRST = `Đường sắt mới\n\nTuyến đường sắt mới được khánh thành sáng nay.\n\n${ADDRESS}\n`
const SECOND = `Đường sắt mới\n\nTuyến đường sắt mới được khánh thành sáng nay, trước sự chứng kiến của hai bộ trưởng.\n\n${ADDRESS}\n`

test('what the library has already is left out; from the report it is added all the same, or made a new version', async ({ app }) => {
  const { page } = app
  const action = page.getByRole('banner').getByRole('button', { name: vi.import.action })
  await action.click()
  await expect(page.getByRole('button', { name: new RegExp(vi.import.duplicates, 'u') })).toContainText(vi.import['duplicates-skip'])
  await chooseFiles(page, app, [await file('cũ.txt', FIRST)])
  const report = page.getByRole('dialog', { name: vi.import.done })
  await report.getByRole('button', { name: vi.import.again }).click()
  await chooseFiles(page, app, [await file('bản sao.txt', FIRST), await file('mới.txt', SECOND)])
  await expect(report.getByRole('heading', { name: 'Bỏ qua 2 bài' })).toBeVisible()
  const twin = report.getByRole('row').filter({ hasText: 'bản sao.txt' })
  const newer = report.getByRole('row').filter({ hasText: 'mới.txt' })
  await expect(twin).toContainText(vi.import['because-duplicate'])
  await expect(newer).toContainText(vi.import['because-same-address'])
  await expect(twin.getByRole('button', { name: vi.import['as-version'] })).toBeHidden()
  await newer.getByRole('button', { name: vi.import['as-version'] }).click()
  await expect(report.getByRole('heading', { name: '1 bài được cập nhật' })).toBeVisible()
  await expect(report.getByRole('heading', { name: 'Bỏ qua 1 bài' })).toBeVisible()
  await twin.getByRole('button', { name: vi.import.anyway }).click()
  await expect(report.getByRole('heading', { name: 'Đã nhập 1 bài' })).toBeVisible()
  const articles = await call(page, 'article.list', {})
  expect(articles).toMatchObject({ ok: true, value: [{ version: 2 }, { version: 1 }] })
})

test('the choice of the dialog decides what becomes of what is there already', async ({ app }) => {
  const { page } = app
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await chooseFiles(page, app, [await file('cũ.txt', FIRST)])
  const report = page.getByRole('dialog', { name: vi.import.done })
  await report.getByRole('button', { name: vi.import.again }).click()
  await page.getByRole('button', { name: new RegExp(vi.import.duplicates, 'u') }).click()
  await page.getByRole('option', { name: vi.import['duplicates-version'] }).click()
  await chooseFiles(page, app, [await file('mới.txt', SECOND)])
  await expect(report.getByRole('heading', { name: '1 bài được cập nhật' })).toBeVisible()
})

test('the report is narrowed down, what failed is tried again, and the list is saved', async ({ app }) => {
  const { page } = app
  const broken = await file('hỏng.txt', '')
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await chooseFiles(page, app, [broken, await file('trống.txt', ''), await file('tốt.txt', FIRST)])
  const report = page.getByRole('dialog', { name: vi.import.done })
  const rows = report.getByRole('grid', { name: vi.import.report }).getByRole('row')
  await expect(rows).toHaveCount(3)
  expect(await serious(page)).toEqual([])
  await report.getByRole('searchbox', { name: vi.import.filter }).fill('hong')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(vi.import.reason.empty)
  await report.getByRole('searchbox', { name: vi.import.filter }).fill('')
  await report.getByRole('button', { name: new RegExp(`^${vi.import.show}|Tất cả`, 'u') }).click()
  await page.getByRole('option', { name: 'Không nhập được (2)' }).click()
  await expect(rows).toHaveCount(2)
  await report.getByRole('button', { name: vi.import['save-report'] }).click()
  await report.getByRole('textbox', { name: vi.export.folder }).fill(folder)
  await report.getByRole('button', { name: vi.common.save, exact: true }).click()
  await expect(report.getByRole('button', { name: vi.import['save-report'] })).toBeVisible()
  const saved = await readFile(join(folder, `${vi.import['report-file']}.csv`), 'utf8')
  expect(saved.split('\r\n').slice(0, -1)).toHaveLength(3)
  expect(saved).toContain(`${vi.import['is-failed']},hỏng.txt`)
  await report.getByRole('button', { name: 'Thử lại 2 tệp' }).click()
  await expect(report.getByRole('heading', { name: '2 tệp không nhập được' })).toBeVisible()
})

test('a folder is watched: what is there and what arrives comes in by itself, and is told of', async ({ app }) => {
  const { page } = app
  const papers = await realpath(folder)
  await file('sẵn có.txt', FIRST)
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await page.getByRole('button', { name: vi.watch.open }).click()
  const dialog = page.getByRole('dialog', { name: vi.watch.title })
  await dialog.getByRole('button', { name: vi.watch.add, exact: true }).click()
  await expect(dialog.getByText(vi.export['folder-missing'])).toBeVisible()
  await dialog.getByRole('textbox', { name: vi.export.folder }).fill(papers)
  await dialog.getByRole('button', { name: vi.watch.add, exact: true }).click()
  await expect(dialog.getByRole('list', { name: vi.watch.list })).toContainText(papers)
  await dialog.getByRole('button', { name: vi.common.close }).click()
  const said = page.getByRole('region', { name: vi.notice.messages }).getByText(/1 bài mới từ thư mục/u)
  await expect(said).toBeVisible()
  await page.getByRole('button', { name: vi.common.dismiss }).click()
  await expect(said).toBeHidden()
  await file('mới đến.txt', 'Du lịch\n\nKhách du lịch tăng gấp đôi trong một năm.\n')
  await expect(said).toBeVisible({ timeout: 15_000 })
  expect(articlesOf(await call(page, 'article.list', {}))).toBe(2)
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await page.getByRole('button', { name: vi.watch.open }).click()
  await dialog.getByRole('button', { name: /^Thôi theo dõi/u }).click()
  await expect(dialog.getByText(vi.watch.none)).toBeVisible()
})

test('an import that was broken off by closing goes on from a notice', async ({ app }) => {
  const count = 3000
  for (const { name, content } of articles(count)) await file(name, content)
  await call(app.page, 'import.start', { sources: [{ kind: 'path', path: folder }] })
  await expect.poll(async () => articlesOf(await call(app.page, 'article.list', {})), { intervals: [50] }).toBeGreaterThan(0)
  const page = await app.restart()
  await expect(page.getByText(/Một lần nhập bị ngắt giữa chừng: đã xong \d+\/3000/u)).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: vi.import.resume }).click()
  await expect(page.getByRole('dialog', { name: vi.import.done })).toBeVisible({ timeout: 30_000 })
  expect(articlesOf(await call(page, 'article.list', {}))).toBe(count)
})

const articlesOf = (reply: Reply<Article[]>) => (reply.ok ? reply.value.length : null)
