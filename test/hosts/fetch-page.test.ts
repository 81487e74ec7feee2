import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fetchPage } from '../../main/hosts/fetch-page.ts'
import { connectionFailure, PageError } from '../../main/hosts/page-failures.ts'
import { version } from '../../main/hosts/project.ts'
import { localCertificate } from '../support/certificate.ts'
import { site } from '../support/site.ts'

const PAGE = '<title>Tàu hàng</title><p>Đoàn tàu chở vải sấy rời ga lúc chín giờ.</p>'
const MEGABYTE = 1024 * 1024
const local = { isAllowed: (address: string) => address === '127.0.0.1' }

/** Why a page was not fetched, as `code: message`. */
const refusal = (address: string, options: Parameters<typeof fetchPage>[1] = local) =>
  fetchPage(address, options).then(
    () => 'fetched',
    error => (error instanceof PageError ? `${error.failure.code}: ${error.message}` : String(error)),
  )

const html =
  (body: string | Buffer = PAGE, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }
const sendOn = (to: string, status = 302): RequestListener => html('', { location: to }, status)

describe('a page of the web', () => {
  it('comes with its bytes, the address where it was in the end, and a name that tells its format', async () => {
    const origin = await site(html())
    const { url, name, bytes } = await fetchPage(`${origin}/giao-thong/tau-hang.aspx?id=7#binh-luan`, local)
    expect([url, name, String(bytes)]).toEqual([`${origin}/giao-thong/tau-hang.aspx?id=7`, 'tau-hang.html', PAGE])
  })

  it('is asked for by a plain name, without cookies or a page that led to it', async () => {
    const heard: IncomingHttpHeaders[] = []
    const origin = await site((request, response) => {
      heard.push(request.headers)
      const next = request.url === '/1' ? '/2' : undefined
      html(PAGE, { 'set-cookie': 'ai=toi; Path=/', ...(next ? { location: next } : {}) }, next ? 301 : 200)(request, response)
    })
    expect((await fetchPage(`${origin}/1`, local)).url).toBe(`${origin}/2`)
    expect(heard).toHaveLength(2)
    for (const headers of heard) {
      expect(headers['user-agent']).toBe(`Collate/${version}`)
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    }
  })

  it.each([
    ['text/html', '/', '127.0.0.1.html'],
    ['TEXT/HTML;charset=utf-8', '/tin.html', 'tin.html'],
    ['application/xhtml+xml', '/tin.php', 'tin.html'],
    ['text/plain', '/%C4%91o%C3%A0n-t%C3%A0u', 'đoàn-tàu.txt'],
    ['text/plain', '/so-lieu-2.5-trieu', 'so-lieu-2.5-trieu.txt'],
    ['application/pdf', '/bao-cao.PDF', 'bao-cao.pdf'],
    ['text/html', '/a%2F..%5Cb%00c%zz/', 'a%2F..%5Cb%00c%zz.html'],
    ['text/html', '/a%2F..%5Cb%00c', 'a .. b c.html'],
    ['text/html', `/${'tàu'.repeat(100)}`, `${'tàu'.repeat(50)}.html`],
  ])('that comes as %s from %s is called %s', async (type, path, name) => {
    const origin = await site(html(PAGE, { 'content-type': type }))
    expect((await fetchPage(`${origin}${path}`, local)).name).toBe(name)
  })

  it.each([
    ['text/html; charset=windows-1258', 'windows-1258'],
    ['text/html;level=1;Charset="UTF-8"', 'utf-8'],
    ["text/plain; charset='koi8-r'", 'koi8-r'],
    ['text/html', null],
    ['text/html; charset=', null],
    ['text/html; charset="cà phê"', 'c'],
  ])('that comes as %s has the encoding %s', async (type, charset) => {
    const origin = await site((_, response) => {
      response.writeHead(200, { 'content-type': Buffer.from(type).toString('latin1') })
      response.end(PAGE)
    })
    expect((await fetchPage(origin, local)).charset).toBe(charset)
  })

  it.each(['image/png', 'application/javascript', 'application/octet-stream', 'video/mp4', 'text/css', 'constructor', ''])(
    'is refused where it is none but %s',
    async type => {
      const origin = await site(html(PAGE, { 'content-type': type }))
      expect(await refusal(origin)).toMatch(/^invalid: What is at this address is neither a page nor a document/u)
    },
  )

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['Deflate', deflateRawSync],
    ['identity', Buffer.from],
  ])('is unpacked from %s', async (encoding, pack) => {
    const origin = await site(html(pack(Buffer.from(PAGE)), { 'content-encoding': encoding }))
    expect(String((await fetchPage(origin, local)).bytes)).toBe(PAGE)
  })

  it.each(['gzip', 'br', 'deflate', 'zstd', 'gzip, gzip'])('that was damaged on its way in %s is not taken', async encoding => {
    const origin = await site(html(gzipSync(PAGE).subarray(0, 40), { 'content-encoding': encoding }))
    expect(await refusal(origin)).toMatch(/^damaged: The page arrived damaged/u)
  })
})

