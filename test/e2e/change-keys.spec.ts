import { vi } from '../../renderer/locales/vi.ts'
import { serious } from './axe.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'
import { Workbench } from './workbench.ts'

const named = (text: string, names: Record<string, string>) =>
  Object.entries(names).reduce((filled, [name, value]) => filled.replace(`{{${name}}}`, value), text)

/** A library with one article and one highlight, and the dialog in which keys are changed. */
async function withKeys(app: App) {
  const workbench = new Workbench(app)
  await workbench.addText('Tàu hàng', 'Tuyến đường sắt mới rút ngắn chín giờ đường.')
  await workbench.open('Tàu hàng')
  await expect(workbench.text(1)).toBeFocused()
  return { workbench, dialog: app.page.getByRole('dialog', { name: vi.keys.change }) }
}

/** Opens the dialog from the sheet of keys, by keys alone. */
async function openKeys(app: App) {
  await app.page.keyboard.press('?')
  await app.page
    .getByRole('dialog', { name: vi.keys.title, exact: true })
    .getByRole('button', { name: vi.command['change-keys'] })
    .press('Enter')
  await expect(app.page.getByRole('textbox', { name: vi.keys.find })).toBeFocused()
}

/** Gives a command one more key. */
async function addKey(app: App, command: string, key: string) {
  await app.page.getByRole('textbox', { name: vi.keys.find }).fill(command)
  await app.page.getByRole('button', { name: named(vi.keys.add, { command }) }).press('Enter')
  await expect(app.page.getByRole('button', { name: named(vi.keys['press-for'], { command }) })).toBeFocused()
  await app.page.keyboard.press(key)
}

const settings = async (app: App) => {
  const reply = await call(app.page, 'settings.read', {})
  return reply.ok ? reply.value.keys : null
}

test('a command gets another key, which works at once, is shown everywhere, and is kept', async ({ app }) => {
  const { workbench, dialog } = await withKeys(app)
  await openKeys(app)
  await addKey(app, vi.command.highlight, 'y')
  await dialog.getByRole('button', { name: named(vi.keys.remove, { key: 'H', command: vi.command.highlight }) }).press('Enter')
  await expect.poll(() => settings(app)).toEqual({ highlight: ['Y'] })
  await app.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(app.page.getByText(named(vi.highlight['empty-hint'], { highlight: 'Y', tag: 'T' }))).toBeVisible()

  await app.restart()
  await workbench.text(1).focus()
  await workbench.dragOver('đường sắt')
  await expect(
    app.page.getByRole('toolbar', { name: vi.reader.tools }).getByRole('button', { name: vi.reader.highlight }).first(),
  ).toContainText('Y')
  await app.page.keyboard.press('h')
  await app.page.keyboard.press('y')
  await expect(workbench.highlights.getByRole('option')).toHaveCount(1)
  await app.page.keyboard.press('Control+k')
  await app.page.getByRole('combobox', { name: vi.palette.label }).fill(vi.command.highlight)
  await expect(app.page.getByRole('option', { name: vi.command.highlight })).toContainText('Y')
})

test('a key that a command has is taken from it only when that is wished', async ({ app }) => {
  const { dialog } = await withKeys(app)
  await openKeys(app)
  await addKey(app, vi.command.memo, 't')
  const question = dialog.getByRole('alert')
  await expect(question).toContainText(
    named(vi.keys.taken, { keys: 'T', holders: named(vi.keys['of-command'], { command: vi.command.tag }) }),
  )
  expect(await serious(app.page)).toEqual([])
  await question.getByRole('button', { name: vi.keys.leave }).press('Enter')
  await expect(question).toBeHidden()
  expect(await settings(app)).toEqual({})

  await addKey(app, vi.command.memo, 't')
  await app.page.keyboard.press('Enter')
  await expect.poll(() => settings(app)).toEqual({ memo: ['M', 'T'], tag: [] })
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('t')
  await expect(app.page.getByRole('dialog', { name: named(vi.memo.title, { of: 'Tàu hàng' }) })).toBeVisible()
})

