import { describe, expect, it } from 'vitest'
import { joinLines } from '../../../main/library/importing/readers/pdf/join.ts'
import { column, type PdfText, pdf } from '../../support/pdf.ts'
import { readSoundly, surviveDamage } from './fuzz.ts'
import { blocksAsText, readBytes } from './read.ts'

const FIRST =
  'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay, sớm hơn lịch một giờ, theo ban quản lý ga. Trên tàu có cà phê, hạt điều và vải sấy của sáu tỉnh miền núi, lần đầu đi chung một chuyến.'
const SECOND =
  'Giám đốc một hợp tác xã cho biết cước vận chuyển giảm gần một phần ba so với đường bộ, mà hàng lại ít hư hỏng hơn. Hợp tác xã đã đặt chỗ cho cả quý tới và mong có thêm toa lạnh cho mùa vải.'
const THIRD =
  'Trong quý tới, đơn vị vận hành dự kiến chạy mỗi tuần ba chuyến và mở thêm một bãi hàng ở phía bắc ga, nơi các xe tải nhỏ có thể vào tận nơi để bốc xếp mà không phải qua nội thành như hiện nay.'

const FOURTH = 'Ban quản lý ga nói rằng nhà kho mới đã sẵn sàng từ tháng trước.'
const FIFTH = 'Chuyến tàu kế tiếp sẽ rời ga vào thứ năm tuần sau, lúc năm giờ sáng.'

/** Three pages of one column, with a running head and a page number on each. */
function report(): PdfText[][] {
  const { texts, y } = column([FIRST, SECOND], { y: 700 })
  const head = (page: number): PdfText[] => [
    { x: 70, y: 810, size: 8, text: `Bản tin đường sắt số ${page + 10}` },
    { x: 290, y: 30, size: 8, text: `Trang ${page}/3` },
  ]
  const opening = [
    { x: 70, y: 750, size: 20, text: 'Tàu hàng rời ga Sao Mai' },
    ...texts,
    { x: 70, y: y - 14, size: 13, text: 'Chi phí giảm' },
  ]
  const half = column([THIRD], { y: y - 40 }).texts.slice(0, 2)
  const rest = column([THIRD], { y: 760, indent: 20 })
    .texts.slice(2)
    .map((text, at) => ({ ...text, y: 760 - 13 * at }))
  return [
    [...head(1), ...opening, ...half],
    [...head(2), ...rest, ...column([FOURTH], { y: 760 - 13 * rest.length }).texts],
    [...head(3), ...column([FIFTH]).texts],
  ]
}

