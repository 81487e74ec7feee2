import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerOptions, startServer } from '../../main/hosts/browser-server.ts'
import { eventFeed } from '../../main/hosts/event-feed.ts'
import { connectLibrary } from '../../main/hosts/library-client.ts'
import { setup } from '../support/build.ts'
import { type Answer, ask } from './http.ts'

/** The loopback host with a real library and a small page, beside secrets that must not be served. */
export async function startHost(more: Partial<ServerOptions> = {}) {
  await setup()
  const folder = mkdtempSync(join(tmpdir(), 'collate-server-'))
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'page-other'))
  writeFileSync(join(page, 'index.html'), '<p>Bài viết</p>')
  writeFileSync(join(page, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(page, 'notes.secret'), 'secret')
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'page-other', 'index.html'), 'secret')
  symlinkSync(join(folder, 'secret.js'), join(page, 'assets', 'link.js'))
  symlinkSync(join(folder, 'page-other'), join(page, 'other'))
  const feed = eventFeed()
  const library = await connectLibrary({ folder: join(folder, 'library'), create: true, onEvent: feed.emit })
  const server = await startServer({ library, feed, page, userData: join(folder, 'user'), fetchLocal: false, port: 0, ...more })
  const { origin, pathname, search } = new URL(server.url)
  const entered = await ask(origin, pathname + search)
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''

  /** A request as the page itself sends it, but for what the test changes; `undefined` leaves a header out. */
  function asPage(path: string, body?: unknown, changes: Record<string, string | undefined> = {}): Promise<Answer> {
    const usual = { cookie, origin, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...changes }
    const headers = Object.fromEntries(Object.entries(usual).filter((entry): entry is [string, string] => entry[1] !== undefined))
    if (body === undefined) return ask(origin, path, { headers })
    return ask(origin, path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
  }

  return {
    folder,
    url: server.url,
    origin,
    cookie,
    asPage,
    async close() {
      await server.close()
      await library.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The host as `startHost` starts it. */
export type Served = Awaited<ReturnType<typeof startHost>>
