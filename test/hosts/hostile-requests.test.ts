import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './http.ts'
import { head, speak } from './raw.ts'
import { type Served, startHost } from './served.ts'

const MEGABYTE = 1024 * 1024
/** Milliseconds: so long does this host wait for slow clients. */
const patience = { head: 200, request: 400, between: 50 }

let served: Served
let host: string
/** What the page sends with every call. */
let own: string[]
beforeAll(async () => {
  served = await startHost()
  host = new URL(served.origin).host
  own = [`Host: ${host}`, `Origin: ${served.origin}`, `Cookie: ${served.cookie}`, 'Content-Type: application/json', 'Connection: close']
})
afterAll(() => served.close())

/** A call that leaves a theme behind when it is understood. */
const planting = (name: string) => JSON.stringify({ channel: 'theme.create', request: { path: name } })
const themes = async () =>
  JSON.parse((await served.asPage('/api/call', { channel: 'theme.list', request: {} })).body).value.map(
    ({ path }: { path: string }) => path,
  )
const post = (...lines: string[]) => head('POST /api/call HTTP/1.1', ...own, ...lines)

it('a request as the page sends it is understood, also in the raw', async () => {
  const body = planting('Gửi đúng')
  const { statuses, text } = await speak(
    served.origin,
    post(`Content-Length: ${Buffer.byteLength(body)}`) + Buffer.from(body).toString('latin1'),
  )
  expect([statuses, text.includes('"ok":true')]).toEqual([[200], true])
  expect(await themes()).toEqual(['Gửi đúng'])
})

describe('what could be read in two ways is refused', () => {
  const inner = () =>
    `POST /api/call HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${served.origin}\r\nCookie: ${served.cookie}\r\nContent-Type: application/json\r\nContent-Length: ${planting('Lậu').length}\r\n\r\n${planting('Lậu')}`
  const cases: Record<string, () => string> = {
    'a length and chunks': () => `${post('Content-Length: 6', 'Transfer-Encoding: chunked')}0\r\n\r\n${inner()}`,
    'chunks and a length': () => `${post('Transfer-Encoding: chunked', 'Content-Length: 6')}0\r\n\r\n${inner()}`,
    'two lengths': () => `${post('Content-Length: 0', `Content-Length: ${inner().length}`)}${inner()}`,
    'two lengths in one line': () => `${post(`Content-Length: 0, ${inner().length}`)}${inner()}`,
    'a length with a sign': () => `${post('Content-Length: +2')}{}${inner()}`,
    'a length in hexadecimal': () => `${post('Content-Length: 0x2')}{}${inner()}`,
    'an unknown coding': () => `${post('Transfer-Encoding: chunked, identity')}0\r\n\r\n${inner()}`,
    'a coding that is nearly one': () => `${post('Transfer-Encoding: xchunked')}0\r\n\r\n${inner()}`,
    'a space before the colon': () => `${post('Content-Length : 2')}{}${inner()}`,
    'a folded line': () => `${post('X-Fold: one', ' Transfer-Encoding: chunked')}0\r\n\r\n${inner()}`,
    'a line that ends in a bare carriage return': () => `${post('X-Bare: one\rTransfer-Encoding: chunked')}0\r\n\r\n${inner()}`,
    'a chunk size with more behind it than fits': () =>
      `${post('Transfer-Encoding: chunked')}fffffffffffffffff\r\n{}\r\n0\r\n\r\n${inner()}`,
    'a NUL in a header': () => `${post('X-Nul: a\0b', 'Content-Length: 2')}{}${inner()}`,
    'a second Host': () => post(`Host: example.com`, 'Content-Length: 0'),
    'no Host': () => head('GET / HTTP/1.1', 'Connection: close'),
    'an address of another server in the first line': () => head('GET http://example.com/ HTTP/1.1', ...own),
    'another protocol': () => `${head('PRI * HTTP/2.0')}SM\r\n\r\n`,
    'a tunnel': () => head('CONNECT example.com:443 HTTP/1.1', ...own),
  }
  it.each(Object.keys(cases))('%s', async name => {
    const before = await themes()
    const { statuses } = await speak(served.origin, cases[name]?.() ?? '')
    expect(statuses.filter(status => status < 400)).toEqual([])
    expect(statuses.length).toBeLessThanOrEqual(1)
    expect(await themes()).toEqual(before)
  })
})