describe('a PDF', () => {
  it('is read as headings and paragraphs, also across pages, without running heads and page numbers', async () => {
    const draft = await readBytes('bài.pdf', pdf({ pages: report() }))
    expect(blocksAsText(draft).map(block => block.slice(0, 40))).toEqual([
      'heading1: Tàu hàng rời ga Sao Mai',
      `paragraph: ${FIRST}`.slice(0, 40),
      `paragraph: ${SECOND}`.slice(0, 40),
      'heading2: Chi phí giảm',
      `paragraph: ${THIRD}`.slice(0, 40),
      `paragraph: ${FOURTH}`.slice(0, 40),
      `paragraph: ${FIFTH}`.slice(0, 40),
    ])
    expect(draft.text.split('\n').slice(1)).toEqual([FIRST, SECOND, 'Chi phí giảm', THIRD, FOURTH, FIFTH])
  })

  it('is read one column after the other, with what stands across them in its place', async () => {
    const left = column([FIRST, SECOND], { x: 50, y: 700, width: 46 })
    const right = column([THIRD], { x: 310, y: 697, width: 46 })
    const page = [{ x: 50, y: 760, size: 20, text: 'Tàu hàng đầu tiên rời ga Sao Mai' }, ...right.texts, ...left.texts]
    const draft = await readBytes('bài.pdf', pdf({ pages: [page] }))
    expect(blocksAsText(draft)).toEqual([
      'heading1: Tàu hàng đầu tiên rời ga Sao Mai',
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND}`,
      `paragraph: ${THIRD}`,
    ])
  })

  it('keeps rows of tables, items of lists and captions', async () => {
    const lines = ['• Cước vận chuyển', '• Phí lưu kho', '1. Bảo hiểm']
    const { texts, y } = column([FIRST])
    const row = (at: number, cells: string[]) => cells.map((text, index) => ({ x: 70 + 150 * index, y: y - 120 - 13 * at, text }))
    const page = [
      ...texts,
      ...lines.map((text, at) => ({ x: 80, y: y - 20 - 13 * at, text })),
      { x: 100, y: y - 80, size: 8, text: 'Hình 1. Toa hàng ở ga Sao Mai' },
      ...row(0, ['Mặt hàng', 'Tấn']),
      ...row(1, ['Cà phê', '320']),
    ]
    expect(blocksAsText(await readBytes('bài.pdf', pdf({ pages: [page] })))).toEqual([
      `paragraph: ${FIRST}`,
      'item1: Cước vận chuyển',
      'item1: Phí lưu kho',
      'item1: 1. Bảo hiểm',
      'caption: Hình 1. Toa hàng ở ga Sao Mai',
      'row: Mặt hàng | Tấn',
      'row: Cà phê | 320',
    ])
  })

  it('has its letters and their marks together, however they are drawn', async () => {
    const page = [
      { x: 70, y: 700, text: 'Đươ' },
      { x: 85, y: 700, text: '\u0300' },
      { x: 85, y: 700, text: 'ng' },
      { x: 100, y: 700, text: 's\u0103\u0301t' },
    ]
    expect((await readBytes('bài.pdf', pdf({ pages: [page] }))).text).toBe('Đường sắt')
  })

  it('tells title, author and date, but not what a program put there', async () => {
    const { texts } = column([FIRST])
    const info = { Title: 'Bài về tàu', Author: 'Trần Quang', CreationDate: "D:20240318074500+07'00'" }
    expect(await readBytes('bài.pdf', pdf({ pages: [texts], info }))).toMatchObject({
      title: 'Bài về tàu',
      byline: 'Trần Quang',
      published: '2024-03-18T07:45+07:00',
      precision: 'minute',
      origins: { title: 'header', byline: 'header', published: 'header' },
    })
    const junk = { Title: 'Microsoft Word - bai 3.doc', Author: 'Administrator', CreationDate: 'D:2024' }
    expect(await readBytes('Tàu ra khơi.pdf', pdf({ pages: [texts], info: junk }))).toMatchObject({
      title: 'Tàu ra khơi',
      byline: null,
      published: '2024',
    })
  })

  it('fails by name when it is a scan, locked, damaged or something else', async () => {
    await expect(readBytes('bài.pdf', pdf({ pages: [[], []] }))).rejects.toMatchObject({
      code: 'empty',
      message: expect.stringContaining('scan'),
    })
    await expect(readBytes('bài.pdf', pdf({ pages: report(), locked: true }))).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('password'),
    })
    expect(await readSoundly('bài.pdf', Buffer.from('Chỉ là chữ.'))).toBe('unreadable')
    await surviveDamage('bài.pdf', pdf({ pages: report() }))
  })
})

describe('a word at the end of a line', () => {
  it('is joined where the line parted it, and keeps a hyphen of its own', () => {
    expect(joinLines('The first infor-', 'mation came')).toBe('The first information came')
    expect(joinLines('quan hệ Nga-', 'Ukraine')).toBe('quan hệ Nga-Ukraine')
    expect(joinLines('đời sống chính trị-', 'xã hội')).toBe('đời sống chính trị-xã hội')
    expect(joinLines('Đường\u00ad', 'sắt')).toBe('Đườngsắt')
    expect(joinLines('Đường', 'sắt')).toBe('Đường sắt')
    expect(joinLines('hàng –', 'theo ga')).toBe('hàng – theo ga')
  })
})
