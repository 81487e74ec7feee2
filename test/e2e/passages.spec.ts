import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXTS = [
  ['Đường sắt mới', 'Đường sắt nối hai vùng.\nHàng hoá đi xa hơn trước.\nCảng biển mở rộng.'],
  ['Cầu cảng', 'Đường sắt đến tận cầu cảng.\nGiá vé giảm mạnh.'],
  ['Du lịch biển', 'Du lịch biển đông khách.\nNhà ga mới mở cửa.'],
] as const
const PASSAGES = [
  [1, 'Đường sắt nối', ['Giao thông/Đường sắt']],
  [1, 'Hàng hoá', ['Kinh tế', 'Giao thông']],
  [1, 'Cảng biển', ['Giao thông/Cảng']],
  [2, 'Đường sắt đến', ['Giao thông/Đường sắt']],
  [2, 'Giá vé', ['Kinh tế']],
  [3, 'Nhà ga mới', ['Giao thông']],
] as const

async function withPassages(app: App) {
  const workbench = new Workbench(app)
  for (const [title, text] of TEXTS) await workbench.addText(title, text)
  for (const [article, quote, themes] of PASSAGES)
    await call(app.page, 'highlight.create', { article, place: { quote, occurrence: 1 }, themes: [...themes] })
  return workbench
}

/** Opens the passages of a theme and gives their list, once they are there. */
async function openTheme(app: App, theme: string): Promise<Locator> {
  await app.page.keyboard.press('Control+4')
  await app.page.getByRole('treegrid', { name: vi.theme.tree }).getByRole('row', { name: theme }).first().click()
  const list = app.page.getByRole('listbox', { name: vi.theme.passages.replace('{{theme}}', theme) })
  await expect(list.getByRole('option').first()).toBeVisible()
  return list
}

const text = (template: string, count: number) => template.replace('{{count}}', String(count))
const chosen = (list: Locator) => list.getByRole('option', { selected: true })

/** Themes of all highlights, in the order they were made. */
async function themes({ page }: App): Promise<string[]> {
  const reply = await call(page, 'highlight.list', {})
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value.toSorted((a, b) => a.id - b.id).map(highlight => highlight.themes.join(', '))
}

test('passages of a theme are selected and tagged by keyboard, after a preview, and one undo takes it back', async ({ app }) => {
  const { page } = app
  await withPassages(app)
  const before = await themes(app)
  const list = await openTheme(app, 'Giao thông')
  await expect(list.getByRole('option')).toHaveCount(5)
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-posinset', '2')
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-setsize', '5')
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(list)).toHaveCount(0)
  await page.keyboard.press('Shift+End')
  await expect(chosen(list)).toHaveCount(4)
  await page.keyboard.press(' ')
  await expect(chosen(list)).toHaveCount(3)
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  await expect(page.getByText(text(vi.bulk.selected_other, 4), { exact: true }).first()).toBeVisible()
  await expect(chosen(list)).toHaveText([/Đường sắt nối/u, /Hàng hoá/u, /Cảng biển/u, /Đường sắt đến/u])

  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: text(vi.bulk['title-tag_other'], 4) })
  await dialog.getByRole('combobox', { name: vi.theme.pick }).fill('kinh te')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('3 đoạn trong 2 bài được gắn “Kinh tế”.')).toBeVisible()
  await expect(dialog.getByText('1 đoạn đã có sẵn.')).toBeVisible()
  expect(await serious(page)).toEqual([])
  await expect(dialog.getByRole('button', { name: vi.bulk.run })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => themes(app))
    .toEqual([
      'Giao thông/Đường sắt, Kinh tế',
      'Kinh tế, Giao thông',
      'Giao thông/Cảng, Kinh tế',
      'Giao thông/Đường sắt, Kinh tế',
      'Kinh tế',
      'Giao thông',
    ])
  await expect(page.getByText('Đã gắn chủ đề cho 3 đoạn. 1 đoạn đã như vậy từ trước.').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => themes(app)).toEqual(before)
})

