import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleaned } from '../../../main/library/importing/finishing/cleaning.ts'
import { blocksOfPlainText } from '../../../main/library/text/blocks.ts'
import { blocksAsText, readText } from './read.ts'

const BODY = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay. Bà con hai bên đường vẫy tay chào theo.'
const MORE = 'Chuyến hàng đi qua bốn tỉnh trong mười chín giờ, ít hơn một nửa so với đi bằng ô tô như mọi năm trước đây.'

const clean = (text: string, title: string | null = null) =>
  cleaned({ text, blocks: blocksOfPlainText(text), marks: [] }, { title, page: false })
const reasons = (text: string, title: string | null = null) => clean(text, title).dropped.map(({ why, text }) => `${why}: ${text}`)

describe('what is no part of an article', () => {
  it('is a bar to share or print, in whatever words', () => {
    for (const bar of [
      'In bài viết',
      'Chia sẻ bài viết',
      'Facebook Twitter Zalo',
      'Chia sẻ: Facebook | Zalo | Sao chép liên kết',
      'Gửi email · In bài viết',
      'Copy link',
      'Mời độc giả theo dõi Báo Mẫu trên Google News',
      'Theo dõi chúng tôi trên Zalo và Facebook',
    ]) {
      expect(reasons(`${BODY}\n\n${MORE}\n\n${bar}`), bar).toEqual([`share: ${bar}`])
      expect(clean(`${BODY}\n\n${MORE}\n\n${bar}`).text).toBe(`${BODY}\n\n${MORE}`)
      expect(clean(`${BODY}\n\n${MORE}\n\n${bar.normalize('NFC')}\n`).text).toBe(`${BODY}\n\n${MORE}\n`)
    }
  })

  it('is no sentence about sharing or printing', () => {
    for (const line of [
      'Bà Quỳnh chia sẻ bài học của mình trên Facebook và Zalo với bà con nông dân.',
      'Facebook và Zalo là hai kênh bán hàng lớn nhất của hợp tác xã.',
      'In bài viết ra giấy là thói quen của ông.',
      'Chia sẻ',
      'Theo dõi tiến độ từng tuần là việc của tổ công tác trên cả hai tỉnh.',
      'Thích nghi với biến đổi khí hậu',
    ]) {
      expect(reasons(`${BODY}\n\n${line}\n\n${MORE}`), line).toEqual([])
    }
  })

  it('is a list of other articles: under its heading, on a line that says so, or a title twice', () => {
    const title = 'Ga Sao Mai mở thêm hai đường tàu'
    expect(reasons(`${BODY}\n\n${MORE}\n\nĐọc thêm\n- ${title}\n- Cảng Hải Giang đón tàu lớn`)).toEqual([
      'related: Đọc thêm',
      `related: - ${title}`,
      'related: - Cảng Hải Giang đón tàu lớn',
    ])
    expect(reasons(`${BODY}\n\nXem thêm: ${title}\n\n${MORE}`)).toEqual([`related: Xem thêm: ${title}`])
    expect(reasons(`${BODY}\n\n>> ${title}\n\n${MORE}`)).toEqual([`related: >> ${title}`])
    expect(reasons(`${BODY}\n${title}\nCảng lớn đón tàu lớn Cảng lớn đón tàu lớn\n\n${MORE}`)).toEqual([
      `related: ${title}`,
      'related: Cảng lớn đón tàu lớn Cảng lớn đón tàu lớn',
    ])
  })

  it('is no paragraph under such a heading, and no sentence that invites to read on', () => {
    expect(reasons(`${BODY}\n\nTin liên quan\n${MORE}`)).toEqual(['related: Tin liên quan'])
    expect(reasons(`${BODY}\n\nTin mới: hai bên nhất trí nối đường sắt trong năm tới.\n\n${MORE}`)).toEqual([])
    expect(reasons(`${BODY}\n\nXem thêm các ga mới là mong muốn của nhiều người dân.\n\n${MORE}`)).toEqual([])
  })

  it('is what stood for a picture, while its caption stays', () => {
    const { text, blocks, dropped } = clean(`${BODY}\n![]() |\nTàu qua cầu Lam Thủy (Ảnh: Minh Châu). |\n${MORE}`)
    expect(blocksAsText({ text, blocks })).toEqual([
      `paragraph: ${BODY}`,
      'caption: Tàu qua cầu Lam Thủy (Ảnh: Minh Châu).',
      `paragraph: ${MORE}`,
    ])
    expect(dropped).toMatchObject([{ why: 'placeholder', at: BODY.length + 1 }])
  })

  it('is the headline over a picture, but not above the text', () => {
    const title = 'Tàu hàng rời ga Sao Mai'
    expect(reasons(`${title}\n${BODY}\n\n${title}\nTàu qua cầu.\n\n${MORE}`, title)).toEqual([`headline: ${title}`])
  })

  it('is a caption twice, but not a line that is said again and again', () => {
    const caption = 'Cầu Lam Thủy lúc hoàng hôn, nhìn từ bờ bắc'
    expect(reasons(`${BODY}\n\n${caption}\n${caption}\n\n${MORE}`)).toEqual([`repeated: ${caption}`])
    expect(reasons(`${BODY}\n${caption}\n${caption}\n${caption}\n${MORE}`)).toEqual([])
    expect(reasons(`${BODY}\n${BODY}\n${BODY}`)).toEqual([])
  })

  it('is not a paragraph that stands again in a box: it becomes a quotation, and is told of', () => {
    const { text, blocks, dropped } = clean(`${BODY}\n${MORE}\n${BODY} |`)
    expect(blocksAsText({ text, blocks }).at(-1)).toBe(`quotation: ${BODY}`)
    expect(dropped).toEqual([{ at: text.length - BODY.length, text: BODY, type: 'quotation', why: 'repeated', kept: true }])
  })

  it('is no table, no verse and not all there is', () => {
    const table = `Mặt hàng | Tấn | Giá\nCà phê | 320 | 12`
    expect(clean(`${BODY}\n${table}`)).toMatchObject({ text: `${BODY}\n${table}`, dropped: [] })
    expect(clean('In bài viết')).toMatchObject({ text: 'In bài viết', dropped: [] })
  })

  it('is a link to another article between the paragraphs of a page, but not in a page of links or a note', async () => {
    const other = '<p><a href="https://bao-mau.example/khac.html">Ga Sao Mai mở thêm hai đường tàu mới</a></p>'
    const html = `<html><head><title>Tàu hàng</title></head><body><article><p>${BODY}</p>${other}<p>${MORE}</p><p>${BODY.slice(10)}</p></article></body></html>`
    expect((await readText('trang.html', html)).dropped).toMatchObject([{ why: 'related' }])
    expect((await readText('ghi.md', `${BODY}\n\n[Ga Sao Mai mở thêm hai đường](https://a.example/)`)).dropped).toEqual([])
  })
})

