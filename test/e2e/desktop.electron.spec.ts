import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { answerDialogs, desktop, host, noted } from './desktop.ts'
import { expect, test } from './fixtures.ts'

const menuLabels = (electron: ElectronApplication) =>
  electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label))

const clickMenu = (electron: ElectronApplication, id: string) =>
  electron.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)

/** The folder of the library in the window, or null while the page is being exchanged. */
async function shownLibrary(page: Page): Promise<string | null> {
  const reply = await call(page, 'library.info', {}).catch(() => null)
  return reply?.ok ? reply.value.folder : null
}

test('the menus are Vietnamese on a Vietnamese system and follow the page’s setting', async ({ app }) => {
  await expect.poll(() => menuLabels(desktop(app))).toEqual(['Tệp', 'Sửa', 'Xem', 'Bài', 'Đoạn', 'Bảng chủ đề', 'Trợ giúp'])
  await call(app.page, 'settings.update', { language: 'en' })
  await expect.poll(() => menuLabels(desktop(app))).toEqual(['File', 'Edit', 'View', 'Article', 'Passage', 'Codebook', 'Help'])
})

test('a menu entry of the page reaches it as a command', async ({ app }) => {
  await app.page.evaluate('window.commands = []; collate.listen("host.command", ({ command }) => commands.push(command))')
  for (const id of ['next', 'pane.other']) await clickMenu(desktop(app), id)
  await expect.poll(() => app.page.evaluate('window.commands')).toEqual(['next', 'pane.other'])
})

test('files and folders are chosen in native dialogs', async ({ app }) => {
  const { page } = app
  await answerDialogs(desktop(app), { paths: ['/bài một.txt', '/bài hai.md'] })
  expect(await host(page, 'chooseFiles')).toEqual(['/bài một.txt', '/bài hai.md'])
  expect(await host(page, 'chooseFolder')).toBe('/bài một.txt')
  await answerDialogs(desktop(app), {})
  expect(await host(page, 'chooseFiles')).toBeNull()
  expect(await host(page, 'chooseFolder')).toBeNull()
})

test('another library is made, opened in the same window, and both are remembered', async ({ app }) => {
  const { page } = app
  await call(page, 'theme.create', { path: 'Ở thư viện đầu' })
  const other = await mkdtemp(join(tmpdir(), 'collate-e2e-other-'))
  await answerDialogs(desktop(app), { paths: [other], button: 0 })
  // The page that asked is gone before it could be answered.
  const leave = (folder: string | null) => host(page, 'openLibrary', folder).catch(() => null)
  await leave(null)
  await expect.poll(() => shownLibrary(page)).toBe(other)
  expect(await call(page, 'library.info', {})).toMatchObject({ value: { themes: 0 } })
  expect((await host(page, 'info')).recent).toEqual([other, app.library])
  expect(await host(page, 'openLibrary', '/no/such/library')).toMatchObject({ error: { code: 'missing' } })
  await leave(app.library)
  await expect.poll(() => shownLibrary(page)).toBe(app.library)
  expect(await call(page, 'theme.list', {})).toMatchObject({ value: [{ path: 'Ở thư viện đầu' }] })
})

test('a second start brings the first window to the front and ends', async ({ app }) => {
  const args: string[] = await desktop(app).evaluate(() =>
    process.argv.slice(1).filter(arg => !arg.startsWith('--inspect') && !arg.startsWith('--remote')),
  )
  const program = await desktop(app).evaluate(() => process.execPath)
  // The screen that the first window is on.
  const screen = await desktop(app).evaluate(() => process.env.DISPLAY ?? '')
  const env = { ...process.env, ...(screen === '' ? {} : { DISPLAY: screen }) }
  const second = spawn(program, ['--no-sandbox', ...args.filter(arg => arg !== '--no-sandbox')], { stdio: 'ignore', env })
  expect(await once(second, 'exit')).toEqual([0, null])
  expect(await call(app.page, 'library.info', {})).toMatchObject({ ok: true })
})

test('a page that crashed is loaded again, and the user is told', async ({ app }) => {
  await answerDialogs(desktop(app), { button: 0 })
  const { page } = app
  await call(page, 'theme.create', { path: 'Trước khi hỏng' })
  await desktop(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(() => noted(desktop(app), 'asked')).toMatchObject([{ type: 'warning', message: expect.stringContaining('tải lại') }])
  const themes = () =>
    desktop(app).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`collate.call('theme.list', {}).then(JSON.parse)`),
    )
  await expect.poll(themes).toMatchObject({ value: [{ path: 'Trước khi hỏng' }] })
})

test('what is being typed goes to the library it was typed in when another one is opened', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(vi.command['library-memo'])
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('textbox').fill('Thuộc về thư viện thứ nhất')
  const other = join(await mkdtemp(join(tmpdir(), 'collate-other-')), 'library')
  const open = (folder: string) =>
    desktop(app).evaluate(({ app: program }, library) => void program.emit('second-instance', {}, [], '', { library }), folder)
  await open(other)
  await expect.poll(() => shownLibrary(page)).toBe(other)
  expect(await call(page, 'memo.read', { target: 'library', targetId: null })).toMatchObject({ ok: true, value: { body: '' } })
  await open(app.library)
  await expect.poll(() => shownLibrary(page)).toBe(app.library)
  expect(await call(page, 'memo.read', { target: 'library', targetId: null })).toMatchObject({
    ok: true,
    value: { body: 'Thuộc về thư viện thứ nhất' },
  })
})
