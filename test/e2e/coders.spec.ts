import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { clipboardText } from './clipboard.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const TEXT = 'Đường sắt nối hai vùng. Hàng hóa đi xa hơn trước.\nDu khách đến đông hơn vào mùa hè.'

const said = (text: string, values: Record<string, string>) => text.replace(/\{\{(\p{L}+)\}\}/gu, (_, key) => values[key] ?? '')

/** Runs a command by its name, with the keyboard alone. */
async function command(app: App, label: string) {
  await expect(app.page.getByRole('banner')).toBeVisible()
  await app.page.keyboard.press('Control+k')
  await app.page.getByRole('combobox', { name: vi.palette.label }).fill(label)
  await app.page.getByRole('option', { name: label, exact: true }).waitFor()
  await app.page.keyboard.press('Enter')
}

/** Types a name into the settings. */
async function nameOneself(app: App, name: string) {
  await app.page.keyboard.press('Control+,')
  const field = app.page.getByRole('textbox', { name: vi.coder['your-name'] })
  await field.fill(name)
  await field.press('Enter')
  await expect(app.page.getByText(vi.coder['your-name-hint'])).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog')).toBeHidden()
}

/** One article, coded by Lan and Minh: they agree on half of one theme; another is Lan's alone. */
async function twoCoders(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Hai vùng', TEXT)
  const code = (quote: string, theme: string) =>
    call(app.page, 'highlight.create', { article: 1, place: { quote, occurrence: 1 }, themes: [theme] })
  await call(app.page, 'coder.name', { name: 'Lan' })
  await code('Đường sắt nối', 'Giao thông')
  await code('Du khách', 'Du lịch')
  await call(app.page, 'coder.name', { name: 'Minh' })
  await code('Đường sắt', 'Giao thông')
  await workbench.open('Hai vùng')
  return workbench
}

test('the name given in the settings stands on what is highlighted, and another name is another coder', async ({ app }) => {
  const workbench = new Workbench(app)
  await workbench.addText('Hai vùng', TEXT)
  await workbench.open('Hai vùng')
  await workbench.selectFirstWords(1, 2)
  await app.page.keyboard.press('h')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await nameOneself(app, 'Nguyễn Lan')
  await nameOneself(app, 'Trần Minh')
  await expect(workbench.highlights.getByRole('option', { name: 'Đường sắt' })).toContainText('Nguyễn Lan')
  await workbench.selectFirstWords(1, 3)
  await workbench.tag('Giao thông')
  await expect(workbench.highlights.getByRole('option', { name: 'Đường sắt nối' })).toContainText('Trần Minh')
  const page = await app.restart()
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('textbox', { name: vi.coder['your-name'] })).toHaveValue('Trần Minh')
})

test('the filter by coder holds in the list, in the text and for the keys that go from one to the next', async ({ app }) => {
  const workbench = await twoCoders(app)
  const { page } = app
  await expect(workbench.highlights.getByRole('option')).toHaveCount(3)
  await page.getByRole('button', { name: vi.coder.filter }).press('Enter')
  await page.getByRole('option', { name: said(vi.coder.you, { name: 'Minh' }) }).press('Enter')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await expect.poll(async () => Object.values(await workbench.painted()).flat()).toEqual(['Đường sắt'])
  await workbench.text(1).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(workbench.card).toContainText(said(vi.coder['made-by'], { name: 'Minh' }))
  await page.keyboard.press('Escape')

  const again = await app.restart()
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  // Whoever goes on as Lan sees what Lan did.
  await nameOneself(app, 'Lan')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(2)
  await again.getByRole('button', { name: vi.coder.filter }).press('Enter')
  await again.getByRole('option', { name: 'Minh' }).press('Enter')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await workbench.selectFirstWords(1, 3)
  await again.keyboard.press('h')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(4)
})

