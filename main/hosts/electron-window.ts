import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron'
import type { Settings } from '../../preload/contract.ts'
import { pageUrl } from './electron-security.ts'
import { projectFolder } from './project.ts'
import { recall, remember } from './remembered.ts'
import { restartDelay } from './restarts.ts'

/** What the window looked like when it was closed. */
interface Look {
  bounds: Rectangle | null
  maximized: boolean
  theme: Electron.NativeTheme['themeSource']
}

const START: Look = { bounds: null, maximized: false, theme: 'system' }
/** Milliseconds after which the window is shown even if nothing is painted. */
const SHOW_LIMIT = 3_000
/** The page's own ground, so that nothing flashes before it is painted. */
const GROUND = { light: '#ffffff', dark: '#1b1c1e' }

/** Opens the window where it was last, shows it once the page is painted, and remembers where it is closed. */
export function openWindow(userData: string): BrowserWindow {
  const look = { ...START, ...(recall(userData, 'window') as Partial<Look> | null) }
  nativeTheme.themeSource = look.theme
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    ...(look.bounds && isOnScreen(look.bounds) ? look.bounds : {}),
    minWidth: 640,
    minHeight: 440,
    show: false,
    title: 'Collate',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: join(projectFolder, 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  })
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) look.maximized ? window.maximize() : window.show()
  }
  window.once('ready-to-show', show)
  // A page that takes long is better seen than waited for.
  setTimeout(show, SHOW_LIMIT)
  window.on('close', () => {
    const now: Look = { bounds: window.getNormalBounds(), maximized: window.isMaximized(), theme: nativeTheme.themeSource }
    remember(userData, 'window', now)
  })
  void window.loadURL(pageUrl)
  return window
}

/** Makes dialogs, menus and scroll bars follow the page's appearance; high contrast is light or dark as the system is. */
export function followAppearance(setting: Settings['appearance']): void {
  nativeTheme.themeSource = setting === 'contrast' ? 'system' : setting
}

/** Loads the page again when its process dies, and tells so; gives up when that happens over and over. */
export function reviveWindow(window: BrowserWindow, tell: (often: boolean) => void): void {
  const deaths: number[] = []
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return
    deaths.push(Date.now())
    const often = restartDelay(deaths, Date.now()) === null
    if (!often) window.webContents.reload()
    tell(often)
  })
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  const inside = (from: number, to: number, start: number, end: number) => Math.min(to, end) - Math.max(from, start) >= 100
  return (
    inside(bounds.x, bounds.x + bounds.width, workArea.x, workArea.x + workArea.width) &&
    inside(bounds.y, bounds.y + bounds.height, workArea.y, workArea.y + workArea.height)
  )
}
