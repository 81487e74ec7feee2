import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { api } from './browser-api.ts'
import { sendEvents } from './browser-events.ts'
import { gate, type Keys, newKeys, refuse } from './browser-gate.ts'
import type { EventFeed } from './event-feed.ts'
import type { LibraryClient } from './library-client.ts'
import { findPageFile } from './page-files.ts'

/** How long slow clients are waited for, in milliseconds. */
export interface Patience {
  /** For all lines of a head. */
  head: number
  /** For a whole request. */
  request: number
  /** Between two looks at who is late. */
  between: number
}

/** A page on the same computer sends even the largest file in seconds. */
const PATIENCE: Patience = { head: 10_000, request: 120_000, between: 5_000 }
/** Bytes of a head; cookies of all servers on this address are in it. */
const LARGEST_HEAD = 16 * 1024

export interface ServerOptions {
  library: LibraryClient
  feed: EventFeed
  /** The built page. */
  page: string
  userData: string
  /** Whether pages may be fetched from this computer too. */
  fetchLocal: boolean
  /** 0 means any free one. */
  port: number
  /** Tests have less. */
  patience?: Patience
}

/** A loopback server that is listening. */
export interface BrowserServer {
  /** The address to open, with its token. */
  url: string
  close(): Promise<void>
}

/** Serves the workbench on 127.0.0.1 to whoever opens its address with the token. Rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<BrowserServer> {
  const server = strictServer(options.patience ?? PATIENCE)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const keys = newKeys()
  server.on('request', getRequestListener(routes(port, keys, options).fetch))
  return {
    url: `http://127.0.0.1:${port}/?token=${keys.token}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Understands only what can be understood in one way, and waits for nobody for long. */
function strictServer({ head, request, between }: Patience): Server {
  return createServer({
    insecureHTTPParser: false,
    requireHostHeader: true,
    maxHeaderSize: LARGEST_HEAD,
    headersTimeout: head,
    requestTimeout: request,
    connectionsCheckingInterval: between,
  })
}

function routes(port: number, keys: Keys, { library, feed, page, userData, fetchLocal }: ServerOptions): Hono {
  const app = new Hono()
  app.use(gate(port, keys))
  app.route('/api', api({ library, userData, fetchLocal }))
  app.get('/events', c => sendEvents(c, feed))
  app.get('*', async c => {
    const file = await findPageFile(page, new URL(c.req.url).pathname)
    if (!file) return refuse(c, 404, 'There is nothing at this address.')
    // The page's own files are small enough to be sent as a whole, which takes a tenth of the time of a stream.
    return c.body(await readFile(file.path), 200, { 'Content-Type': file.type })
  })
  app.all('*', c => refuse(c, 404, 'There is nothing at this address.'))
  return app
}