test('two coders compared: numbers per theme, where they differ, and both texts', async ({ app }) => {
  test.slow()
  await twoCoders(app)
  const { page } = app
  await command(app, vi.command['compare-coders'])
  const dialog = page.getByRole('dialog', { name: vi.agreement.title })
  const table = dialog.getByRole('grid', { name: vi.agreement.table })
  const row = table.getByRole('row', { name: 'Giao thông' })
  // Minh, who codes now, comes first: 9 characters of both, 4 of Lan's alone.
  await expect(row.getByRole('gridcell')).toHaveText(['9', '0', '4', '95,2%', /^0,79/u, /^0,79/u])
  await expect(table.getByRole('row', { name: 'Du lịch' }).getByRole('gridcell').nth(4)).toHaveText('0,000')
  const places = dialog.getByRole('listbox', { name: vi.agreement.places })
  await expect(places.getByRole('option')).toHaveText([/^nối.*Chỉ Lan.*Giao thông/su, /^Du khách.*Chỉ Lan.*Du lịch/su])
  const lan = dialog.getByRole('region', { name: said(vi.agreement['coded-by'], { name: 'Lan' }) })
  await expect(lan.getByRole('document')).toContainText('Du khách đến đông')
  for (const appearance of ['light', 'dark', 'contrast'] as const) {
    await call(page, 'settings.update', { appearance })
    await expect(page.locator(`html[data-appearance="${appearance}"]`)).toBeAttached()
    expect([appearance, await serious(page)]).toEqual([appearance, []])
  }

  await table.getByRole('row', { name: vi.agreement.overall }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(table.getByRole('row', { name: 'Du lịch' })).toHaveAttribute('aria-selected', 'true')
  await expect(places.getByRole('option')).toHaveCount(1)
  await places.getByRole('option').first().focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const workbench = new Workbench(app)
  await expect.poll(async () => (await workbench.painted()).target).toEqual(['Du khách'])
})

test('units and extent are chosen, what is not defined is a dash, and the table is copied as CSV', async ({ app }) => {
  const workbench = await twoCoders(app)
  await workbench.addText('Bài chỉ Minh đọc', 'Cảng biển mở rộng.')
  await call(app.page, 'highlight.create', { article: 2, place: { quote: 'Cảng', occurrence: 1 }, themes: ['Giao thông'] })
  const { page } = app
  await command(app, vi.command['compare-coders'])
  const dialog = page.getByRole('dialog', { name: vi.agreement.title })
  await dialog.getByRole('button', { name: vi.agreement.unit }).press('Enter')
  await page.getByRole('option', { name: vi.agreement['unit-paragraph'] }).press('Enter')
  const row = dialog.getByRole('grid').getByRole('row', { name: 'Giao thông' })
  await expect(row.getByRole('gridcell')).toHaveText(['1', '0', '0', '100,0%', '1,000', '1,000'])
  await dialog.getByRole('button', { name: vi.agreement.scope, exact: false }).first().press('Enter')
  await page.getByRole('option', { name: vi.agreement['scope-all'] }).press('Enter')
  await expect(dialog.getByRole('status')).toContainText('bỏ qua 1 bài')
  await dialog.getByRole('button', { name: vi.agreement.copy }).press('Enter')
  await expect(page.getByText(vi.agreement.copied).first()).toBeVisible()
  const copied = await clipboardText(app)
  expect(copied.replaceAll('\r\n', '\n')).toContain('\nGiao thông,1,0,0,1,1,1,1\n')
})

test('coders are added, renamed and merged, and undo takes the merging back', async ({ app }) => {
  const workbench = await twoCoders(app)
  const { page } = app
  await command(app, vi.command.coders)
  const dialog = page.getByRole('dialog', { name: vi.coder.title })
  await expect(dialog.getByRole('radio', { name: 'Minh' })).toBeChecked()
  expect(await serious(page)).toEqual([])
  await dialog.getByRole('textbox', { name: vi.coder.new }).fill('Hoà')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio', { name: 'Hoà' })).toBeVisible()
  await dialog.getByRole('textbox', { name: vi.coder.new }).fill('hòa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã có người mã hóa tên “hòa”')).toBeVisible()

  await dialog.getByRole('button', { name: said(vi.coder.menu, { name: 'Hoà' }) }).press('Enter')
  await page.getByRole('menuitem', { name: vi.coder.rename }).press('Enter')
  await page.getByRole('textbox', { name: vi.coder.name }).fill('Hải')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio', { name: 'Hải' })).toBeVisible()

  await dialog.getByRole('button', { name: said(vi.coder.menu, { name: 'Lan' }) }).press('Enter')
  await page.getByRole('menuitem', { name: 'Minh' }).press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: vi.coder['merge-action'] }).press('Enter')
  await expect(workbench.highlights.getByRole('option', { name: 'Du khách' })).toContainText('Minh')
  await page.keyboard.press('Control+z')
  await expect(workbench.highlights.getByRole('option', { name: 'Du khách' })).toContainText('Lan')
})

test('alone there is nobody to compare with, and it says what to do', async ({ app }) => {
  await command(app, vi.command['compare-coders'])
  await expect(app.page.getByRole('dialog')).toContainText(vi.agreement['alone-hint'])
})