test('a key that a theme has is taken from it only when that is wished', async ({ app }) => {
  const { dialog } = await withKeys(app)
  await call(app.page, 'theme.create', { path: 'Giao thông/Đường sắt', shortcut: 'g' })
  await openKeys(app)
  await addKey(app, vi.command.caret, 'g')
  await expect(dialog.getByRole('alert')).toContainText('Giao thông/Đường sắt')
  await app.page.keyboard.press('Enter')
  await expect.poll(() => settings(app)).toEqual({ caret: ['F7', 'V', 'G'] })
  const reply = await call(app.page, 'theme.list', {})
  expect(reply.ok && reply.value.map(({ shortcut }) => shortcut)).toEqual([null, null])
})

test('a theme that was given the key of a command keeps it, which the dialog says', async ({ app }) => {
  const { workbench, dialog } = await withKeys(app)
  await call(app.page, 'theme.create', { path: 'Hạ tầng', shortcut: 'm' })
  await expect.poll(async () => (await call(app.page, 'theme.list', {})).ok).toBe(true)
  await workbench.dragOver('đường sắt')
  await app.page.keyboard.press('m')
  await expect(workbench.highlights).toContainText('Hạ tầng')
  await openKeys(app)
  await app.page.getByRole('textbox', { name: vi.keys.find }).fill(vi.command.memo)
  await expect(dialog).toContainText(named(vi.keys.yielded, { key: 'M', theme: 'Hạ tầng' }))
})

test('keys go back to what they were, one command or all', async ({ app }) => {
  const { dialog } = await withKeys(app)
  await call(app.page, 'settings.update', { keys: { memo: ['M', 'T'], tag: [], untag: ['Mod+U'] } })
  await openKeys(app)
  await app.page.getByRole('textbox', { name: vi.keys.find }).fill(vi.command.tag)
  await dialog.getByRole('button', { name: named(vi.keys.reset, { command: vi.command.tag }), exact: true }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText(vi.command.memo)
  await app.page.keyboard.press('Enter')
  await expect.poll(() => settings(app)).toEqual({ untag: ['Mod+U'] })
  await dialog.getByRole('button', { name: vi.keys['reset-all'] }).press('Enter')
  await expect.poll(() => settings(app)).toEqual({})
})

test('keys of fields and the window are refused with the reason, Escape keeps all as it was', async ({ app }) => {
  const { dialog } = await withKeys(app)
  await openKeys(app)
  await addKey(app, vi.command.memo, 'Control+c')
  await expect(dialog.getByRole('alert')).toHaveText(named(vi.keys.reserved, { key: 'Ctrl+C' }))
  await app.page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('alert')).toContainText('↓')
  await app.page.keyboard.press('Escape')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('button', { name: named(vi.keys.add, { command: vi.command.memo }) })).toBeFocused()
  expect(await settings(app)).toEqual({})
})

test('the dialogs of keys have no serious fault', async ({ app }) => {
  await withKeys(app)
  await call(app.page, 'settings.update', { keys: { memo: ['M', 'Mod+Shift+M'], tag: [] } })
  await app.page.keyboard.press('?')
  await expect(app.page.getByRole('dialog', { name: vi.keys.title, exact: true })).toBeVisible()
  expect(await serious(app.page)).toEqual([])
  await app.page.keyboard.press('Escape')
  await openKeys(app)
  expect(await serious(app.page)).toEqual([])
  await addKey(app, vi.command.untag, 'h')
  await expect(app.page.getByRole('alert')).toBeVisible()
  expect(await serious(app.page)).toEqual([])
})

test('every command is in the palette, the palette itself aside', async ({ app }) => {
  await withKeys(app)
  await app.page.keyboard.press('Control+k')
  const list = app.page.getByRole('listbox', { name: vi.palette.label })
  const { palette, ...others } = vi.command
  for (const label of Object.values(others)) await expect(list.getByRole('option', { name: label }).first()).toBeAttached()
  await expect(list.getByRole('option', { name: palette, exact: true })).toHaveCount(0)
})
