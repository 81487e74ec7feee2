import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { epub } from '../../support/epub.ts'
import { readSoundly, surviveDamage } from './fuzz.ts'
import { blocksAsText, readAll } from './read.ts'

const read = (bytes: Uint8Array) => readAll({ name: 'sách.epub', path: null, bytes }, {})

const metadata = `<dc:title>Những chuyến tàu</dc:title><dc:creator>Trần Quang</dc:creator><dc:creator>Lê Thị Hạnh</dc:creator>
  <dc:publisher>Nhà xuất bản Mẫu</dc:publisher><dc:date>2024-03-18</dc:date><dc:language>vi-VN</dc:language>`
const chapters = {
  'bìa.xhtml': '<img src="bia.jpg" alt=""/>',
  'ga đầu.xhtml':
    '<h1>Ga Sao Mai</h1><p>Sương còn dày khi chuyến tàu <b>đầu tiên</b> vào ga.</p><script/><blockquote>Tàu đến rồi.</blockquote>',
  'ga hai.xhtml': '<p>Toa thứ ba chở toàn vải sấy của các tỉnh miền núi.</p>',
}
const contents = { 'ga đầu.xhtml': 'Chương 1', 'ga hai.xhtml': 'Đường về' }

describe('a book in EPUB', () => {
  it('is an article for each part that has text, called as its heading or the table of contents calls it', async () => {
    for (const version of [2, 3] as const) {
      const parts = await read(epub({ chapters, metadata, contents, version }))
      expect(parts.map(part => part.kind === 'article' && [part.name, part.draft.title, part.draft.origins.title])).toEqual([
        ['02 Ga Sao Mai', 'Ga Sao Mai', 'page'],
        ['03 Đường về', 'Đường về', 'header'],
      ])
    }
  })

  it('has parts without a name called after it', async () => {
    const parts = await read(epub({ chapters, metadata }))
    expect(parts.map(part => part.kind === 'article' && part.draft.title)).toEqual(['Ga Sao Mai', '03 Những chuyến tàu'])
  })

  it('keeps blocks, and gives each part who wrote and published the book, when and in what language', async () => {
    const [first] = await read(epub({ chapters, metadata, contents }))
    if (first?.kind !== 'article') throw new Error('That was no article.')
    expect(blocksAsText(first.draft)).toEqual([
      'heading1: Ga Sao Mai',
      'paragraph: Sương còn dày khi chuyến tàu đầu tiên vào ga.',
      'quotation: Tàu đến rồi.',
    ])
    expect(first.draft).toMatchObject({
      byline: 'Trần Quang, Lê Thị Hạnh',
      outlet: 'Nhà xuất bản Mẫu',
      published: '2024-03-18',
      language: 'vi',
      origins: { byline: 'header', outlet: 'header', published: 'header', language: 'header' },
    })
  })

  it('loses none of its parts by one that cannot be read', async () => {
    const secret = strToU8('<e><c><CipherReference URI="S%C3%A1ch/ga%20%C4%91%E1%BA%A7u.xhtml"/></c></e>')
    const parts = await read(epub({ chapters, contents, extra: { 'META-INF/encryption.xml': secret } }))
    expect(parts.map(part => [part.kind, part.kind === 'failed' ? [part.name, part.code] : null])).toEqual([
      ['failed', ['02 Chương 1', 'unreadable']],
      ['article', null],
    ])
  })

  it('whose list of parts is damaged or missing is read in the order of the names, and says so', async () => {
    const numbered = { 'chương 10.xhtml': '<h1>Mười</h1><p>Ga cuối.</p>', 'chương 9.xhtml': '<h1>Chín</h1><p>Ga đầu.</p>' }
    for (const extra of [
      { 'Sách/book.opf': strToU8('<package><manifest><item id="c0" hr') },
      { 'META-INF/container.xml': strToU8('<container>') },
      { 'META-INF/container.xml': strToU8('<rootfile full-path="khác.opf"/>') },
    ]) {
      const parts = await read(epub({ chapters: numbered, metadata, contents, extra }))
      expect(parts.map(part => (part.kind === 'article' ? part.name : part.kind === 'warning' && part.message))).toEqual([
        '01 Chín',
        '02 Mười',
        expect.stringContaining('came in by the order of their names'),
      ])
    }
  })

  it('fails by name when it is damaged, without text, something else or a bomb', async () => {
    await surviveDamage('sách.epub', epub({ chapters, metadata, contents }))
    expect(await readSoundly('sách.epub', epub({ chapters: { 'bìa.xhtml': '<img src="a.jpg"/>' } }))).toBe('empty')
    expect(await readSoundly('sách.epub', epub({ chapters: {} }))).toBe('empty')
    expect(await readSoundly('sách.epub', zipSync({ 'a.txt': strToU8('Ga') }))).toBe('unreadable')
    expect(await readSoundly('sách.epub', Buffer.from('Chỉ là chữ.'))).toBe('unreadable')
    expect(await readSoundly('sách.epub', epub({ chapters, extra: { a: new Uint8Array(30 * 1024 * 1024) } }))).toBe('too-large')
  })
})
