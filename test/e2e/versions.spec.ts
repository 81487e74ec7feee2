import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const LINES = [
  'Đường sắt nối hai vùng của đất nước. Hàng hóa đi xa hơn trước rất nhiều.',
  'Du khách đến đông hơn vào mùa hè, nhất là ở các thành phố ven biển miền Trung.',
  'Người dân địa phương mong tuyến tàu sớm chạy đều đặn quanh năm.',
]
const TEXT = LINES.join('\n')

const said = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\p{L}+)\}\}/gu, (_, key) => String(values[key] ?? ''))

/** One article that is open, with a highlight on each of some quotes. */
async function articleWith(app: App, quotes: string[]) {
  const workbench = new Workbench(app)
  await workbench.addText('Hai vùng', TEXT)
  for (const quote of quotes)
    await call(app.page, 'highlight.create', { article: 1, place: { quote, occurrence: 1 }, themes: ['Giao thông'] })
  await workbench.open('Hai vùng')
  await expect(workbench.text(1)).toBeFocused()
  if (quotes.length > 0) await expect(workbench.highlights.getByRole('option')).toHaveCount(quotes.length)
  return workbench
}

const dialogOf = (app: App) => app.page.getByRole('dialog', { name: said(vi.edit.title, { title: 'Hai vùng' }) })

/** Opens the text with its key, puts another in its place, and asks what that does; all by keyboard. */
async function rewrite(app: App, text: string) {
  const { page } = app
  await page.keyboard.press('Control+F2')
  const field = dialogOf(app).getByRole('textbox', { name: vi.edit.text })
  await expect(field).toBeFocused()
  await field.fill(text)
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(app).getByRole('document', { name: vi.edit['new-text'] })).toBeVisible()
}

const save = async (app: App) => {
  await app.page.keyboard.press('Control+Enter')
  await expect(dialogOf(app)).toBeHidden()
}

const textOf = (app: App) => new Workbench(app).text(1).locator('[data-start]')

test('a file is read again as a new version, after a look at what becomes of the highlights', async ({ app }) => {
  const workbench = await articleWith(app, ['Hàng hóa đi xa', 'mùa hè'])
  const { page } = app
  const folder = await mkdtemp(join(tmpdir(), 'collate-'))
  const path = join(folder, 'hai vùng.md')
  await writeFile(path, `${TEXT.replace('mùa hè', 'mùa hạ').replaceAll('\n', '\n\n')}\n\n## Phần mới\n\nThêm một câu.\n`)
  try {
    await workbench.articles.getByRole('row').first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: vi.edit.reimport }).click()
    const dialog = dialogOf(app)
    const button = dialog.getByRole('button', { name: vi.edit['from-file'] })
    await expect(button).toBeFocused()
    await expect(dialog.getByText(said(vi.edit['reimport-hint'], { version: 1 }))).toBeVisible()
    if (app.electron) {
      await app.electron.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
        },
        [path],
      )
      await button.press('Enter')
    } else {
      const chooser = page.waitForEvent('filechooser')
      await button.press('Enter')
      await (await chooser).setFiles([path])
    }
    await expect(dialog.getByText(said(vi.edit['kept-count_other'], { count: 1 }))).toBeVisible()
    await expect(dialog.getByText(said(vi.edit['moved-count_other'], { count: 1 }))).toBeVisible()
    await save(app)
    await expect(workbench.text(1).getByRole('heading', { name: 'Phần mới' })).toBeVisible()
    await expect(workbench.text(1)).toContainText('mùa hạ')
    await page.keyboard.press('Control+z')
    await expect(workbench.text(1)).toContainText('mùa hè')
    await expect(workbench.text(1).getByRole('heading', { name: 'Phần mới' })).toHaveCount(0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a highlight that an edit has moved says so, and one press says that it stands right', async ({ app }) => {
  const workbench = await articleWith(app, ['mùa hè'])
  const { page } = app
  await rewrite(app, TEXT.replace('mùa hè', 'mùa hạ'))
  await save(app)
  const row = workbench.highlights.getByRole('option')
  await expect(row).toContainText(vi.highlight.moved.split('{{')[0] ?? '')
  await expect(workbench.text(1)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await workbench.card.getByRole('button', { name: vi.highlight['looks-right'] }).press('Enter')
  await expect(workbench.card.getByRole('button', { name: vi.highlight['looks-right'] })).toHaveCount(0)
  await expect(row).not.toContainText(vi.highlight.moved.split('{{')[0] ?? '')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(row).toContainText(vi.highlight.moved.split('{{')[0] ?? '')
})

