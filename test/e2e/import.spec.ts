import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { choose } from './choice.ts'
import { expect, test } from './fixtures.ts'
import { chooseFiles, dropFiles } from './importing.ts'
import { Workbench } from './workbench.ts'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-files-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const text = 'Đường sắt xuyên Á\n\nTuyến đường sắt mới nối hai nước, dài hơn một nghìn cây số.\n'

/** Puts something on the clipboard and lets the page paste it. */
async function paste(page: Page, data: Record<string, string>) {
  await page.evaluate(given => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

test('the report names what came in, what was there already, and what failed and why', async ({ app }) => {
  const { page } = app
  const good = await file('bài.txt', text)
  const twin = await file('trùng.txt', text)
  const bad = await file('hỏng.txt', new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 0, 7]))
  const empty = await file('trống.md', '  \n')
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await chooseFiles(page, app, [good, twin, bad, empty])
  const report = page.getByRole('dialog', { name: vi.import.done })
  await expect(report.getByRole('heading', { name: 'Đã nhập 1 bài' })).toBeVisible()
  await expect(report.getByRole('heading', { name: 'Bỏ qua 1 bài' })).toBeVisible()
  await expect(report.getByRole('row').filter({ hasText: 'hỏng.txt' })).toContainText(vi.import.reason.binary)
  await expect(report.getByRole('row').filter({ hasText: 'trống.md' })).toContainText(vi.import.reason.empty)
  await report.getByRole('button', { name: 'Đường sắt xuyên Á' }).click()
  await expect(report).toBeHidden()
  await expect(new Workbench(app).text(1)).toContainText('dài hơn một nghìn cây số')
})

test('a codebook brings themes, and a note of ours its highlights once', async ({ app }) => {
  const { page } = app
  const codebook = await file('codebook.csv', 'tag,description,number of highlights\nVận tải,,0\nVận tải.Đường sắt,Tàu và ga,3\n')
  const note = await file(
    'Tàu hàng.md',
    '---\ntitle: Tàu hàng\ncollate-id: 0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11\n---\n\n# Tàu hàng\n\n> [!quote] #vận-tải/đường-sắt\n> Đoàn tàu rời ga.\n\n^h-1a2b3c4d\n',
  )
  const report = page.getByRole('dialog', { name: vi.import.done })
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await chooseFiles(page, app, [codebook])
  await expect(report.getByRole('heading', { name: 'Thêm 2 chủ đề' })).toBeVisible()
  await expect(report).not.toContainText(vi.import.nothing)
  await report.getByRole('button', { name: vi.import.again }).click()
  await chooseFiles(page, app, [note])
  await expect(report.getByRole('heading', { name: 'Đã nhập 1 bài' })).toBeVisible()
  await report.getByRole('button', { name: vi.import.again }).click()
  await chooseFiles(page, app, [note])
  const row = report.getByRole('row').filter({ hasText: 'Tàu hàng' })
  await expect(row).toContainText(vi.import['because-nothing-new'])
  await expect(row.getByRole('button')).toHaveText([vi.import['see-existing']])
  const reply = await call(page, 'highlight.list', {})
  const brought = reply.ok ? reply.value.filter(({ exact }) => exact === 'Đoàn tàu rời ga.') : []
  expect(brought.map(({ themes }) => themes)).toEqual([['Vận tải/Đường sắt']])
})

test('imported articles go to the collection that is named, made when missing', async ({ app }) => {
  const { page } = app
  const path = await file('bài.txt', text)
  await page.getByRole('banner').getByRole('button', { name: vi.import.action }).click()
  await page.getByRole('combobox', { name: vi.import.collection }).fill('Trung Á')
  await chooseFiles(page, app, [path])
  await page.getByRole('dialog', { name: vi.import.done }).getByRole('button', { name: vi.common.close }).click()
  await page.getByRole('treegrid', { name: vi.collection.title }).getByRole('row', { name: 'Trung Á' }).click()
  await expect(new Workbench(app).articles.getByRole('row', { name: 'Đường sắt xuyên Á' })).toBeVisible()
})

test('files dropped on the window are imported, and the window stays where it is', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toBeVisible()
  const address = page.url()
  await dropFiles(page, [
    { name: 'bài.txt', content: text },
    { name: 'trang.html', content: '<article><h1>Du lịch</h1><p>Khách du lịch tăng gấp đôi trong một năm.</p></article>' },
  ])
  const report = page.getByRole('dialog', { name: vi.import.done })
  await expect(report.getByRole('heading', { name: 'Đã nhập 2 bài' })).toBeVisible()
  expect(page.url()).toBe(address)
})

test('a folder dropped from the disk is imported; the desktop window remembers where its files lie', async ({ app }) => {
  const { page } = app
  const papers = join(await realpath(folder), 'báo')
  await mkdir(join(papers, 'sâu'), { recursive: true })
  const inside = join(papers, 'sâu', 'bài.txt')
  await writeFile(inside, text)
  await writeFile(join(papers, 'ảnh.png'), 'không phải chữ')
  // Dragged in by the window system, as a person does, so that the files are real ones.
  const devTools = await page.context().newCDPSession(page)
  const data = { items: [], files: [papers], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  const report = page.getByRole('dialog', { name: vi.import.done })
  await expect(report.getByRole('heading', { name: 'Đã nhập 1 bài' })).toBeVisible()
  const articles = await call(page, 'article.list', {})
  expect(articles).toMatchObject({ ok: true, value: [{ path: app.kind === 'electron' ? inside : null }] })
})

test('text dragged inside the page is no import', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toBeVisible()
  const transfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.setData('text/plain', 'chỉ là chữ')
    return transfer
  })
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.locator('body')).not.toHaveClass(/dropping/u)
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a pasted text is imported under the title that was typed, and opened', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('Control+Shift+V')
  const dialog = page.getByRole('dialog', { name: vi.import['paste-title'] })
  await dialog.getByRole('button', { name: vi.import['paste-run'] }).click()
  await expect(dialog.getByText(vi.import['paste-empty'])).toBeVisible()
  await dialog.getByRole('textbox', { name: vi.import['paste-text'] }).fill(text)
  await dialog.getByRole('textbox', { name: vi.import['paste-name'] }).fill('Tuyến mới')
  await page.keyboard.press('Enter')
  await expect(workbench.text(1)).toContainText('dài hơn một nghìn cây số')
  await expect(workbench.articles.getByRole('row', { name: 'Tuyến mới' })).toBeVisible()
})

