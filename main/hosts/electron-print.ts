import { readFile } from 'node:fs/promises'
import { app, BrowserWindow, session } from 'electron'
import { SCHEME } from './electron-security.ts'

/** Countries that print on Letter; all others on A4. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'PA', 'SV', 'VE', 'PR'])
/** Inches. */
const MARGINS = { top: 0.75, bottom: 0.85, left: 0.7, right: 0.7 }
const FOOTER = `<div style="width:100%;text-align:center;font:8px sans-serif;color:#555"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/** Prints a report in HTML to PDF, in a window that nobody sees and that runs no scripts and reaches nothing; rejects when `signal` stops it. */
export async function printFile(file: string, name: string, signal: AbortSignal): Promise<Uint8Array> {
  // A session of its own is kept in memory, and locked like all others.
  const own = session.fromPartition(name)
  own.protocol.handle(SCHEME, async () => new Response(await readFile(file), { headers: { 'Content-Type': 'text/html; charset=utf-8' } }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  // It may be stopped when nobody waits for it any more.
  stopped.catch(() => undefined)
  try {
    signal.throwIfAborted()
    const printed = window.loadURL(`${SCHEME}://report/`).then(() =>
      window.webContents.printToPDF({
        pageSize: LETTER.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
        margins: MARGINS,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: FOOTER,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    )
    printed.catch(() => undefined)
    return await Promise.race([printed, stopped])
  } finally {
    if (!window.isDestroyed()) window.destroy()
    own.protocol.unhandle(SCHEME)
  }
}
