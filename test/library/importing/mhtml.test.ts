import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { surviveDamage } from './fuzz.ts'
import { readBytes, readText } from './read.ts'

const BODY = '<p>Đoàn tàu chở cà phê = hạt điều rời ga từ sáng sớm, theo lời trưởng ga.</p>'.repeat(3)
const page = (head = '') => `<html><head><title>Tàu hàng</title>${head}</head><body><article>${BODY}</article></body></html>`

/** Quoted-printable as browsers write it, a byte at a time, in lines of 60. */
function quoted(bytes: Uint8Array): string {
  const signs = [...bytes].map(byte =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  )
  return signs.map((sign, index) => (index % 60 === 59 ? `${sign}=\r\n` : sign)).join('')
}

const saved = (parts: string[], head = 'Snapshot-Content-Location: https://bao-mau.example/tau-hang.html') =>
  Buffer.from(
    [
      'From: <Saved by Blink>',
      head,
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Bien--a(1)----"',
      '',
      ...parts.map(part => `------Bien--a(1)----\r\n${part}`),
      '------Bien--a(1)------',
      '',
    ].join('\r\n'),
    'latin1',
  )

const html = (bytes: Uint8Array, type = 'text/html', ...more: string[]) =>
  [`Content-Type: ${type}`, 'Content-Transfer-Encoding: quoted-printable', ...more, '', quoted(bytes)].join('\r\n')

const frame = html(Buffer.from('<p>Khung quảng cáo.</p>'), 'text/html', 'Content-Location: cid:frame-2@mhtml.blink')
const sheet = 'Content-Type: text/css\r\nContent-Transfer-Encoding: base64\r\n\r\nYXt9'

describe('a page saved as one file', () => {
  it('is its first page, with the address it was saved from', async () => {
    for (const name of ['trang.mhtml', 'trang.mht']) {
      const draft = await readBytes(name, saved([sheet, html(Buffer.from(page())), frame]))
      expect(draft).toMatchObject({ title: 'Tàu hàng', url: 'https://bao-mau.example/tau-hang.html', origins: { url: 'page' } })
      expect(draft.text).toContain('cà phê = hạt điều')
      expect(draft.text).not.toContain('quảng cáo')
    }
  })

  it('keeps the address that the page itself declares', async () => {
    const declared = page('<link rel="canonical" href="https://bao-mau.example/goc.html">')
    expect((await readBytes('trang.mhtml', saved([html(Buffer.from(declared))]))).url).toBe('https://bao-mau.example/goc.html')
  })

  it('is in the encoding of the part that holds it, or the one its page names', async () => {
    const old = iconv.encode(page().replaceAll('Đoàn tàu chở', 'Дальний поезд'), 'windows-1251')
    const named = [html(old, 'text/html; charset="windows-1251"')]
    expect((await readBytes('trang.mht', saved(named))).text).toContain('Дальний поезд')
    const meta = iconv.encode(page('<meta charset="windows-1251">').replaceAll('Đoàn tàu chở', 'Дальний поезд'), 'windows-1251')
    expect((await readBytes('trang.mht', saved([html(meta)]))).text).toContain('Дальний поезд')
  })

  it('in base64, or without parts, is read too', async () => {
    const plain = `MIME-Version: 1.0\r\nContent-Location: https://bao-mau.example/a\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page()).toString('base64')}`
    expect(await readBytes('trang.mht', Buffer.from(plain))).toMatchObject({ title: 'Tàu hàng', url: 'https://bao-mau.example/a' })
  })

  it('without a page fails by name', async () => {
    await expect(readBytes('trang.mht', saved([sheet]))).rejects.toMatchObject({ code: 'unreadable' })
    await expect(readText('trang.mht', page())).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('that is damaged gives what is left or fails by name', async () => {
    await surviveDamage('trang.mhtml', saved([html(Buffer.from(page())), frame]))
  })
})

describe('a page saved with SingleFile', () => {
  const comment =
    '<!--\n Page saved with SingleFile \n url: https://bao-mau.example/tau-hang.html \n saved date: Mon Mar 18 2024 07:45:10 GMT+0700 (Indochina Time)\n-->'

  it('has the address that SingleFile wrote down where it declares none', async () => {
    expect(await readText('trang.html', `<!DOCTYPE html>${page().replace('<head>', `${comment}<head>`)}`)).toMatchObject({
      url: 'https://bao-mau.example/tau-hang.html',
      origins: { url: 'page' },
    })
    const declared = page(`${comment}<meta property="og:url" content="https://bao-mau.example/goc.html">`)
    expect(await readText('trang.html', declared)).toMatchObject({ url: 'https://bao-mau.example/goc.html', origins: { url: 'meta' } })
    expect((await readText('trang.html', page(comment.replace('https', 'javascript')))).url).toBeNull()
  })
})