describe('cleaning any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      BODY,
      MORE,
      'In bài viết',
      '![]() |',
      'Đọc thêm',
      '',
      '  ',
      'Tàu qua cầu. |',
      '| a | b |',
      'Ga lớn Ga lớn',
      '- mục một',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map(text => text.replace(/[\n\r]/gu, '').normalize('NFC')),
  )

  it('loses nothing: what is left and what was left out are all its lines, and blocks stand on their words', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), lines => {
        const text = lines.join('\n')
        const blocks = blocksOfPlainText(text)
        const result = cleaned({ text, blocks, marks: [] }, { title: lines[0] ?? null, page: false })
        const before = blocks.map(({ start, end }) => text.slice(start, end).replace(/\s*\|$/u, ''))
        const left = result.blocks.map(({ start, end }) => result.text.slice(start, end))
        const out = result.dropped.filter(({ kept }) => !kept).map(dropped => dropped.text.replace(/\s*\|$/u, ''))
        expect([...left.map(words => words.replace(/\s*\|$/u, '')), ...out].sort()).toEqual(before.sort())
        for (const { at } of result.dropped) expect(at).toBeLessThanOrEqual(result.text.length)
        for (const [index, { start, end }] of result.blocks.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(result.blocks[index - 1]?.end ?? 0)
        }
        // What is between blocks is white space alone.
        const between = result.text.split('')
        for (const { start, end } of result.blocks) between.fill('', start, end)
        expect(between.join('').trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('is done once: a clean text has nothing more to leave out', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), lines => {
        const once = clean(lines.join('\n'))
        const twice = cleaned({ text: once.text, blocks: once.blocks, marks: [] }, { title: null, page: false })
        expect(twice.dropped.filter(({ why, kept }) => !kept && ['share', 'placeholder', 'address'].includes(why))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
