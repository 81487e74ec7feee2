import { openInBrowser } from './browser-open.ts'
import type { BrowserServer, startServer } from './browser-server.ts'
import { eventFeed } from './event-feed.ts'
import { rememberLibrary } from './libraries.ts'
import { connectLibrary, Refusal } from './library-client.ts'
import { pageFolder } from './project.ts'

export interface ServeOptions {
  folder: string
  create: boolean
  starter: boolean
  /** Where the library is copied to when it can only be read where it is. */
  copies: string
  userData: string
  /** Whether pages may be fetched from this computer too. */
  fetchLocal: boolean
  port: number
  /** Whether to open the default browser. */
  open: boolean
  /** Prints the address as one line of JSON. */
  json: boolean
  /** A link into the library that the page is to open, or null. */
  link: string | null
}

/** Serves a library's workbench on loopback until the process is asked to stop; then closes both in order. */
export async function serveLibrary(options: ServeOptions): Promise<void> {
  const stopped = stopSignal()
  const feed = eventFeed()
  // The library comes up in its process while this one still reads the code that serves the page.
  const [library, { startServer }] = await Promise.all([connectLibrary({ ...options, onEvent: feed.emit }), import('./browser-server.ts')])
  try {
    const server = await listen(startServer, { ...options, library, feed, page: pageFolder })
    rememberLibrary(options.userData, options.folder)
    const url = options.link === null ? server.url : `${server.url}#${options.link}`
    announce(url, options.open && (await openInBrowser(url)), options.json)
    await stopped
    await server.close()
  } finally {
    await library.close()
  }
}

async function listen(start: typeof startServer, options: Parameters<typeof startServer>[0]): Promise<BrowserServer> {
  return start(options).catch(error => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
    throw new Refusal({ code: 'busy', message: `Port ${options.port} cannot be used. Choose another, or 0 for any.` })
  })
}

function announce(url: string, opened: boolean, json: boolean) {
  const line = opened ? `Collate is open in your browser: ${url}` : `Open this address in a browser: ${url}`
  process.stdout.write(json ? `${JSON.stringify({ url })}\n` : `${line}\nCtrl-C stops it.\n`)
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
