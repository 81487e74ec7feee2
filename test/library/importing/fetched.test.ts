import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../../preload/contract.ts'
import { setup } from '../../support/build.ts'
import { temporaryLibrary } from '../../support/library.ts'
import { marksAsText, readOne } from './read.ts'

beforeAll(setup)

const ADDRESS = 'https://bao-mau.example/giao-thong/tau-hang'
const read = (name: string, text: string, url: string = ADDRESS) => readOne({ name, path: null, bytes: Buffer.from(text), url }, {})

describe('a page that was fetched', () => {
  it('has the address that it was fetched from, unless it tells its own', async () => {
    const silent = await read('tau-hang.html', '<title>Tàu hàng</title><p>Đoàn tàu rời ga lúc chín giờ.</p>')
    expect(silent).toMatchObject({ url: ADDRESS, outlet: 'bao-mau.example', origins: { url: 'address', outlet: 'address' } })
    const own = '<title>Tàu hàng</title><link rel="canonical" href="https://bao-mau.example/tau"><p>Đoàn tàu rời ga.</p>'
    expect(await read('tau-hang.html', own)).toMatchObject({ url: 'https://bao-mau.example/tau', origins: { url: 'meta' } })
    expect(await read('tau-hang.txt', 'Đoàn tàu rời ga lúc chín giờ.')).toMatchObject({ url: ADDRESS, origins: { url: 'address' } })
  })

  it('has links that lead on from there', async () => {
    const page = (body: string) => `<title>Tàu hàng</title><link rel="canonical" href="https://cu.example/tau">${body}`
    const piece = '<p>Đoàn tàu chở <a href="../vai-say">vải sấy</a> rời <a href="javascript:alert(1)">ga</a>.</p>'
    for (const html of [piece, page(piece), page(`<article>${piece.repeat(20)}</article>`)])
      expect(marksAsText(await read('tau-hang.html', html))[0]).toBe('link: vải sấy → https://bao-mau.example/vai-say')
  })

  it('is read in the encoding that the server told: after a byte order mark, before what the page declares', async () => {
    const words = 'Почта пришла утром, и все её ждали.'
    const told = async (html: string, encoding: string, charset: string, mark = '') => {
      const bytes = Buffer.concat([Buffer.from(mark), iconv.encode(html, encoding)])
      return (await readOne({ name: 'thu.html', path: null, bytes, url: ADDRESS, charset }, {})).text
    }
    const page = (meta: string) => `<head>${meta}<title>Thư</title></head><p>${words}</p>`
    const wrong = '<meta charset="windows-1251">'
    expect(await told(page(''), 'koi8-r', 'koi8-r')).toContain(words)
    expect(await told(page(wrong), 'koi8-r', 'koi8-r')).toContain(words)
    expect(await told(page(''), 'utf-8', 'windows-1251', '\ufeff')).toContain(words)
    expect(await told(page(wrong), 'windows-1251', 'khong-co')).toContain(words)
    const text = { name: 'thu.txt', path: null, bytes: iconv.encode('Й', 'koi8-r'), charset: 'koi8-r' }
    expect((await readOne(text, {})).text).toBe('Й')
  })

  it('in windows-1258 has its Vietnamese', async () => {
    const words = 'Tàu chở hàng rời ga.'
    const bytes = iconv.encode(
      words.normalize('NFD').replace(/.\u031b/gu, letter => letter.normalize('NFC')),
      'windows-1258',
    )
    expect((await readOne({ name: 'tau.txt', path: null, bytes, charset: 'windows-1258' }, {})).text).toBe(words)
  })

  it('comes into the library with it', async () => {
    const library = await temporaryLibrary()
    const base64 = Buffer.from('<title>Tàu hàng</title><p>Đoàn tàu rời ga lúc chín giờ.</p>').toString('base64')
    await library.done(await library.call('import.start', { sources: [{ kind: 'bytes', name: 'tau-hang.html', base64, url: ADDRESS }] }))
    const [article] = await library.call('article.list', {})
    expect(article).toMatchObject({ title: 'Tàu hàng', url: ADDRESS, outlet: 'bao-mau.example' })
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'mailto:a@b.example', 'x', ''])(
    'has no address like “%s”',
    url => {
      const source = { kind: 'bytes', name: 'a.html', base64: 'eA==', url }
      expect(contract['import.start'].request.safeParse({ sources: [source] }).success).toBe(false)
    },
  )
})
