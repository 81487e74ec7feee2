import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXTS = [
  ['Đường sắt mới', 'Đường sắt nối hai vùng.\nHàng hoá đi xa hơn trước.'],
  ['Cầu cảng', 'Đường sắt đến tận cầu cảng.'],
] as const

async function withPassages(app: App): Promise<void> {
  const workbench = new Workbench(app)
  for (const [title, text] of TEXTS) await workbench.addText(title, text)
  const place = { quote: 'Đường sắt', occurrence: 1 }
  for (const article of [1, 2]) await call(app.page, 'highlight.create', { article, place, themes: ['Giao thông'] })
}

const folder = () => mkdtemp(join(tmpdir(), 'collate-exports-'))

async function chooseFormat(page: Page, label: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: vi.export.format }).click()
  await page.getByRole('option', { name: label }).click()
  await expect(page.getByRole('option', { name: label })).toHaveCount(0)
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: vi.export.action }).click()
  await expect(page.getByRole('dialog', { name: vi.export.title })).toBeVisible()
}

const titlesIn = async (path: string) => JSON.parse(await readFile(path, 'utf8')).map(({ title }: { title: string }) => title)

test('one file of a chosen format is written, and one that somebody changed is replaced only when asked', async ({ app }) => {
  const { page } = app
  await withPassages(app)
  const out = await folder()
  const run = async () => {
    await openDialog(page)
    await chooseFormat(page, vi.export['kind-csl'])
    await page.getByRole('textbox', { name: vi.export.folder }).fill(out)
    await page.getByRole('textbox', { name: vi.export.name }).fill('Bài: của tôi')
    await page.getByRole('button', { name: vi.export.run, exact: true }).click()
  }
  await run()
  const done = page.getByRole('dialog', { name: vi.export.done })
  await expect(done).toContainText('2 bài')
  await expect(done.getByText(vi.export.checked)).toBeVisible()
  expect(await serious(page)).toEqual([])
  await done.getByRole('button', { name: vi.common.close }).click()
  const file = join(out, 'Bài của tôi.json')
  expect(await titlesIn(file)).toEqual(['Đường sắt mới', 'Cầu cảng'])

  await writeFile(file, 'của tôi')
  await run()
  const stopped = page.getByRole('dialog', { name: vi.export.stopped })
  await expect(stopped.getByRole('alert')).toContainText('Bài của tôi.json')
  expect(await readFile(file, 'utf8')).toBe('của tôi')
  await stopped.getByRole('button', { name: vi.export.replace }).click()
  await expect(done).toBeVisible()
  expect(await titlesIn(file)).toHaveLength(2)
  expect(await readdir(out)).toEqual(['Bài của tôi.json'])
})

test('selected passages go out in a chosen format with their articles, and nothing is written without a name', async ({ app }) => {
  const { page } = app
  await withPassages(app)
  await page.keyboard.press('Control+4')
  await page.getByRole('treegrid', { name: vi.theme.tree }).getByRole('row', { name: 'Giao thông' }).first().click()
  const list = page.getByRole('listbox', { name: vi.theme.passages.replace('{{theme}}', 'Giao thông') })
  await expect(list.getByRole('option')).toHaveCount(2)
  await list.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: vi.command['passages-export'] }).click()
  const out = await folder()
  await chooseFormat(page, vi.export['kind-csl'])
  const name = page.getByRole('textbox', { name: vi.bulk.file })
  await name.fill('')
  await page.getByRole('textbox', { name: vi.export.folder }).fill(out)
  await page.getByRole('button', { name: vi.export.run, exact: true }).click()
  await expect(page.getByText(vi.bulk['file-missing'])).toBeVisible()
  await name.fill('Đoạn')
  await page.getByRole('button', { name: vi.export.run, exact: true }).click()
  await expect(page.getByRole('dialog', { name: vi.export.done })).toContainText('2 bài')
  expect(await titlesIn(join(out, 'Đoạn.json'))).toEqual(['Đường sắt mới', 'Cầu cảng'])
})

test('every list exports what is selected in it or what it shows: articles, collections, themes, highlights, lines', async ({ app }) => {
  const { page } = app
  await withPassages(app)
  const workbench = new Workbench(app)
  await call(page, 'collection.create', { name: 'Hạ tầng', parent: null, articles: [2] })
  const dialog = page.getByRole('dialog')
  const close = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const chooseExport = () => page.getByRole('menuitem', { name: vi.export.action, exact: true }).click()

  await page.getByRole('button', { name: vi.collection.menu.replace('{{name}}', 'Hạ tầng') }).click()
  await chooseExport()
  await expect(dialog.getByRole('radio', { name: '1 bài đã chọn' })).toBeChecked()
  await close()

  await page.getByRole('button', { name: vi.library.menu.replace('{{title}}', 'Cầu cảng') }).click()
  await chooseExport()
  await expect(dialog.getByRole('radio', { name: '1 bài đã chọn' })).toBeChecked()
  await close()

  await page.keyboard.press('Control+4')
  await page.getByRole('button', { name: vi.theme.menu.replace('{{name}}', 'Giao thông') }).click()
  await chooseExport()
  await expect(dialog.getByText('2 đoạn trong 2 bài')).toBeVisible()
  await close()

  await workbench.open('Cầu cảng')
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: vi.bulk['export-shown'] }).click()
  await expect(dialog.getByText('1 đoạn trong 1 bài')).toBeVisible()
  await close()

  await page.getByRole('searchbox', { name: vi.search.label }).fill('duong sat')
  await page.getByRole('button', { name: vi.lines.action }).click()
  await dialog.getByRole('button', { name: vi.lines.export }).click()
  const out = await folder()
  await dialog.getByRole('textbox', { name: vi.export.folder }).fill(out)
  await dialog.getByRole('button', { name: vi.common.save }).click()
  await expect(page.getByText(out).first()).toBeVisible()
  const [name = ''] = await readdir(out)
  expect(await readFile(join(out, name), 'utf8')).toContain('Cầu cảng,,,,Đường sắt, đến tận cầu cảng')
})