test('a text is edited, looked over and saved as a new version, and one undo takes it back', async ({ app }) => {
  const workbench = await articleWith(app, ['Hàng hóa đi xa', 'mùa hè'])
  const { page } = app
  await rewrite(app, TEXT.replace('hai vùng', 'ba vùng').replace('mùa hè', 'mùa hạ'))
  const dialog = dialogOf(app)
  await expect(dialog.getByText(said(vi.edit['kept-count_other'], { count: 1 }))).toBeVisible()
  await expect(dialog.getByText(said(vi.edit['moved-count_other'], { count: 1 }))).toBeVisible()
  const row = dialog.getByRole('listbox', { name: vi.edit.list }).getByRole('option')
  await expect(row).toHaveCount(1)
  await expect(row).toContainText(vi.edit['outcome-moved'])
  await expect(row.locator('del')).toContainText('hè')
  await expect(row.locator('ins')).toContainText('hạ')
  await save(app)
  await expect(page.getByText(`${said(vi.edit.saved, { version: 2 })} 1 đoạn giữ nguyên, 1 đoạn thay đổi.`).first()).toBeVisible()
  await expect(textOf(app).first()).toContainText('ba vùng')
  await expect
    .poll(async () =>
      Object.values(await workbench.painted())
        .flat()
        .sort(),
    )
    .toEqual(['Hàng hóa đi xa', 'mùa hạ'])
  await page.keyboard.press('Control+z')
  await expect(textOf(app).first()).toContainText('hai vùng')
  await expect
    .poll(async () =>
      Object.values(await workbench.painted())
        .flat()
        .sort(),
    )
    .toEqual(['Hàng hóa đi xa', 'mùa hè'])
  await page.keyboard.press('Control+y')
  await expect(textOf(app).first()).toContainText('ba vùng')
})

test('what was typed is there again when the text was closed by accident, and goes when it is discarded', async ({ app }) => {
  await articleWith(app, [])
  const { page } = app
  await page.keyboard.press('Control+F2')
  const field = dialogOf(app).getByRole('textbox', { name: vi.edit.text })
  await field.fill(`${TEXT}\nThêm một câu.`)
  await page.keyboard.press('Escape')
  await expect(page.getByText(vi.edit.kept)).toBeVisible()
  await page.reload()
  await expect(new Workbench(app).text(1)).toBeVisible()
  await page.keyboard.press('Control+F2')
  await expect(field).toHaveValue(`${TEXT}\nThêm một câu.`)
  await expect(page.getByText(vi.edit.resumed)).toBeVisible()
  await dialogOf(app).getByRole('button', { name: vi.edit.discard }).press('Enter')
  await expect(field).toHaveValue(TEXT)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+F2')
  await expect(field).toHaveValue(TEXT)
})

test('the editor begins at the words that are selected', async ({ app }) => {
  const workbench = await articleWith(app, [])
  await workbench.dragOver('đông hơn')
  await app.page.keyboard.press('Control+F2')
  const field = dialogOf(app).getByRole('textbox', { name: vi.edit.text })
  await expect(field).toBeFocused()
  await app.page.keyboard.insertText('ít hơn')
  await expect(field).toHaveValue(TEXT.replace('đông hơn', 'ít hơn'))
})