describe('limits', () => {
  it('are 20 MB, as it was sent and as it is once unpacked', async () => {
    const large = Buffer.alloc(21 * MEGABYTE, ' ')
    const said = /^invalid: The page is larger than 20 MB/u
    expect(await refusal(await site(html(large)))).toMatch(said)
    for (const [encoding, pack] of Object.entries({ gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync })) {
      const packed = encoding === 'br' ? pack(large) : pack(large, { level: 1 })
      expect(packed.length).toBeLessThan(MEGABYTE)
      expect(await refusal(await site(html(packed, { 'content-encoding': encoding })))).toMatch(said)
    }
    const fits = await fetchPage(
      await site(html(gzipSync(large.subarray(0, 20 * MEGABYTE), { level: 1 }), { 'content-encoding': 'gzip' })),
      local,
    )
    expect(fits.bytes).toHaveLength(20 * MEGABYTE)
  })

  it('are a time, for a site that never answers and one that never ends', async () => {
    const silent = await site(() => undefined)
    const endless = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const clock = setInterval(() => response.write('<p>'), 10)
      response.on('close', () => clearInterval(clock))
    })
    for (const origin of [silent, endless])
      expect(await refusal(origin, { ...local, timeLimit: 100 })).toBe('busy: The page took too long and was given up. Try again later.')
  })

  it('are the patience of the user', async () => {
    const stop = new AbortController()
    const origin = await site(() => stop.abort())
    expect(await refusal(origin, { ...local, signal: stop.signal })).toBe('cancelled: Cancelled.')
  })

  it('are five redirects', async () => {
    const origin = await site((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) html()(request, response)
      else sendOn(`/${left - 1}`, [301, 302, 303, 307, 308][left % 5])(request, response)
    })
    expect((await fetchPage(`${origin}/5`, local)).url).toBe(`${origin}/0`)
    expect(await refusal(`${origin}/6`)).toMatch(/^invalid: The site sends from one address to the next/u)
  })
})