test('a piece of a web page keeps its headings and loses its markup', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('Control+Shift+V')
  const field = page.getByRole('dialog').getByRole('textbox', { name: vi.import['paste-text'] })
  await field.focus()
  await paste(page, {
    'text/html': '<h2>Hành lang vận tải</h2><p>Tuyến <b>đường sắt</b> mới nối hai nước.</p><script>alert(1)</script>',
    'text/plain': 'Hành lang vận tải\n\nTuyến đường sắt mới nối hai nước.',
  })
  await expect(field).toHaveValue('Hành lang vận tải\n\nTuyến đường sắt mới nối hai nước.')
  await expect(page.getByText(vi.import['paste-html'])).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(workbench.text(1).getByRole('heading', { name: 'Hành lang vận tải' })).toBeVisible()
  await expect(workbench.text(1)).not.toContainText('alert')
})

test('an import goes on while its dialog is closed, and its report waits', async ({ app }) => {
  const { page } = app
  const many = Array.from({ length: 400 }, (_, index) => ({
    name: `bài ${index}.txt`,
    content: `Bài số ${index}\n\n${'Đường sắt. '.repeat(400)}${index}`,
  }))
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toBeVisible()
  await dropFiles(page, many)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: vi.import['go-on'] }).click()
  await expect(dialog).toBeHidden()
  // The page answers meanwhile.
  await page.getByRole('searchbox', { name: vi.library.filter }).fill('bai so 7')
  await page.getByRole('button', { name: vi.import.done }).click({ timeout: 30_000 })
  await expect(page.getByRole('dialog', { name: vi.import.done }).getByRole('heading', { name: 'Đã nhập 400 bài' })).toBeVisible()
})

test('an import that is stopped keeps what was finished', async ({ app }) => {
  const { page } = app
  const many = Array.from({ length: 40 }, (_, index) => ({
    name: `bài ${index}.txt`,
    content: `Bài số ${index}\n\n${'Đường sắt. '.repeat(40)}${index}`,
  }))
  // Takes far longer to be read than anybody to stop it.
  many.splice(20, 0, {
    name: 'trang dài.html',
    content: `<title>Trang dài</title>${'<p>Đường <b>sắt</b> <i>dài</i>.</p>'.repeat(60_000)}`,
  })
  await expect(page.getByRole('searchbox', { name: vi.search.label })).toBeVisible()
  await dropFiles(page, many)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Đang nhập [1-9]\d*\/41/u)).toBeVisible()
  await dialog.getByRole('button', { name: vi.import.stop }).click()
  await expect(dialog.getByRole('button', { name: vi.import.again })).toBeVisible()
  const info = await call(page, 'library.info', {})
  if (!info.ok) throw new Error(info.error.message)
  expect(info.value.articles).toBeGreaterThan(0)
  expect(info.value.articles).toBeLessThan(41)
})

test('the articles of the filtered list are exported, and a file that somebody changed is left alone', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  await workbench.importFiles([await file('bài.txt', text), await file('khác.txt', 'Du lịch\n\nKhách du lịch tăng gấp đôi.\n')])
  await page.getByRole('searchbox', { name: vi.library.filter }).fill('duong sat')
  await expect(workbench.articles.getByRole('row')).toHaveCount(1)
  const out = join(folder, 'ghi chú')
  await mkdir(out)
  const exportShown = async () => {
    await page.getByRole('banner').getByRole('button', { name: vi.export.action }).click()
    const shown = 'Các bài trong danh sách (1)'
    await choose(page, 'radio', shown)
    await expect(page.getByRole('radio', { name: shown })).toBeChecked()
    await page.getByRole('textbox', { name: vi.export.folder }).fill(out)
    await page.getByRole('button', { name: vi.export.run, exact: true }).click()
  }
  const report = page.getByRole('dialog', { name: vi.export.done })
  await exportShown()
  await expect(report.getByRole('heading', { name: 'Đã ghi 1 tệp' })).toBeVisible()
  await report.getByRole('button', { name: vi.common.close }).click()
  const [name = ''] = (await readdir(out)).filter(entry => entry.endsWith('.md'))
  await writeFile(join(out, name), 'của tôi')
  await exportShown()
  await expect(report.getByRole('heading', { name: '1 tệp được để nguyên' })).toBeVisible()
  await expect(report.getByRole('listitem')).toContainText(name)
  expect(await readFile(join(out, name), 'utf8')).toBe('của tôi')
})

test('an export into a place that cannot be written to says why', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const path = await file('bài.txt', text)
  await workbench.importFiles([path])
  await page.getByRole('banner').getByRole('button', { name: vi.export.action }).click()
  await page.getByRole('textbox', { name: vi.export.folder }).fill(path)
  await page.getByRole('button', { name: vi.export.run, exact: true }).click()
  await expect(page.getByRole('dialog', { name: vi.export.stopped }).getByRole('alert')).toContainText('bài.txt')
})
