import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { docx, note, para, picture, table } from '../../support/docx.ts'
import { readSoundly, surviveDamage } from './fuzz.ts'
import { blocksAsText, marksAsText, readBytes } from './read.ts'

const STYLES = {
  Title: 'Title',
  Heading1: 'heading 1',
  De2: 'Tiêu đề 2',
  Caption: 'caption',
  ChuThich: 'Chú thích ảnh',
  Quote: 'Quote',
  Trich: 'Trích dẫn',
}
const LONG = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay, sớm hơn lịch một giờ, theo ban quản lý ga.'

const body = [
  para('Tàu hàng rời ga Sao Mai', { style: 'Title' }),
  para('Chặng đầu', { style: 'Heading1' }),
  para(LONG.normalize('NFD')),
  picture('Công nhân niêm phong toa hàng'),
  para('Toa số 3 trước giờ chạy', { style: 'ChuThich' }),
  para('Chúng tôi không còn phải canh từng chuyến xe.', { style: 'Quote' }),
  para('Hàng đi nhanh hơn trước.', { style: 'Trich' }),
  para('Chi phí', { style: 'De2' }),
  para('Cước vận chuyển', { list: '1/0' }),
  para('Phí lưu kho', { list: '3/0' }),
  para('Gồm cả bốc xếp', { list: '3/1' }),
  para('Xen giữa danh sách là một đoạn văn, như nhiều người vẫn viết.'),
  para('Bảo hiểm', { list: '1/0' }),
  table([
    ['Mặt hàng', 'Tấn'],
    ['Cà phê', '320'],
  ]),
  `<w:p><w:r><w:t xml:space="preserve">Theo </w:t></w:r><w:hyperlink r:id="rIdLink"><w:r><w:rPr><w:b/></w:rPr><w:t>ban quản lý</w:t></w:r></w:hyperlink><w:r><w:t>, tuần sau có thêm chuyến.</w:t></w:r>${note(1)}</w:p>`,
].join('')
const properties = {
  'dc:title': 'Bài về tàu',
  'dc:creator': 'Trần Quang',
  'dcterms:created': '2024-03-18T07:45:00Z',
  'dc:language': 'vi-VN',
}
const whole = docx({ styles: STYLES, body, notes: ['Số liệu của ga.'], properties })