describe('sizes', () => {
  it('of heads end at 16 KB', async () => {
    for (const line of [
      `X-Long: ${'x'.repeat(20_000)}`,
      ...[Array(3000).fill('X-Many: y').join('\r\n')],
      `Cookie: ${'c=d; '.repeat(5000)}`,
    ])
      expect((await speak(served.origin, head('GET / HTTP/1.1', ...own, line))).statuses).toEqual([431])
    const long = `/${'x'.repeat(20_000)}`
    expect((await speak(served.origin, head(`GET ${long} HTTP/1.1`, ...own))).statuses.every(status => status >= 400)).toBe(true)
  })

  it('of bodies end also where none is told before', async () => {
    const chunk = `${MEGABYTE.toString(16)}\r\n${'x'.repeat(MEGABYTE)}\r\n`
    const { statuses } = await speak(served.origin, post('Transfer-Encoding: chunked'), ...Array(81).fill(chunk), '0\r\n\r\n')
    expect(statuses.filter(status => status !== 413)).toEqual([])
  })
})

describe('clients that are slow on purpose', () => {
  let strict: Served
  beforeAll(async () => {
    strict = await startHost({ patience })
  })
  afterAll(() => strict.close())
  const promising = () =>
    head(
      'POST /api/call HTTP/1.1',
      `Host: ${new URL(strict.origin).host}`,
      `Origin: ${strict.origin}`,
      `Cookie: ${strict.cookie}`,
      'Content-Type: application/json',
      'Content-Length: 1000',
    )

  it('are left when they do not end their head', async () => {
    expect((await speak(strict.origin, 'GET / HTTP/1.1\r\nX-Slow: ')).statuses).toEqual([408])
    expect((await speak(strict.origin, '')).statuses.filter(status => status !== 408)).toEqual([])
  })

  it('are left when they do not send the body that they promised', async () => {
    const { statuses } = await speak(strict.origin, `${promising()}{`)
    expect(statuses.filter(status => status < 400)).toEqual([])
  })

  it('do not keep others out, however many they are', async () => {
    const slow = Array.from({ length: 100 }, () => speak(strict.origin, 'GET / HTTP/1.1\r\n'))
    expect((await strict.asPage('/')).status).toBe(200)
    await Promise.all(slow)
  })
})

describe('guessing', () => {
  const guess = (token: string, headers: Record<string, string> = {}) => ask(served.origin, `/?token=${token}`, { headers })

  it('from a page of another origin is not even looked at', async () => {
    const { searchParams } = new URL(served.url)
    for (const site of ['cross-site', 'same-site'])
      expect(await guess(searchParams.get('token') ?? '', { 'sec-fetch-site': site, 'sec-fetch-dest': 'image' })).toMatchObject({
        status: 403,
      })
  })

  it('ends after a few wrong tokens, for whoever is in already nothing changes', async () => {
    const statuses: number[] = []
    for (let nth = 0; nth < 30; nth++) statuses.push((await guess(`sai-${nth}`)).status)
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(statuses.slice(-10)).toEqual(Array(10).fill(429))
    const { search } = new URL(served.url)
    const right = await ask(served.origin, `/${search}`)
    expect([right.status, right.headers['set-cookie'], right.headers['retry-after']]).toEqual([
      429,
      undefined,
      expect.stringMatching(/^\d+$/u),
    ])
    expect(right.body).toContain('Hãy đợi')
    expect((await served.asPage('/')).status).toBe(200)
  })
})

describe('other ways to talk', () => {
  it('a socket is never opened', async () => {
    for (const path of ['/', '/events', '/api/call']) {
      const upgrade = [
        'Connection: Upgrade, close',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ]
      const foreign = [`Host: ${host}`, `Cookie: ${served.cookie}`, 'Origin: http://127.0.0.1:1']
      const { statuses } = await speak(served.origin, head(`GET ${path} HTTP/1.1`, ...foreign, ...upgrade))
      expect(statuses, path).toEqual([403])
    }
  })

  it.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('%s does nothing', async method => {
    const { statuses, text } = await speak(served.origin, head(`${method} / HTTP/1.1`, ...own, 'Content-Length: 0'))
    expect(statuses[0]).toBeGreaterThanOrEqual(400)
    expect(text).not.toMatch(/^(?:access-control|allow)/imu)
  })
})
