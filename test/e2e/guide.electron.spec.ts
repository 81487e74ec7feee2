import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ElectronApplication } from '@playwright/test'
import { answerDialogs, desktop, host, noted } from './desktop.ts'
import { expect, test } from './fixtures.ts'

// Electron's security guide line by line; its rules about content and policy are tried by security.spec.ts in both hosts.
test.use({ mayFail: true })

/** What a window that somebody else might have opened could do: without the page's policy, in a session of its own, at the page's own address. */
const inStrangeWindow = (electron: ElectronApplication, code: string, preferences: object = {}): Promise<unknown> =>
  electron.evaluate(
    async ({ BrowserWindow, session }, { code, preferences }) => {
      const own = session.fromPartition(`strange-${Math.random()}`)
      own.protocol.handle('app', () => new Response('<p>Trang lạ</p>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }))
      const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true, ...preferences } })
      try {
        await window.loadURL('app://collate/')
        return await window.webContents.executeJavaScript(code)
      } finally {
        window.destroy()
      }
    },
    { code, preferences },
  )

const contentsCount = (electron: ElectronApplication) => electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)

test('1, 18: nothing is loaded but the page’s own files, through a protocol of its own, in whatever session', async ({ app }) => {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => response.end(asked.push(url)))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(app.page.url()).toBe('app://collate/')
  const got = await inStrangeWindow(
    desktop(app),
    `Promise.all([
      ...['/a', '/b'].map(path => fetch('http://127.0.0.1:${port}' + path).then(() => path, () => 'refused')),
      fetch('file:///etc/passwd').then(() => 'file', () => 'refused'),
      new Promise(done => Object.assign(new WebSocket('ws://127.0.0.1:${port}/c'), { onopen: () => done('socket'), onerror: () => done('refused') })),
      new Promise(done => Object.assign(new Image(), { onload: () => done('picture'), onerror: () => done('refused'), src: 'http://127.0.0.1:${port}/d' })),
    ])`,
  )
  expect(got).toEqual(Array(5).fill('refused'))
  const loaded = await desktop(app).evaluate(
    async ({ BrowserWindow, session }, urls) => {
      const window = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('loads') } })
      const outcomes = []
      for (const url of urls)
        outcomes.push(
          await window.loadURL(url).then(
            () => url,
            () => 'refused',
          ),
        )
      window.destroy()
      return outcomes
    },
    [`http://127.0.0.1:${port}/e`, 'file:///etc/passwd', 'data:text/html,x'],
  )
  expect(loaded).toEqual(['refused', 'refused', 'refused'])
  expect(asked).toEqual([])
  server.close()
})

test('2, 3, 4, 6, 8, 9, 10: every window is sandboxed and isolated, without Node and without what weakens it', async ({ app }) => {
  const preferences = await desktop(app).evaluate(({ webContents }) =>
    webContents.getAllWebContents().map(contents => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
  )
  expect(preferences).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    }),
  ])
  for (const weak of [
    'enableBlinkFeatures',
    'disableBlinkFeatures',
    'nodeIntegrationInWorker',
    'plugins',
    'spellcheck',
    'navigateOnDragDrop',
  ])
    expect(Reflect.get(preferences[0] ?? {}, weak) || false, weak).toBe(false)
})

test('2, 3: the page and the frames in it have nothing of Node, and cannot reach into the bridge', async ({ app: { page } }) => {
  const seen = await page.evaluate(`(() => {
    const frame = document.body.appendChild(document.createElement('iframe')).contentWindow
    return [typeof require, typeof process, typeof module, typeof Buffer, typeof global, typeof __dirname,
      typeof frame.require, typeof frame.process, typeof frame.collate]
  })()`)
  expect(seen).toEqual(Array(9).fill('undefined'))
  const kept = await page.evaluate(`(async () => {
    const { call } = collate
    for (const change of [() => { collate.call = () => 'mine' }, () => { collate.host.info = () => 'mine' }, () => { window.collate = {} }, () => { delete window.collate }])
      try { change() } catch {}
    let caught = 0
    const then = Promise.prototype.then
    // Only what is done with this reply counts: the page and the browser go on with promises of their own.
    let promise
    Promise.prototype.then = function (...args) { if (this === promise) caught++; return then.apply(this, args) }
    Object.defineProperty(Object.prototype, 'channel', { get() { caught++ }, configurable: true })
    promise = call('library.info', {})
    const reply = JSON.parse(await promise)
    Promise.prototype.then = then
    delete Object.prototype.channel
    return [collate.call === call, typeof collate.host.info, (await collate.host.info()).kind, reply.ok, caught]
  })()`)
  expect(kept).toEqual([true, 'function', 'electron', true, 0])
})

