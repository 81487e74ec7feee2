import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventFeed } from '../../main/hosts/event-feed.ts'
import { pageHeaders } from '../../main/hosts/page-policy.ts'
import { ask } from './http.ts'
import { type Served, startHost } from './served.ts'

const MEGABYTE = 1024 * 1024

let served: Served
let { folder, origin, cookie, asPage } = {} as Served
beforeAll(async () => {
  served = await startHost()
  ;({ folder, origin, cookie, asPage } = served)
})
afterAll(() => served.close())

const info = { channel: 'library.info', request: {} }

describe('getting in', () => {
  it('exchanges the token for a cookie that no script and no other site can use', async () => {
    const { pathname, search } = new URL(served.url)
    const { status, headers } = await ask(origin, pathname + search)
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^collate-\d+=[\p{L}\p{N}_-]{32}; Path=\/; HttpOnly; SameSite=Strict$/u)])
  })

  it('shows a page in two languages to whoever comes without cookie, or with a wrong token', async () => {
    for (const path of ['/', '/?token=', '/?token=wrong', '/assets/a.js', '/events']) {
      const { status, headers, body } = await ask(origin, path)
      expect(status, path).toBe(401)
      expect(headers['set-cookie'], path).toBeUndefined()
      expect(body, path).toContain('Hãy mở đúng địa chỉ')
    }
  })

  it('refuses calls without cookie, or with another one', async () => {
    for (const other of [undefined, `${cookie}x`, 'collate-1=x', cookie.replace(/=.*/u, '=')]) {
      const { status, body } = await asPage('/api/call', info, { cookie: other })
      expect([status, JSON.parse(body).ok]).toEqual([401, false])
    }
  })

  it('refuses another Host, as a name that was bound to this address by DNS would send', async () => {
    const { port } = new URL(origin)
    for (const host of ['example.com', `example.com:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`]) {
      expect((await asPage('/', undefined, { host })).status, host).toBe(421)
      expect((await asPage('/api/call', info, { host })).status, host).toBe(421)
    }
  })

  it('refuses other origins, and changes without one', async () => {
    for (const other of ['https://example.com', 'null', 'http://127.0.0.1', `${origin}.example.com`, undefined]) {
      expect((await asPage('/api/call', info, { origin: other })).status, other).toBe(403)
    }
    expect((await asPage('/', undefined, { origin: 'https://example.com' })).status).toBe(403)
    expect((await asPage('/api/call', info, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await asPage('/events', undefined, { origin: undefined, 'sec-fetch-site': 'same-site' })).status).toBe(403)
  })

  it('never answers with leave for other origins', async () => {
    const answers = [
      await asPage('/'),
      await asPage('/api/call', info),
      await ask(origin, '/api/call', {
        method: 'OPTIONS',
        headers: { origin: 'https://example.com', 'access-control-request-method': 'POST' },
      }),
    ]
    for (const { headers } of answers) expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

describe('calls', () => {
  it('reach the library and come back', async () => {
    const { status, body } = await asPage('/api/call', { channel: 'theme.create', request: { path: 'Kinh tế/Đường sắt' } })
    expect([status, JSON.parse(body)]).toEqual([200, { ok: true, value: expect.objectContaining({ path: 'Kinh tế/Đường sắt' }) }])
  })

  it('are JSON and nothing else', async () => {
    for (const type of [undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json5'])
      expect((await asPage('/api/call', info, { 'content-type': type })).status, type).toBe(415)
    for (const body of ['', '{', 'null', '1', '"x"', '[]', '{}', '{"channel":1}'])
      expect((await asPage('/api/call', body)).status, body).toBe(400)
    expect((await asPage('/api/call', info, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  })

  it('may be large only when they import', async () => {
    const text = 'đ'.repeat(3 * MEGABYTE)
    const rename = { channel: 'library.rename', request: { name: text } }
    expect((await asPage('/api/call', rename)).status).toBe(413)
    const started = await asPage('/api/call', { channel: 'import.start', request: { sources: [{ kind: 'text', name: 'Dài', text }] } })
    expect([started.status, JSON.parse(started.body)]).toEqual([200, { ok: true, value: { job: expect.any(String) } }])
  })

  it('are never larger than 80 MB', async () => {
    const answer = await asPage('/api/call', 'x'.repeat(81 * MEGABYTE)).catch(error => ({ status: error.code }))
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(answer.status)
  })

  it('to the host answer what a browser can do', async () => {
    const host = async (method: string, ...args: unknown[]) =>
      JSON.parse((await asPage('/api/host', { method, args }, { 'accept-language': 'vi-VN,en;q=0.5' })).body)
    expect(await host('info')).toMatchObject({
      ok: true,
      value: { kind: 'browser', locale: 'vi-VN', exportFolder: join(folder, 'library Markdown') },
    })
    expect(await host('chooseFiles')).toEqual({ ok: true, value: null })
    expect(await host('chooseFolder')).toEqual({ ok: true, value: null })
    expect(await host('fetchPage', 'http://127.0.0.1:8080/')).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await host('fetchPage')).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await host('openExternal', 'https://example.com')).toEqual({ ok: true, value: false })
    expect(await host('openLibrary', '/x')).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: expect.stringContaining('--library') },
    })
    expect(await host('constructor')).toMatchObject({ ok: false })
  })
})

describe('files of the page', () => {
  it('are served with their type and the security headers', async () => {
    const index = await asPage('/')
    expect([index.status, index.body, index.headers['content-type']]).toEqual([200, '<p>Bài viết</p>', 'text/html; charset=utf-8'])
    const script = await asPage('/assets/a.js')
    expect([script.status, script.body, script.headers['content-type']]).toEqual([200, 'export {}', 'text/javascript; charset=utf-8'])
    for (const { headers } of [index, script, await ask(origin, '/'), await asPage('/api/call', info), await asPage('/none')])
      for (const [name, value] of Object.entries(pageHeaders)) expect(headers[name.toLowerCase()]).toBe(value)
  })

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/..%2f..%2fsecret.js',
    '//secret.js',
    '/%2fetc%2fpasswd',
    '/%5c%5chost%5cshare%5csecret.js',
    '//host/share/secret.js',
    '/other/index.html',
    '/etc/passwd',
    '/C:/secret.js',
    '/file:///etc/passwd',
    '/../page-other/index.html',
    '/assets/link.js',
    '/assets/a.js%00',
    '/assets/a.js%00.html',
    '/assets/A.JS',
    '/assets',
    '/assets/',
    '/notes.secret',
    '/%zz',
  ])('outside it are not: %s', async path => {
    const { status, body } = await asPage(path)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('secret')
  })
})

describe('events', () => {
  it('come as they happen, and again what was missed', async () => {
    const abort = new AbortController()
    const listen = async (headers: Record<string, string>) => {
      const response = await fetch(`${origin}/events`, { headers: { cookie, ...headers }, signal: abort.signal })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      return {
        type: response.headers.get('content-type'),
        async until(wanted: string) {
          while (!text.includes(wanted)) text += (await reader?.read())?.value ?? ''
          return text
        },
      }
    }
    const first = await listen({})
    expect(first.type).toBe('text/event-stream')
    await asPage('/api/call', { channel: 'settings.update', request: { fontSize: 21 } })
    const text = await first.until('"settings"')
    expect(text).toMatch(/data: \{"event":"library.changed","payload":\{"scopes":\[.*"settings".*\n/u)
    const again = await listen({ 'last-event-id': '0' })
    expect(await again.until('"settings"')).toContain('"library.changed"')
    abort.abort()
  })

  it('that were missed and forgotten become one that makes the page read everything again', () => {
    const long = eventFeed()
    for (let index = 0; index < 2000; index++) long.emit('host.library-restarted', {})
    expect(long.since(1990)).toHaveLength(10)
    expect(long.since(2000)).toEqual([])
    const [only, ...none] = long.since(3)
    expect(none).toEqual([])
    expect(JSON.parse(only?.data ?? '')).toMatchObject({
      event: 'library.changed',
      payload: { scopes: expect.arrayContaining(['articles', 'history']) },
    })
  })
})
