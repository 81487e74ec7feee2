import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { HostInfo } from '../../preload/contract.ts'
import { refuse } from './browser-gate.ts'
import { exportFolder, recentLibraries } from './libraries.ts'
import type { LibraryClient } from './library-client.ts'
import { replyWithPage } from './page-reply.ts'
import { version } from './project.ts'

const MEGABYTE = 1024 * 1024
/** A file of 50 MB as base64, and some room. */
const LARGEST_IMPORT = 80 * MEGABYTE
/** The longest memo, in UTF-8 and escaped. */
const LARGEST = 4 * MEGABYTE

interface Served {
  library: LibraryClient
  userData: string
  fetchLocal: boolean
}

/** The page's calls as JSON over POST: `/api/call` to the library, `/api/host` to this host. */
export function api(served: Served): Hono {
  const app = new Hono()
  app.use(bodyLimit({ maxSize: LARGEST_IMPORT, onError: tooLarge }))
  app.post('/call', async c => {
    const body = await readJson(c)
    if (body instanceof Response) return body
    if (typeof body.channel !== 'string') return refuse(c, 400, 'A call needs a channel.')
    if (body.bytes > LARGEST && body.channel !== 'import.start') return tooLarge(c)
    return c.body(await served.library.carry(body.channel, body.request), 200, { 'content-type': 'application/json' })
  })
  app.post('/host', async c => {
    const body = await readJson(c)
    if (body instanceof Response) return body
    return host(c, body, served)
  })
  app.all('*', c => refuse(c, 404, 'There is nothing at this address.'))
  return app
}

const tooLarge = (c: Context) => refuse(c, 413, 'This is too large to be sent at once.')

async function readJson(c: Context): Promise<Response | (Record<string, unknown> & { bytes: number })> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return refuse(c, 415, 'Only JSON is understood here.')
  const text = await c.req.text()
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null) return { ...body, bytes: Buffer.byteLength(text) }
  } catch {}
  return refuse(c, 400, 'This is not JSON.')
}

async function host(c: Context, { method, args }: Record<string, unknown>, { library, userData, fetchLocal }: Served): Promise<Response> {
  if (method === 'info') return c.json({ ok: true, value: info(c, library, userData) })
  if (method === 'fetchPage') return c.json(await replyWithPage(Array.isArray(args) ? args[0] : undefined, fetchLocal, c.req.raw.signal))
  if (method === 'chooseFiles' || method === 'chooseFolder') return c.json({ ok: true, value: null })
  if (method === 'openExternal') return c.json({ ok: true, value: false })
  if (method === 'openLibrary')
    return refuse(c, 400, 'In a browser one library is open: start Collate with --library <folder> for another.')
  return refuse(c, 400, 'The host cannot do this.')
}

function info(c: Context, library: LibraryClient, userData: string): HostInfo {
  return {
    kind: 'browser',
    platform: process.platform,
    locale: c.req.header('accept-language')?.split(/[,;]/u)[0] || Intl.DateTimeFormat().resolvedOptions().locale,
    version,
    recent: recentLibraries(userData),
    exportFolder: exportFolder(library.folder),
  }
}
