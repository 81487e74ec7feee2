import { type BrowserWindow, dialog, shell } from 'electron'
import { IMPORT_ENDINGS } from '../../preload/model.ts'
import type { Texts } from './electron-texts.ts'
import { holdsLibrary } from './libraries.ts'

const EXTERNAL = new Set(['http:', 'https:', 'mailto:'])

/** Asks for articles to import: files, and folders where the system lets both be chosen at once. */
export async function chooseFiles(window: BrowserWindow, texts: Texts): Promise<string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.chooseFiles,
    properties: ['openFile', 'multiSelections', ...(process.platform === 'darwin' ? (['openDirectory'] as const) : [])],
    filters: [
      { name: texts.articles, extensions: [...IMPORT_ENDINGS] },
      { name: texts.allFiles, extensions: ['*'] },
    ],
  })
  return canceled ? null : filePaths
}

/** Asks for a folder; it may be made in the dialog. */
export async function chooseFolder(window: BrowserWindow, title: string, button: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: button,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks for a library's folder, and whether to make a library where there is none. */
export async function chooseLibrary(window: BrowserWindow, texts: Texts): Promise<string | null> {
  const folder = await chooseFolder(window, texts.chooseLibrary, texts.choose)
  if (!folder || holdsLibrary(folder)) return folder
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: texts.noLibrary,
    detail: folder,
    buttons: [texts.create, texts.cancel],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0 ? folder : null
}

/** Shows an http(s) or mailto address outside after the user saw where it leads; anything else is refused. */
export async function openExternal(window: BrowserWindow, texts: Texts, address: unknown): Promise<boolean> {
  if (typeof address !== 'string' || !URL.canParse(address)) return false
  const { protocol, href } = new URL(address)
  if (!EXTERNAL.has(protocol)) return false
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: texts.openAddress,
    detail: href,
    buttons: [texts.open, texts.cancel],
    defaultId: 0,
    cancelId: 1,
  })
  if (response !== 0) return false
  await shell.openExternal(href)
  return true
}

/** Tells what the user must know and can only acknowledge; does not wait. */
export function notify(window: BrowserWindow, message: string, detail = ''): void {
  void dialog.showMessageBox(window, { type: 'warning', message, detail })
}