test('a highlight whose words are gone becomes an orphan, and A accepts the place that is offered', async ({ app }) => {
  const quote = 'Du khách đến đông hơn vào mùa hè, nhất là ở các thành phố ven biển miền Trung.'
  const workbench = await articleWith(app, [quote, 'Hàng hóa đi xa'])
  const { page } = app
  const other = 'Du khách đến đông hơn vào mùa hạ, nhất là tại các đô thị ven biển miền Trung.'
  await rewrite(app, TEXT.replace(quote, other))
  const list = dialogOf(app).getByRole('listbox', { name: vi.edit.list })
  await expect(list).toBeFocused()
  // Whatever was found, it is left without a place.
  await page.keyboard.press('x')
  await expect(list.getByRole('option')).toContainText(vi.edit['outcome-orphaned'])
  await save(app)

  await expect(page.getByRole('button', { name: said(vi.orphan.badge_other, { count: 1 }) })).toBeVisible()
  await page.keyboard.press('Control+6')
  const orphans = page.getByRole('listbox', { name: vi.orphan.title })
  await expect(orphans).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const option = orphans.getByRole('option')
  await expect(option).toContainText('Du khách đến đông')
  await expect(option).toContainText('Giao thông')
  expect((await workbench.painted()).current).toBeUndefined()
  const detail = page.getByRole('region', { name: vi.orphan.detail })
  await expect(detail.getByRole('listitem').first()).toContainText('ven biển')
  await page.keyboard.press('a')
  await expect(orphans).toBeHidden()
  await expect(page.getByRole('button', { name: said(vi.orphan.badge_other, { count: 1 }) })).toBeHidden()
  await expect
    .poll(async () =>
      Object.values(await workbench.painted())
        .flat()
        .join('|'),
    )
    .toContain('ven biển')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: said(vi.orphan.badge_other, { count: 1 }) })).toBeVisible()
})

test('an orphan is attached to words that are selected in the text, or kept as a quotation', async ({ app }) => {
  const workbench = await articleWith(app, [LINES[2] ?? ''])
  const { page } = app
  await rewrite(app, [LINES[0], LINES[1], 'Chuyện khác hẳn: giá vé chưa được công bố.'].join('\n'))
  await expect(dialogOf(app).getByText(said(vi.edit['orphaned-count_other'], { count: 1 }))).toBeVisible()
  await save(app)
  await page.keyboard.press('Control+6')
  const orphans = page.getByRole('listbox', { name: vi.orphan.title })
  await expect(orphans).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('q')
  await expect(orphans.getByRole('option')).toContainText(vi.orphan['is-quotation'])
  await expect(page.getByRole('button', { name: said(vi.orphan.badge_other, { count: 1 }) })).toBeHidden()
  await page.keyboard.press('q')
  await expect(orphans.getByRole('option')).not.toContainText(vi.orphan['is-quotation'])

  await page.keyboard.press('Enter')
  await expect(workbench.text(1)).toBeFocused()
  await page.keyboard.press('F7')
  await page.keyboard.press('Control+Home')
  for (let word = 0; word < 4; word++) await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('e')
  await expect(page.getByText(vi.orphan.none)).toBeVisible()
  await expect.poll(async () => (await workbench.painted()).current).toEqual(['Đường sắt nối hai'])
})

test('before saving, a highlight is put onto words that are selected in the new text', async ({ app }) => {
  const workbench = await articleWith(app, [LINES[2] ?? ''])
  const { page } = app
  await rewrite(app, [LINES[0], LINES[1], 'Chuyện khác hẳn: giá vé chưa được công bố.'].join('\n'))
  const dialog = dialogOf(app)
  const text = dialog.getByRole('document', { name: vi.edit['new-text'] })
  await text.focus()
  await page.keyboard.press('F7')
  await page.keyboard.press('Control+Home')
  for (let word = 0; word < 2; word++) await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('e')
  await expect(dialog.getByText(said(vi.edit['orphaned-count_other'], { count: 0 }))).toBeVisible()
  await expect(dialog.getByRole('radio', { name: vi.edit.chosen })).toBeChecked()
  await save(app)
  await expect.poll(async () => Object.values(await workbench.painted()).flat()).toEqual(['Đường sắt'])
})