test('5: no session gives any permission or device but the clipboard for writing and the full screen', async ({ app }) => {
  const names = `['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'screen-wake-lock', 'idle-detection', 'window-management', 'local-fonts', 'storage-access', 'background-sync', 'accelerometer', 'gyroscope', 'magnetometer', 'payment-handler']`
  const code = `(async () => {
    const granted = []
    let known = 0
    for (const name of ${names}) {
      const state = await navigator.permissions.query({ name }).then(({ state }) => state, () => null)
      if (state !== null) known++
      if (state === 'granted') granted.push(name)
    }
    const refused = error => error.name
    return {
      known: known > 8,
      granted,
      place: await new Promise(done => navigator.geolocation.getCurrentPosition(() => done('given'), () => done('refused'))),
      notes: await Notification.requestPermission(),
      media: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => 'given', () => 'refused'),
      screen: await navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'given', () => 'refused'),
      devices: [await navigator.usb?.getDevices(), await navigator.hid?.getDevices(), await navigator.serial?.getPorts()].flat().filter(Boolean),
    }
  })()`
  const nothing = { known: true, granted: [], place: 'refused', notes: 'denied', media: 'refused', screen: 'refused', devices: [] }
  expect(await app.page.evaluate(code)).toEqual(nothing)
  expect(await inStrangeWindow(desktop(app), code)).toEqual(nothing)
})

test('11, 12: no view is embedded, not even in a window that would allow it', async ({ app }) => {
  const before = await contentsCount(desktop(app))
  await app.page.evaluate(() => document.body.append(Object.assign(document.createElement('webview'), { src: 'app://collate/' })))
  const prevented = await desktop(app).evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } })
    await window.loadURL('app://collate/')
    const asked = new Promise<boolean>(resolve => window.webContents.on('will-attach-webview', event => resolve(event.defaultPrevented)))
    await window.webContents.executeJavaScript(
      `{ const view = document.createElement('webview'); view.setAttribute('src', 'app://collate/'); view.setAttribute('allowpopups', ''); document.body.append(view); 0 }`,
    )
    const outcome = await asked
    window.destroy()
    return outcome
  })
  expect(prevented).toBe(true)
  await expect.poll(() => contentsCount(desktop(app))).toBe(before)
})

test('13: neither links, scripts, forms, frames nor redirects lead the page anywhere', async ({ app }) => {
  const { page } = app
  const gone: string[] = []
  page.on('framenavigated', frame => gone.push(frame.url()))
  for (const href of [
    'https://example.com/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'app://collate.example/',
    'data:text/html,x',
    'blob:x',
  ])
    await page.evaluate(address => {
      const inside = document.body.appendChild(document.createElement('iframe'))
      for (const target of ['_self', '_top', '_parent']) {
        for (const place of [document, inside.contentDocument]) {
          const link = place?.body.appendChild(Object.assign(place.createElement('a'), { href: address, target }))
          link?.click()
          const form = place?.body.appendChild(Object.assign(place.createElement('form'), { action: address, target }))
          form?.submit()
        }
      }
      for (const go of [() => location.assign(address), () => location.replace(address), () => Object.assign(location, { href: address })])
        try {
          go()
        } catch {}
      inside.contentWindow?.location.replace(address)
    }, href)
  // What was begun is over when the window has answered.
  expect(await host(page, 'info')).toMatchObject({ kind: 'electron' })
  expect(page.url()).toBe('app://collate/')
  expect(gone.filter(url => !['about:blank', 'app://collate/'].includes(url) && !url.startsWith('chrome-error:'))).toEqual([])
  const led = await desktop(app).evaluate(async ({ BrowserWindow, session }) => {
    const own = session.fromPartition('led')
    own.protocol.handle('app', ({ url }) =>
      url.includes('elsewhere') ? new Response('away') : new Response(null, { status: 302, headers: { Location: 'app://elsewhere/' } }),
    )
    const window = new BrowserWindow({ show: false, webPreferences: { session: own } })
    const redirected = new Promise<boolean>(resolve => window.webContents.on('will-redirect', event => resolve(event.defaultPrevented)))
    const loaded = await window.loadURL('app://collate/').then(
      () => true,
      () => false,
    )
    const outcome = [await redirected, loaded]
    window.destroy()
    return outcome
  })
  expect(led).toEqual([true, false])
})

