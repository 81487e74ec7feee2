import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAll, readText } from './read.ts'

const read = (name: string, content: string | Uint8Array) =>
  readAll({ name, path: null, bytes: typeof content === 'string' ? Buffer.from(content) : content }, {})
const only = async (name: string, content: string | Uint8Array) => {
  const parts = await read(name, content)
  return parts.map(part => (part.kind === 'addresses' ? part.addresses.map(({ url, title }) => [url, title]) : part.kind))
}

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1710000000" PERSONAL_TOOLBAR_FOLDER="true">Thanh dấu trang</H3>
  <DL><p>
    <DT><A HREF="https://bao-mau.example/tau?a=1&amp;b=2" ADD_DATE="1710000000" ICON="data:image/png;base64,AAAA">Tàu hàng &amp; cảng biển</A>
    <DT><H3>Đường sắt</H3>
    <DL><p>
      <DT><A HREF="https://bao-mau.example/ga">Ga
        Sao Mai</A>
      <DT><A HREF="javascript:alert(1)">Mẹo</A>
      <DT><A HREF="place:sort=8">Mới xem</A>
      <DT><A HREF="chrome://settings/">Cài đặt</A>
      <DT><A HREF="https://bao-mau.example/ga">Ga lần nữa</A>
      <DT><A HREF="http://cang.example"></A>
    </DL><p>
  </DL><p>
</DL><p>`

describe('pages are named, not read,', () => {
  it('by the bookmarks of a browser: each once, and web pages alone', async () => {
    const pages = [
      ['https://bao-mau.example/tau?a=1&b=2', 'Tàu hàng & cảng biển'],
      ['https://bao-mau.example/ga', 'Ga Sao Mai'],
      ['http://cang.example/', null],
    ]
    expect(await only('bookmarks.html', BOOKMARKS)).toEqual([pages])
    expect(await only('dấu trang.htm', `\ufeff${BOOKMARKS.toLowerCase().normalize('NFD')}`)).toHaveLength(1)
    expect(await only('bookmarks.html', Buffer.from(`\ufeff${BOOKMARKS}`, 'utf16le'))).toEqual([pages])
  })

  it('by a text of nothing but addresses', async () => {
    const list = '\n https://bao-mau.example/tàu\r\nhttps://bao-mau.example/ga\thttp://cang.example/1 https://bao-mau.example/ga\n'
    const pages = [
      ['https://bao-mau.example/t%C3%A0u', null],
      ['https://bao-mau.example/ga', null],
      ['http://cang.example/1', null],
    ]
    expect(await only('danh sách.txt', list)).toEqual([pages])
    expect(await readAll({ name: 'dán', path: null, bytes: null, text: list }, {})).toMatchObject([{ kind: 'addresses' }])
  })

  it.each([
    'https://bao-mau.example/tàu là trang hay.',
    'Nguồn: https://bao-mau.example/tàu',
    'https://',
    'https://bao-mau.example ftp://x.example',
  ])('but not by a text of words too: %s', async text => {
    expect(await readText('bài.txt', text)).toMatchObject({ text })
  })

  it('by the file that Windows makes of a link', async () => {
    const file =
      '[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nIDList=\r\nURL=https://bao-mau.example/tau\r\n'
    expect(await only('Tàu hàng.url', file)).toEqual([[['https://bao-mau.example/tau', 'Tàu hàng']]])
  })

  it('by the file that macOS makes of a link, in both its forms', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>\n\t<key>URL</key>\n\t<string>https://bao-mau.example/tau?a=1&amp;b=2</string>\n</dict></plist>`
    expect(await only('Tàu.webloc', xml)).toEqual([[['https://bao-mau.example/tau?a=1&b=2', 'Tàu']]])
    expect(await only('Tàu.webloc', binaryList('https://bao-mau.example/tau'))).toEqual([[['https://bao-mau.example/tau', 'Tàu']]])
  })

  it.each([
    ['a.url', '[InternetShortcut]\nURL=file:///etc/passwd'],
    ['a.url', '[InternetShortcut]'],
    ['a.webloc', '<plist><dict><key>URL</key><string>javascript:alert(1)</string></dict></plist>'],
    ['bookmarks.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p></DL>'],
  ])('and a file that names none says so: %s', async (name, content) => {
    await expect(read(name, content)).rejects.toMatchObject({ code: 'empty', message: expect.stringContaining('names no web page') })
  })

  it('by addresses of the web, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.url', 'a.webloc', 'a.txt', 'b.html'), fc.string({ unit: 'grapheme' }), async (name, text) => {
        const head = {
          'a.url': 'URL=',
          'a.webloc': '<key>URL</key><string>',
          'a.txt': 'https://',
          'b.html': '<!doctype netscape-bookmark-file-1><a href="',
        }
        const parts = await read(name, `${head[name as keyof typeof head]}${text}">x</a></string>`).catch(error => {
          expect(error.name).toBe('ImportError')
          return []
        })
        for (const part of parts)
          if (part.kind === 'addresses') for (const { url } of part.addresses) expect(new URL(url).protocol).toMatch(/^https?:$/u)
      }),
      { numRuns: 60 },
    )
  })
})

/** A binary property list of `{ URL: address }`, as macOS writes it. */
function binaryList(address: string): Buffer {
  const objects = [
    Buffer.from([0xd1, 1, 2]),
    Buffer.from('\x53URL', 'latin1'),
    Buffer.concat([Buffer.from([0x5f, 0x10, address.length]), Buffer.from(address)]),
  ]
  const head = Buffer.from('bplist00')
  const offsets = objects.map((_, index) => head.length + Buffer.concat(objects.slice(0, index)).length)
  const body = Buffer.concat([head, ...objects])
  const trailer = Buffer.alloc(32)
  trailer[6] = 1
  trailer[7] = 1
  trailer.writeBigUInt64BE(3n, 8)
  trailer.writeBigUInt64BE(BigInt(body.length), 24)
  return Buffer.concat([body, Buffer.from(offsets), trailer])
}