describe('what is never asked', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://bao-mau.example/',
    'javascript:alert(1)',
    'data:text/html,xin',
    'app://collate/',
    'về nhà',
    '',
    'http://',
    'http://ai:mat-khau@bao-mau.example/',
    'http://ai@bao-mau.example/',
    'https://bao-mau.example:22/',
    'http://bao-mau.example:0/',
    'http://bao-mau.example:1023/',
  ])('is anything but a plain web address: %s', async address => {
    expect(await refusal(address)).toMatch(/^invalid: .*(?:address|port)/u)
  })

  it.each([
    'http://127.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.0.0.1:PORT/',
    'http://0177.0.0.01:PORT/',
    'http://0:PORT/',
    'http://１２７.0.0.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://localhost:PORT/',
  ])('is this computer, however it is written: %s', async address => {
    let asked = 0
    const origin = await site((request, response) => {
      asked += 1
      html()(request, response)
    })
    expect(await refusal(address.replace('PORT', new URL(origin).port), {})).toMatch(/^invalid: This address leads to this computer/u)
    expect(asked).toBe(0)
  })

  it('is an address that a name leads to but the rule does not allow, looked at where the connection is made', async () => {
    const origin = await site(html())
    const seen: string[] = []
    const noting = (answer: boolean) => (address: string) => {
      seen.push(address)
      return answer
    }
    const named = origin.replace('127.0.0.1', 'localhost')
    expect(await refusal(named, { isAllowed: noting(false) })).toMatch(/^invalid: This address leads/u)
    expect(seen).toContain('127.0.0.1')
    expect(String((await fetchPage(named, local)).bytes)).toBe(PAGE)
  })

  it('is where a site sends on to, unless it may be asked itself', async () => {
    for (const to of [
      'http://[::1]/',
      'http://10.0.0.1/',
      'http://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
      'http://a:b@bao-mau.example/',
      'http://127.0.0.1:25/',
    ])
      expect(await refusal(await site(sendOn(to))), to).toMatch(/^invalid: /u)
  })

  it('is a site that cannot prove who it is, and after a secure one that is not secure', async () => {
    const certificate = localCertificate()
    const plain = await site(html())
    const secure = await site((request, response) => (request.url === '/' ? html() : sendOn(plain))(request, response), certificate)
    expect(await refusal(secure)).toMatch(/^invalid: “127\.0\.0\.1” cannot prove/u)
    const usual = getCACertificates('default')
    setDefaultCACertificates([certificate.cert])
    onTestFinished(() => setDefaultCACertificates(usual))
    expect(String((await fetchPage(secure, local)).bytes)).toBe(PAGE)
    expect((await fetchPage(await site(sendOn(secure)), local)).url).toBe(`${secure}/`)
    expect(await refusal(`${secure}/di`)).toMatch(/^invalid: The site sends on to an address that is not secure/u)
  })
})

describe('what went wrong is told', () => {
  it.each([
    [404, 'missing: There is no page at this address (404).'],
    [410, 'missing: There is no page at this address (410).'],
    [401, 'invalid: The site does not give this page to Collate (401).'],
    [403, 'invalid: The site does not give this page to Collate (403).'],
    [204, 'invalid: The site does not give this page to Collate (204).'],
    [302, 'invalid: The site does not give this page to Collate (302).'],
    [429, 'busy: The site asks not to be read so often (429).'],
    [500, 'busy: The site has a problem of its own (500).'],
    [503, 'busy: The site has a problem of its own (503).'],
  ])('by the status %d', async (status, said) => {
    expect(await refusal(await site(html(PAGE, {}, status)))).toContain(said)
  })

  it('by what became of the connection', async () => {
    const failed = (code: string, online = true) =>
      connectionFailure(Object.assign(new Error(code), { code }), 'bao-mau.example', online).message
    expect(failed('ENOTFOUND')).toBe('There is no site “bao-mau.example”. Check the address, then fetch the page again.')
    const offline = 'There is no connection to the internet. Connect, then fetch the page again.'
    for (const code of ['EAI_AGAIN', 'ENETUNREACH']) expect(failed(code)).toBe(offline)
    expect(failed('ENOTFOUND', false)).toBe(offline)
    for (const code of ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'HPE_INVALID_CONSTANT'])
      expect(failed(code)).toBe('“bao-mau.example” does not answer, or broke off. Try again later.')
    for (const code of [
      'CERT_HAS_EXPIRED',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ])
      expect(failed(code)).toContain('cannot prove')
  })

  it('where nobody answers, or not as the web does, or not to the end', async () => {
    const said = 'busy: “127.0.0.1” does not answer, or broke off. Try again later.'
    const broken = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
      response.write(PAGE)
      setImmediate(() => response.destroy())
    })
    expect(await refusal(broken)).toBe(said)
    const mail = createServer(socket => socket.resume().end('220 thư\r\n'))
    await new Promise<void>(resolve => mail.listen(0, '127.0.0.1', resolve))
    const address = mail.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    expect(await refusal(origin)).toBe(said)
    await new Promise(resolve => mail.close(resolve))
    expect(await refusal(origin)).toBe(said)
  })
})
