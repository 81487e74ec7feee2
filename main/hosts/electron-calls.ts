import { type BrowserWindow, ipcMain } from 'electron'
import type { Bridge, PrintRequest, Reply } from '../../preload/contract.ts'
import type { Desk } from './electron-library.ts'
import { isTrusted } from './electron-security.ts'

const REFUSAL = 'Only Collate’s own page may ask.'
const stranger: Reply<never> = { ok: false, error: { code: 'invalid', message: REFUSAL } }
const strangerText = JSON.stringify(stranger)

/** Answers the page's calls: `collate:call` goes to the library and is answered with a reply as JSON, `collate:host` to the window. Every sender is checked. */
export function answerCalls(desk: Pick<Desk, 'carry'>, host: Bridge['host']): void {
  ipcMain.handle('collate:call', (event, channel: unknown, request: unknown) => {
    if (!isTrusted(event.senderFrame) || typeof channel !== 'string') return strangerText
    return desk.carry(channel, request)
  })
  ipcMain.handle('collate:host', (event, method: unknown, args: unknown) => {
    if (!isTrusted(event.senderFrame)) throw new Error(REFUSAL)
    return answerHost(host, method, Array.isArray(args) ? args : [])
  })
}

function answerHost(host: Bridge['host'], method: unknown, [first]: unknown[]): Promise<unknown> {
  if (method === 'info') return host.info()
  if (method === 'chooseFiles') return host.chooseFiles()
  if (method === 'fetchPage' && typeof first === 'string') return host.fetchPage(first)
  if (method === 'takeLink') return host.takeLink()
  if (method === 'chooseFolder') return host.chooseFolder()
  if (method === 'openLibrary' && (first === null || typeof first === 'string')) return host.openLibrary(first)
  if (method === 'printReport' && host.printReport && isPrintRequest(first)) return host.printReport(first)
  if (method === 'openExternal' && typeof first === 'string') return host.openExternal(first)
  throw new Error('The window cannot do this.')
}

// The library checks the rest when it writes the report.
const isPrintRequest = (value: unknown): value is PrintRequest =>
  typeof value === 'object' && value !== null && 'out' in value && typeof value.out === 'string'

/** Sends an event to the page of a window that is still there. */
export function sendEvent(window: BrowserWindow, event: string, payload: unknown): void {
  if (!window.isDestroyed()) window.webContents.send('collate:event', event, payload)
}