test('an older version is read, and compared with the newest word by word', async ({ app }) => {
  await articleWith(app, ['mùa hè'])
  const { page } = app
  const text = TEXT.replace('hai vùng', 'ba vùng').replace(' rất nhiều', '').replace('Người dân', 'Bà con')
  await rewrite(app, text)
  await save(app)
  await expect(textOf(app).first()).toContainText('ba vùng')
  await page.keyboard.press('Control+Shift+F2')
  const dialog = page.getByRole('dialog', { name: said(vi.version.title, { title: 'Hai vùng' }) })
  const list = dialog.getByRole('listbox', { name: vi.version.list })
  await expect(list).toBeFocused()
  await expect(list.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('document')).toContainText('hai vùng')
  await expect(dialog.getByText(vi.version['reading-old'].split('{{when}}')[1] ?? '')).toBeVisible()
  await page.keyboard.press('c')
  const compared = dialog.getByRole('document', { name: said(vi.version.comparison, { from: 1, to: 2 }) })
  await expect(compared).toBeFocused()
  await expect(dialog.getByText(said(vi.version['changed-count_other'], { count: 2 }))).toBeVisible()
  await page.keyboard.press('j')
  await expect(compared.locator('.at')).toHaveText([/hai/u, /ba/u])
  await page.keyboard.press('Alt+ArrowDown')
  await expect(compared.locator('.at')).toHaveText([/rất nhiều/u])
  await page.keyboard.press('k')
  await expect(compared.locator('.at')).toHaveText([/hai/u, /ba/u])
  await dialog.getByRole('button', { name: vi.version.beside }).press('Enter')
  await expect(compared.locator('.compared-side ins').first()).toContainText('ba')
})

test('when a long text is saved anew, one goes on reading where one was', async ({ app }) => {
  test.slow()
  const { page } = app
  const workbench = new Workbench(app)
  const lines = Array.from(
    { length: 400 },
    (_, index) => `Đoạn thứ ${index}. ${LINES[index % LINES.length]} ${LINES[(index + 1) % LINES.length]}`,
  )
  await workbench.addText('Dài', lines.join('\n'))
  await call(page, 'highlight.create', { article: 1, place: { quote: 'Đoạn thứ 300.', occurrence: 1 } })
  await workbench.open('Dài')
  await expect(workbench.text(1)).toBeFocused()
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('j')
  await expect(workbench.text(1).getByText('Đoạn thứ 300.')).toBeInViewport()
  await page.keyboard.press('Control+F2')
  const dialog = page.getByRole('dialog', { name: said(vi.edit.title, { title: 'Dài' }) })
  const field = dialog.getByRole('textbox', { name: vi.edit.text })
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('Bản tin đã sửa.\nThêm một dòng nữa.\n')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(said(vi.edit['kept-count_other'], { count: 1 }))).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(workbench.text(1).locator('[data-start="0"]')).toHaveText('Bản tin đã sửa.')
  await expect(workbench.text(1).getByText('Đoạn thứ 300.')).toBeInViewport()
})

test('editing, looking over, orphans and versions have no serious fault', async ({ app }) => {
  test.slow()
  const { page } = app
  await articleWith(app, ['Hàng hóa đi xa', 'mùa hè', LINES[2] ?? ''])
  await page.keyboard.press('Control+F2')
  const field = dialogOf(app).getByRole('textbox', { name: vi.edit.text })
  await field.fill([LINES[0]?.replace('đi xa', 'tới xa'), LINES[1], 'Chuyện khác hẳn: giá vé chưa được công bố.'].join('\n'))
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(app).getByRole('listbox', { name: vi.edit.list })).toBeFocused()
  expect(await serious(page)).toEqual([])
  await save(app)
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('listbox', { name: vi.orphan.title })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('region', { name: vi.orphan.detail })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('Control+Shift+F2')
  await expect(page.getByRole('listbox', { name: vi.version.list })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.version-mark.old')).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('c')
  await expect(page.locator('.compared-text')).toBeVisible()
  await page.keyboard.press('j')
  expect(await serious(page)).toEqual([])
})