test('a theme takes the place of another, and another is taken away, in what is selected', async ({ app }) => {
  const { page } = app
  await withPassages(app)
  const list = await openTheme(app, 'Giao thông')
  await list.focus()
  await page.keyboard.press('Control+a')
  await expect(chosen(list)).toHaveCount(5)
  const bar = page.getByRole('toolbar', { name: vi.bulk.actions })
  await bar.getByRole('button', { name: vi.command['passages-move'] }).click()
  const move = page.getByRole('dialog', { name: text(vi.bulk['title-move_other'], 5) })
  await move.getByRole('button', { name: vi.bulk.replaced }).click()
  await page.getByRole('option', { name: 'Giao thông/Đường sắt (2)' }).click()
  await move.getByRole('combobox', { name: vi.theme.pick }).fill('Hạ tầng/Ray')
  await page.keyboard.press('Enter')
  await expect(move.getByText('Ở 2 đoạn trong 2 bài, “Hạ tầng/Ray” thay cho “Giao thông/Đường sắt”.')).toBeVisible()
  await expect(move.getByText('3 đoạn giữ nguyên.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => themes(app)).toContain('Hạ tầng/Ray')

  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(chosen(list)).toHaveCount(3)
  await bar.getByRole('button', { name: vi.command['passages-untag'] }).click()
  const untag = page.getByRole('dialog', { name: text(vi.bulk['title-untag_other'], 3) })
  await expect(untag.getByRole('checkbox', { name: 'Giao thông 2' })).toBeChecked()
  await expect(untag.getByText('2 đoạn trong 2 bài không còn mang “Giao thông”.')).toBeVisible()
  expect(await serious(page)).toEqual([])
  await untag.getByRole('button', { name: vi.bulk.run }).click()
  await expect.poll(() => themes(app)).toEqual(['Hạ tầng/Ray', 'Kinh tế', 'Giao thông/Cảng', 'Hạ tầng/Ray', 'Kinh tế', ''])
})

test('highlights of the article are selected with the mouse, recoloured and deleted, and undo brings them back', async ({ app }) => {
  const { page } = app
  const workbench = await withPassages(app)
  await workbench.open('Đường sắt mới')
  const options = workbench.highlights.getByRole('option')
  await expect(options).toHaveCount(3)
  await options.nth(0).click()
  await expect(chosen(workbench.highlights)).toHaveCount(0)
  await options.nth(2).click({ modifiers: ['Shift'] })
  await options.nth(1).click({ modifiers: ['ControlOrMeta'] })
  await expect(chosen(workbench.highlights)).toHaveText([/Đường sắt nối/u, /Cảng biển/u])
  await page.getByRole('button', { name: vi.command['passages-recolour'] }).click()
  const recolour = page.getByRole('dialog', { name: text(vi.bulk['title-recolour_other'], 2) })
  await recolour.getByRole('radio', { name: vi.colour.teal }).focus()
  await page.keyboard.press(' ')
  await recolour.getByRole('button', { name: vi.bulk.run }).click()
  await expect.poll(workbench.painted).toMatchObject({ 'teal-0': ['Đường sắt nối', 'Cảng biển'] })

  await workbench.highlights.focus()
  await page.keyboard.press('Delete')
  const remove = page.getByRole('alertdialog', { name: text(vi.bulk['title-remove_other'], 2) })
  await expect(remove.getByText('2 đoạn trong 1 bài bị xóa, cùng ghi chú của chúng.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(options).toHaveText([/Hàng hoá/u])
  await page.getByRole('banner').getByRole('button', { name: vi.command.undo }).click()
  await expect(options).toHaveCount(3)
})

test('the list is filtered without marks, by outlet and by year, and ordered, and only what is shown is acted upon', async ({ app }) => {
  const { page } = app
  const workbench = await withPassages(app)
  await call(page, 'article.update', { article: 2, metadata: { outlet: 'Báo Biển', published: '2025-03-01' } })
  await call(page, 'article.update', { article: 3, metadata: { outlet: 'Báo Miền Núi', published: '2023-03-01' } })
  const list = await openTheme(app, 'Giao thông')
  const options = list.getByRole('option')
  await list.focus()
  await page.keyboard.press('Control+a')
  const filter = page.getByRole('searchbox', { name: vi.bulk.filter })
  await filter.fill('duong sat')
  await expect(options).toHaveText([/Đường sắt nối/u, /Hàng hoá/u, /Cảng biển/u, /Đường sắt đến/u])
  await expect(page.getByText('4 / 5 đoạn')).toBeVisible()
  await expect(page.getByText(text(vi.bulk.selected_other, 4), { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(5)
  await page.getByRole('button', { name: vi.bulk.sort }).click()
  await page.getByRole('option', { name: vi.bulk['sort-date'] }).click()
  await expect(options).toHaveText([/Đường sắt đến/u, /Nhà ga mới/u, /Đường sắt nối/u, /Hàng hoá/u, /Cảng biển/u])
  await page.getByRole('button', { name: vi.bulk.year }).click()
  await page.getByRole('option', { name: '2023 (1)' }).click()
  await expect(options).toHaveText([/Nhà ga mới/u])
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(workbench.text(1)).toContainText('Nhà ga mới mở cửa.')
})

test('letters select nothing by accident, and nothing happens while an input method composes', async ({ app }) => {
  const { page } = app
  const workbench = await withPassages(app)
  const list = await openTheme(app, 'Giao thông')
  await list.focus()
  for (const key of ['d', 'n', 'h', 'Escape']) await page.keyboard.press(key)
  await expect(chosen(list)).toHaveCount(0)
  await page.getByRole('searchbox', { name: vi.bulk.filter }).focus()
  await workbench.compose(['t', 'te', 'tê'])
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('what is selected is copied as Markdown and exported into a file of its own', async ({ app }) => {
  const { page } = app
  await withPassages(app)
  const list = await openTheme(app, 'Giao thông')
  await list.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect(page.getByText(text(vi.bulk.copied_other, 5)).first()).toBeVisible()
  const filter = page.getByRole('searchbox', { name: vi.bulk.filter })
  await filter.focus()
  await page.keyboard.press('Control+v')
  // A field of one line keeps no line breaks.
  await expect(filter).toHaveValue(/# Các đoạn Giao thông\s*## Đường sắt mới\s*> \[!quote\] #giao-thông\/đường-sắt\s*> Đường sắt nối/u)
  await filter.fill('')
  await expect(list.getByRole('option')).toHaveCount(5)

  await page.getByRole('button', { name: vi.command['passages-export'] }).click()
  const dialog = page.getByRole('dialog', { name: text(vi.bulk['title-export_other'], 5) })
  await expect(dialog.getByText('5 đoạn trong 3 bài')).toBeVisible()
  const folder = await mkdtemp(join(tmpdir(), 'collate-passages-'))
  await dialog.getByText(vi.bulk['group-theme']).click()
  await dialog.getByRole('textbox', { name: vi.export.folder }).fill(folder)
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: vi.export.done })).toContainText('Các đoạn Giao thông.md')
  const written = await readFile(join(folder, 'Các đoạn Giao thông.md'), 'utf8')
  expect(written.match(/^## .*$/gmu)).toEqual(['## Giao thông', '## Giao thông/Đường sắt', '## Giao thông/Cảng'])
})

test('a palette command acts on what is selected, and says what to do when nothing is', async ({ app }) => {
  const { page } = app
  await withPassages(app)
  const list = await openTheme(app, 'Giao thông')
  const run = async (id: 'passages-all' | 'passages-remove') => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: vi.palette.label }).fill(vi.command[id])
    await page.keyboard.press('Enter')
  }
  await run('passages-remove')
  await expect(page.getByText(vi.bulk.none)).toBeVisible()
  await run('passages-all')
  await expect(chosen(list)).toHaveCount(5)
  await run('passages-remove')
  await page.getByRole('alertdialog').getByRole('button', { name: vi.common.delete }).click()
  await expect(list.getByRole('option')).toHaveCount(0)
})

test('a theme with many passages shows those in sight, goes to the last at once, and selects all of them', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(app)
  const lines = Array.from({ length: 300 }, (_, index) => `Chuyến tàu số ${index + 1} đã rời ga.`)
  await workbench.addText('Nhật ký ga', lines.join('\n'))
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0))
  const reply = await call(page, 'article.list', {})
  const article = reply.ok ? (reply.value[0]?.id ?? 0) : 0
  const passages = lines.map((line, index) => ({ article, version: 1, start: starts[index] ?? 0, end: (starts[index] ?? 0) + line.length }))
  await call(page, 'highlight.create-many', { passages, themes: ['Chuyến tàu'] })
  const list = await openTheme(app, 'Chuyến tàu')
  const options = list.getByRole('option')
  await expect(page.getByText(text(vi.theme['passages-count_other'], 300), { exact: true })).toBeVisible()
  await list.focus()
  await page.keyboard.press('End')
  await expect(options.last()).toContainText('Chuyến tàu số 300')
  await expect(options.last()).toHaveAttribute('aria-posinset', '300')
  expect(await options.count()).toBeLessThan(80)
  await page.keyboard.press('Shift+Home')
  await expect(options.first()).toContainText('Chuyến tàu số 1 ')
  await expect(page.getByText(text(vi.bulk.selected_other, 300), { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('alertdialog')).toContainText('300 đoạn trong 1 bài')
  await page.keyboard.press('Enter')
  await expect(options).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(text(vi.theme['passages-count_other'], 300), { exact: true })).toBeVisible()
})
