import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Bridge } from '../../preload/contract.ts'
import { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'

function desktop(app: App): ElectronApplication {
  if (!app.electron) throw new Error('This spec is about the desktop window.')
  return app.electron
}

/** Answers the next native dialogs instead of a person, and notes what they asked. */
const answerDialogs = (electron: ElectronApplication, answer: { paths?: string[]; button?: number }) =>
  electron.evaluate(({ dialog, shell }, { paths, button }) => {
    const asked: unknown[] = []
    const opened: string[] = []
    Object.assign(globalThis, { asked, opened })
    const open = async (...args: unknown[]) => {
      asked.push(args[1])
      return { canceled: !paths, filePaths: paths ?? [] }
    }
    const message = async (...args: unknown[]) => {
      asked.push(args[1])
      return { response: button ?? 1, checkboxChecked: false }
    }
    Object.assign(dialog, { showOpenDialog: open, showMessageBox: message })
    Object.assign(shell, { openExternal: async (url: string) => opened.push(url) })
  }, answer)

const noted = (electron: ElectronApplication, name: 'asked' | 'opened'): Promise<unknown[]> =>
  electron.evaluate((_, key) => Reflect.get(globalThis, key), name)

const menuLabels = (electron: ElectronApplication) =>
  electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label))

const clickMenu = (electron: ElectronApplication, id: string) =>
  electron.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)

type Host = Required<Bridge['host']>

/** Asks the window as the page would. */
const host = <M extends keyof Host>(page: Page, method: M, ...args: Parameters<Host[M]>): ReturnType<Host[M]> =>
  page.evaluate(`collate.host.${method}(...${JSON.stringify(args)})`) as ReturnType<Host[M]>

/** The folder of the library in the window, or null while the page is being exchanged. */
async function shownLibrary(page: Page): Promise<string | null> {
  const reply = await call(page, 'library.info', {}).catch(() => null)
  return reply?.ok ? reply.value.folder : null
}

test('the page gets exactly one object, of plain functions', async ({ app: { page } }) => {
  const keys = await page.evaluate('[Object.keys(collate), Object.keys(collate.host)]')
  expect(keys).toEqual([
    ['call', 'listen', 'host'],
    ['info', 'chooseFiles', 'pathOf', 'fetchPage', 'chooseFolder', 'openLibrary', 'printReport', 'openExternal', 'takeLink'],
  ])
  expect(await page.evaluate(() => ['ipcRenderer', 'electron'].filter(name => name in window))).toEqual([])
})

test('the page is sandboxed and isolated', async ({ app }) => {
  const preferences = await desktop(app).evaluate(({ webContents }) =>
    webContents.getAllWebContents().map(contents => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
  )
  expect(preferences).toEqual([
    expect.objectContaining({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }),
  ])
})

test('the page cannot go anywhere, open windows, or embed others', async ({ app }) => {
  const { page } = app
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  await page.evaluate(() => {
    for (const [target, href] of [
      ['_blank', 'https://example.com/'],
      ['_self', 'https://example.com/'],
      ['_self', 'file:///etc/passwd'],
      ['_self', 'app://elsewhere/'],
    ] as const) {
      const link = Object.assign(document.createElement('a'), { href, target })
      document.body.append(link)
      link.click()
    }
    location.href = 'https://example.com/'
    document.body.append(document.createElement('webview'))
  })
  await page.waitForTimeout(500)
  expect(page.url()).toBe('app://collate/')
  expect(desktop(app).windows()).toHaveLength(1)
})

test('the page gets no permission and no network', async ({ app: { page } }) => {
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
        async name => (await navigator.permissions.query({ name })).state,
      ),
    ),
  )
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).catch(error => error.name))).toMatch(/^Not/u)
})

test('a foreign page that got into a window would still be refused by library and host', async ({ app }) => {
  const answers = await desktop(app).evaluate(async ({ BrowserWindow, app: electronApp }) => {
    const preload = `${electronApp.getAppPath()}/out/preload/index.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await window.loadURL('app://collate.elsewhere/')
    const code = `Promise.all([collate.call('library.info', {}).then(JSON.parse), collate.host.info().catch(error => error.message)])`
    const answers = await window.webContents.executeJavaScript(code)
    window.destroy()
    return answers
  })
  expect(answers).toEqual([
    { ok: false, error: expect.objectContaining({ code: 'invalid' }) },
    expect.stringContaining('Only Collate’s own page may ask.'),
  ])
})

test('only web and mail addresses are opened outside, and only after asking', async ({ app }) => {
  const { page } = app
  await answerDialogs(desktop(app), { button: 0 })
  const refused = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-settings:',
    'data:text/html,x',
    'app://collate/',
    'x',
  ]
  for (const url of refused) expect(await host(page, 'openExternal', url), url).toBe(false)
  expect(await noted(desktop(app), 'asked')).toEqual([])
  expect(await host(page, 'openExternal', 'https://example.com/đường')).toBe(true)
  expect(await host(page, 'openExternal', 'mailto:ai@example.com')).toBe(true)
  expect(await noted(desktop(app), 'opened')).toEqual(['https://example.com/%C4%91%C6%B0%E1%BB%9Dng', 'mailto:ai@example.com'])
  expect(await noted(desktop(app), 'asked')).toMatchObject([{ detail: 'https://example.com/%C4%91%C6%B0%E1%BB%9Dng' }, {}])
  await answerDialogs(desktop(app), { button: 1 })
  expect(await host(page, 'openExternal', 'https://example.com/')).toBe(false)
  expect(await noted(desktop(app), 'opened')).toEqual([])
})

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
