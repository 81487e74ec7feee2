import { app, type BrowserWindow, Menu } from 'electron'
import type { Bridge, EventName, Reply } from '../../preload/contract.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../preload/model.ts'
import { answerCalls, sendEvent } from './electron-calls.ts'
import { chooseFiles, chooseFolder, chooseLibrary, notify, openExternal } from './electron-dialogs.ts'
import { type Desk, libraryDesk, type Wanted } from './electron-library.ts'
import { applicationMenu } from './electron-menu.ts'
import { type Printing, printing } from './electron-report.ts'
import { pageUrl } from './electron-security.ts'
import { type Texts, textsFor } from './electron-texts.ts'
import { followAppearance, openWindow, reviveWindow } from './electron-window.ts'
import { exportFolder, holdsLibrary, recentLibraries, rememberLibrary } from './libraries.ts'
import { replyWithPage } from './page-reply.ts'
import { version } from './project.ts'

/** The window, the library in it, and what it knows of that library's settings. */
export interface Desktop {
  window: BrowserWindow
  desk: Desk
  printing: Printing
  userData: string
  /** Whether pages may be fetched from this computer too. */
  fetchLocal: boolean
  settings: Settings
  /** A link into the library that the page has not taken yet. */
  link: string | null
}

/** Opens the window on a library. It comes at once; why a library cannot be opened is said in it. */
export function openDesktop(first: Wanted, { userData, fetchLocal, link }: Pick<Desktop, 'userData' | 'fetchLocal' | 'link'>): Desktop {
  const desk = libraryDesk(first, (event, payload) => {
    sendEvent(desktop.window, event, payload)
    desktop.printing.hear(event, payload)
    if (touchesSettings(event, payload)) void refresh(desktop)
  })
  const window = openWindow(userData)
  const desktop: Desktop = {
    window,
    desk,
    printing: printing(desk, (event, payload) => sendEvent(window, event, payload)),
    userData,
    fetchLocal,
    link,
    settings: DEFAULT_SETTINGS,
  }
  showMenu(desktop)
  window.once('closed', desktop.printing.end)
  // Whoever loads the page again where the library was refused may have made it free meanwhile.
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) desk.again()
  })
  answerCalls(
    { carry: (channel, request) => desktop.printing.answer(channel, request) ?? desk.carry(channel, request) },
    hostMethods(desktop),
  )
  reviveWindow(desktop.window, often => {
    const { crashed, crashedDetail, crashedOften } = textsOf(desktop)
    if (often) notify(desktop.window, crashedOften)
    else notify(desktop.window, crashed, crashedDetail)
  })
  void libraryOpened(desktop)
  return desktop
}

/** Shows another library in the window, making it when the folder holds none. The page starts anew with it. */
export async function showLibrary(desktop: Desktop, folder: string): Promise<Reply<null>> {
  const { desk, window } = desktop
  if (folder === desk.folder()) return { ok: true, value: null }
  // The page goes first: what was being typed in it belongs to the library before.
  const reply = await desk.open({ folder, create: true, starter: false }, () => window.loadURL('about:blank'))
  if (!reply.ok) return reply
  await libraryOpened(desktop)
  await window.loadURL(pageUrl)
  return reply
}

/** Shows what a link leads to. The page takes it when it is ready for that. */
export function showLink(desktop: Desktop, link: string): void {
  desktop.link = link
  sendEvent(desktop.window, 'host.link', {})
}

/** Says in the window why a library was not opened, when it was not. */
export function sayRefused({ window }: Pick<Desktop, 'window'>, reply: Reply<null>, folder: string | null): void {
  if (!reply.ok) notify(window, reply.error.message, folder ?? '')
}

/** The user's wish for another library: a recent one, or null to choose. */
async function openLibrary(desktop: Desktop, wish: string | null): Promise<Reply<null>> {
  const texts = textsOf(desktop)
  const folder = wish ?? (await chooseLibrary(desktop.window, texts))
  if (folder === null) return { ok: true, value: null }
  if (wish === null || holdsLibrary(folder)) return showLibrary(desktop, folder)
  return { ok: false, error: { code: 'missing', message: texts.goneLibrary, detail: folder } }
}

const textsOf = ({ settings }: Desktop): Texts => textsFor(settings.language, app.getLocale())

const touchesSettings = (event: EventName, payload: object): boolean =>
  event === 'library.changed' && 'scopes' in payload && Array.isArray(payload.scopes) && payload.scopes.includes('settings')

async function libraryOpened(desktop: Desktop) {
  if (await desktop.desk.opened()) rememberLibrary(desktop.userData, desktop.desk.folder())
  await refresh(desktop)
}

/** Follows the library's settings: appearance, and the language of the menus. */
async function refresh(desktop: Desktop) {
  const reply: Reply<Settings> = JSON.parse(await desktop.desk.carry('settings.read', {}))
  if (reply.ok) desktop.settings = reply.value
  followAppearance(desktop.settings.appearance)
  showMenu(desktop)
}

function showMenu(desktop: Desktop) {
  const { desk, window, userData, settings } = desktop
  const menu = applicationMenu({
    texts: textsOf(desktop),
    appearance: settings.appearance,
    recent: recentLibraries(userData),
    keys: settings.keys,
    command: command => sendEvent(window, 'host.command', { command }),
    openLibrary: async folder => sayRefused(desktop, await openLibrary(desktop, folder), folder),
    setAppearance: appearance => void desk.carry('settings.update', { appearance }),
  })
  Menu.setApplicationMenu(menu)
}

function hostMethods(desktop: Desktop): Bridge['host'] {
  const { desk, window, userData } = desktop
  return {
    info: async () => ({
      kind: 'electron',
      platform: process.platform,
      locale: app.getLocale(),
      version,
      recent: recentLibraries(userData),
      exportFolder: exportFolder(desk.folder()),
    }),
    chooseFiles: () => chooseFiles(window, textsOf(desktop)),
    fetchPage: url => replyWithPage(url, desktop.fetchLocal),
    chooseFolder: () => chooseFolder(window, textsOf(desktop).chooseFolder, textsOf(desktop).choose),
    printReport: async request => ({ ok: true, value: desktop.printing.start(request) }),
    openLibrary: folder => openLibrary(desktop, folder),
    openExternal: url => openExternal(window, textsOf(desktop), url),
    takeLink: async () => {
      const { link } = desktop
      desktop.link = null
      return link
    },
  }
}