describe('a document of Word', () => {
  it('keeps headings, quotations, captions, lists with their numbers, tables and notes', async () => {
    expect(blocksAsText(await readBytes('bài.docx', whole))).toEqual([
      'heading1: Tàu hàng rời ga Sao Mai',
      'heading1: Chặng đầu',
      `paragraph: ${LONG}`,
      'caption: Công nhân niêm phong toa hàng',
      'caption: Toa số 3 trước giờ chạy',
      'quotation: Chúng tôi không còn phải canh từng chuyến xe.',
      'quotation: Hàng đi nhanh hơn trước.',
      'heading2: Chi phí',
      'item1: 1. Cước vận chuyển',
      'item1: Phí lưu kho',
      'item2: Gồm cả bốc xếp',
      'paragraph: Xen giữa danh sách là một đoạn văn, như nhiều người vẫn viết.',
      'item1: 2. Bảo hiểm',
      'row: Mặt hàng | Tấn',
      'row: Cà phê | 320',
      'paragraph: Theo ban quản lý, tuần sau có thêm chuyến.[1]',
      'item1: 1. Số liệu của ga.',
    ])
  })

  it('keeps bold and links', async () => {
    expect(marksAsText(await readBytes('bài.docx', whole))).toEqual(['bold: ban quản lý', 'link: ban quản lý → https://bao-mau.example/ga'])
  })

  it('tells who wrote it and when in its properties, and its title where the text has no headline', async () => {
    const draft = await readBytes('bài.docx', whole)
    expect(draft).toMatchObject({ title: 'Tàu hàng rời ga Sao Mai', byline: 'Trần Quang', published: '2024-03-18T07:45Z', language: 'vi' })
    expect(draft.origins).toMatchObject({ title: 'line', byline: 'header', published: 'header', language: 'header' })
    const plain = await readBytes('bài.docx', docx({ body: para(LONG), properties }))
    expect([plain.title, plain.origins.title]).toEqual(['Bài về tàu', 'header'])
  })

  it('is not called after the program or the computer, nor dated by them where its text has a date and a name', async () => {
    const junk = { 'dc:title': 'Microsoft Word - bài 3.docx', 'dc:creator': 'Admin', 'dcterms:created': '2013-12-23T23:15:00Z' }
    const dated = para('Tàu hàng rời ga') + para('Thứ hai, 18/3/2024, 14:00 (GMT+7)') + para(LONG) + para('Tác giả: Mai Anh')
    expect(await readBytes('bài.docx', docx({ body: dated, properties: junk }))).toMatchObject({
      title: 'Tàu hàng rời ga',
      byline: 'Mai Anh',
      published: '2024-03-18T14:00+07:00',
      origins: { title: 'line', byline: 'line', published: 'line' },
    })
  })

  it('drops the descriptions that name a file or that a machine wrote', async () => {
    const pictures = picture('IMG_2031.JPG') + picture('Ảnh có chứa tàu hỏa, Mô tả được tạo tự động') + picture('Picture 3')
    expect(blocksAsText(await readBytes('bài.docx', docx({ body: para(LONG) + pictures })))).toEqual([`paragraph: ${LONG}`])
  })

  it('is read as it was meant where its fonts are from before Unicode', async () => {
    const western = [...iconv.encode(LONG, 'tcvn')].map(byte => String.fromCharCode(byte)).join('')
    const draft = await readBytes('bài.docx', docx({ body: para(western) + para(western, { run: '<w:b/>' }) }))
    expect(draft.text).toBe(`${LONG}\n${LONG}`)
  })

  it('is told by its bytes where it is called .doc', async () => {
    expect((await readBytes('bài.doc', whole)).title).toBe('Tàu hàng rời ga Sao Mai')
    expect((await readBytes('bài.doc', Buffer.from(`<html><body><h1>Tàu</h1><p>${LONG}</p></body></html>`))).text).toContain(LONG)
  })
})

describe('a document of Word that cannot be read', () => {
  it('fails as unsupported when it is of the old format, and says how to save it', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
    for (const name of ['bài.doc', 'bài.docx']) {
      await expect(readBytes(name, old)).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('.docx') })
    }
    const secret = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    await expect(readBytes('bài.docx', secret)).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('password') })
  })

  it('fails by name when it is damaged, empty, something else, too deep or a bomb', async () => {
    await surviveDamage('bài.docx', whole)
    expect(await readSoundly('bài.docx', docx({ body: '' }))).toBe('empty')
    expect(await readSoundly('bài.docx', Buffer.from('Chỉ là chữ.'))).toBe('unreadable')
    expect(await readSoundly('bài.docx', zipSync({ 'a.txt': strToU8('Ga') }))).toBe('unreadable')
    expect(await readSoundly('bài.docx', docx({ body: '<w:sdt><w:sdtContent>'.repeat(20_000) }))).toBe('unreadable')
    expect(await readSoundly('bài.docx', docx({ body, extra: { 'word/media/a.png': new Uint8Array(30 * 1024 * 1024) } }))).toBe('too-large')
  })

  it('expands no entities and fetches nothing', async () => {
    const lol = `<!DOCTYPE c [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>`
    const core = `<?xml version="1.0"?>${lol}<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Tàu &b;&x; &amp; ga</dc:title></c>`
    const draft = await readBytes('bài.docx', docx({ body: para(LONG), extra: { 'docProps/core.xml': strToU8(core) } }))
    expect(draft.title).toBe('Tàu &b;&x; & ga')
  })
})