test('14: no click and no call opens another window', async ({ app }) => {
  const { page } = app
  const before = await contentsCount(desktop(app))
  const opened = await page.evaluate(() => {
    const inside = document.body.appendChild(document.createElement('iframe')).contentWindow
    return ['https://example.com/', 'about:blank', 'app://collate/', 'javascript:1', 'blob:x', ''].flatMap(url => [
      window.open(url),
      window.open(url, '_blank', 'noopener,popup,nodeIntegration=yes'),
      inside?.open(url) ?? null,
    ])
  })
  expect(opened.filter(window => window !== null)).toEqual([])
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'app://collate/', target: '_blank', textContent: 'Liên kết lạ' })
    Object.assign(link.style, { position: 'fixed', top: '0', left: '0', zIndex: '9999' })
    document.body.append(link)
  })
  const link = page.getByText('Liên kết lạ')
  await link.click()
  await link.click({ button: 'middle' })
  for (const modifier of ['ControlOrMeta', 'Shift', 'Alt'] as const) await link.click({ modifiers: [modifier] })
  expect(await host(page, 'info')).toMatchObject({ kind: 'electron' })
  await expect.poll(() => contentsCount(desktop(app))).toBe(before)
  expect(desktop(app).windows()).toHaveLength(1)
  expect(page.url()).toBe('app://collate/')
})

test('15: only web and mail addresses are opened outside, and only after asking', async ({ app }) => {
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

test('17: of what a page may send there are two channels, and both look at what they are given', async ({ app }) => {
  const channels = await desktop(app).evaluate(({ ipcMain }) => [
    [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
    ipcMain.eventNames().filter(name => name !== 'error'),
  ])
  expect(channels).toEqual([['collate:call', 'collate:host'], []])
  const faults = await app.page.evaluate(`(async () => {
    const wrong = [undefined, 5, true, [], {}, { out: 5 }, JSON.parse('{"__proto__":{"out":"x"}}'), 'x'.repeat(1_000_000), NaN]
    const faults = []
    for (const method of ['openLibrary', 'fetchPage', 'openExternal', 'printReport'])
      for (const value of wrong) {
        const answer = await collate.host[method](value).catch(error => error.message)
        const refused = answer === false || answer?.ok === false || String(answer).includes('cannot do this')
        if (!refused) faults.push([method, typeof value, String(JSON.stringify(answer)).slice(0, 200)])
      }
    for (const channel of ['__proto__', 'constructor', 'no.such', '', 5, null, {}, []])
      for (const request of wrong.slice(0, 7)) {
        const reply = JSON.parse(await collate.call(channel, request))
        if (reply.ok || reply.error.code !== 'invalid') faults.push([channel, reply])
      }
    return faults
  })()`)
  expect(faults).toEqual([])
})

test('17: a foreign page that got into a window would still be refused by library and host', async ({ app }) => {
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

test('20: the page gets exactly one object, of plain functions', async ({ app: { page } }) => {
  const keys = await page.evaluate('[Object.keys(collate), Object.keys(collate.host)]')
  expect(keys).toEqual([
    ['call', 'listen', 'host'],
    ['info', 'chooseFiles', 'pathOf', 'fetchPage', 'chooseFolder', 'openLibrary', 'printReport', 'openExternal', 'takeLink'],
  ])
  expect(await page.evaluate(() => ['ipcRenderer', 'electron'].filter(name => name in window))).toEqual([])
})
