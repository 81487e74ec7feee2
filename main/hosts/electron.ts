import { existsSync } from 'node:fs'
import { app } from 'electron'
import { type Desktop, openDesktop, sayRefused, showLibrary, showLink } from './electron-desktop.ts'
import { registerLinks } from './electron-links.ts'
import { declareScheme, servePage } from './electron-protocol.ts'
import { lockContents, lockSessions } from './electron-security.ts'
import { readArguments } from './host-arguments.ts'
import { firstLibrary } from './libraries.ts'
import { pageFolder } from './project.ts'

const given = readArguments(process.argv.slice(1))
/** Kernel devices through which Linux reaches a graphics card: of most drivers, of NVIDIA’s own, and of Windows below. */
const GRAPHICS_DEVICES = ['/dev/dri', '/dev/nvidiactl', '/dev/dxg']

let desktop: Desktop | null = null
let closing = false

// What a second start tells the first is lost on its way when it has letters such as Vietnamese ones.
const packed = (text: string | null) => (text === null ? null : encodeURIComponent(text))
const unpacked = (text: unknown) => (typeof text === 'string' ? decodeURIComponent(text) : null)

/** A second start brings the first one's window to the front, and its library or what its link leads to into it. */
function comeForward({ library, link }: { library?: string | null; link?: string | null }) {
  if (!desktop) return
  if (desktop.window.isMinimized()) desktop.window.restore()
  desktop.window.focus()
  const { window } = desktop
  if (link) showLink(desktop, link)
  if (library) void showLibrary(desktop, library).then(reply => sayRefused({ window }, reply, library))
}

/** Closes the library when the windows are gone: until then the page may still save what is being typed. */
function quit(event: Electron.Event) {
  if (closing || !desktop) return
  event.preventDefault()
  closing = true
  void desktop.desk.close().finally(() => app.quit())
}

app.setPath('userData', given.userData)
declareScheme()
// Without a graphics card, painting through Chromium’s stand-in for one is slower than without it, and now and then hangs at start.
if (process.platform === 'linux' && !GRAPHICS_DEVICES.some(device => existsSync(device))) app.disableHardwareAcceleration()
lockSessions()
lockContents()
app.on('second-instance', (_event, _argv, _folder, data) => {
  const told = (data ?? {}) as { library?: unknown; link?: unknown }
  comeForward({ library: unpacked(told.library), link: unpacked(told.link) })
})
// How macOS hands on a link, which may come before the window is there.
app.on('open-url', (event, link) => {
  event.preventDefault()
  if (desktop) comeForward({ link })
  else given.link = link
})
app.on('window-all-closed', () => app.quit())
app.on('will-quit', quit)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

if (app.requestSingleInstanceLock({ library: packed(given.library), link: packed(given.link) })) {
  void app.whenReady().then(() => {
    servePage(pageFolder)
    if (given.ownUserData) registerLinks()
    desktop = openDesktop(firstLibrary(given), given)
  })
} else app.quit()
