import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleaned } from '../../../main/library/importing/finishing/cleaning.ts'
import { withoutCuts } from '../../../main/library/importing/finishing/cuts.ts'
import { compose } from '../../../main/library/importing/readers/compose.ts'
import { labelsOf } from '../../../main/library/importing/readers/pdf/labels.ts'
import type { Page } from '../../../preload/model.ts'
import { column, type PdfText, pdf } from '../../support/pdf.ts'
import { readBytes, readText } from './read.ts'

const FIRST =
  'Bến phà Cồn Lau mở lại từ sáng nay sau hai tháng sửa chữa, và bà con hai bờ lại qua sông bằng chuyến đầu lúc năm giờ. Người lái phà cho biết mỗi ngày có hơn trăm lượt, nhiều nhất là học sinh.'
const SECOND =
  'Trường học bên cồn đã dời giờ vào lớp để các em kịp chuyến thứ hai. Thầy hiệu trưởng nói năm nay không em nào phải nghỉ vì lỡ phà, còn mùa nước nổi thì trường sẽ mở phòng nội trú tạm.'
const THIRD = 'Xã dự tính xây cầu trong ba năm tới, nếu tỉnh cấp đủ vốn cho đường dẫn ở bờ đông.'

/** What stands from the beginning of each page on, as far as its label and first words. */
const begun = ({ text, pages = [] }: { text: string; pages?: Page[] }) =>
  pages.map(({ start, label }) => `${label}: ${text.slice(start, start + 12)}`)

/** Two paragraphs over three pages: the first page ends within the first one, the second is empty but for its margins. */
function pages(margin: (page: number) => PdfText[] = () => []): PdfText[][] {
  const { texts } = column([FIRST])
  const rest = texts.slice(1).map((text, at) => ({ ...text, y: 760 - 13 * at }))
  return [
    [...margin(1), ...texts.slice(0, 1)],
    margin(2),
    [...margin(3), ...rest, ...column([SECOND, THIRD], { y: 760 - 13 * rest.length }).texts],
  ]
}

describe('the pages of a PDF', () => {
  it('begin where their first words stand, also within a paragraph, and an empty one does not begin', async () => {
    const draft = await readBytes('bài.pdf', pdf({ pages: pages() }))
    expect(draft.text).toBe([FIRST, SECOND, THIRD].join('\n'))
    expect(draft.pages?.map(({ label }) => label)).toEqual(['1', '3'])
    expect(draft.pages?.map(({ start }) => start)).toEqual([0, column([FIRST]).texts[0]?.text.length].map((start = 0, at) => start + at))
  })

  it('go by the number that is printed on them, or that the document calls them by', async () => {
    const foot = (page: number) => [{ x: 290, y: 30, size: 8, text: `– ${page + 56} –` }]
    expect((await readBytes('bài.pdf', pdf({ pages: pages(foot) }))).pages?.map(({ label }) => label)).toEqual(['57', '59'])
    const head = (page: number) => [{ x: 70, y: 810, size: 8, text: `${page + 1203}   Tạp chí Sông nước, số 4` }]
    expect((await readBytes('bài.pdf', pdf({ pages: pages(head) }))).pages?.map(({ label }) => label)).toEqual(['1204', '1206'])
    const named = pdf({ pages: pages(foot), labels: '[0 << /S /r /St 4 >> 2 << /S /D /P (A-) >>]' })
    expect((await readBytes('bài.pdf', named)).pages?.map(({ label }) => label)).toEqual(['iv', 'A-1'])
  })

  it('have the number that follows from the others, and one in brackets before the first', () => {
    expect(labelsOf([{ margins: [] }, { margins: ['7'] }, { margins: [] }, { margins: ['9'] }], null)).toEqual(['6', '7', '8', '9'])
    expect(labelsOf([{ margins: [] }, { margins: ['Trang 1/2'] }, { margins: ['Trang 2/2'] }], null)).toEqual(['[1]', '1', '2'])
    // A head that counts nothing.
    expect(labelsOf([{ margins: ['Số 12'] }, { margins: ['Số 12'] }, { margins: ['Số 12'] }], null)).toEqual(['1', '2', '3'])
    expect(labelsOf([{ margins: [] }, { margins: [] }], ['1', '2'])).toEqual(['1', '2'])
    expect(labelsOf([{ margins: ['5'] }, { margins: ['6'] }], ['', 'x'.repeat(500)])).toEqual(['1', '2'])
  })

  it('begin at what is left next where their beginning is no part of the article', async () => {
    const share = { x: 70, y: 760, text: 'In bài viết' }
    const { texts } = column([SECOND], { y: 730 })
    const draft = await readBytes('bài.pdf', pdf({ pages: [column([FIRST]).texts, [share, ...texts], [{ ...share, y: 700 }]] }))
    expect(draft.text).toBe(`${FIRST}\n${SECOND}`)
    expect(begun(draft)).toEqual([`1: ${FIRST.slice(0, 12)}`, `2: ${SECOND.slice(0, 12)}`])
  })

  it('are none of a source without any', async () => {
    expect((await readText('bài.txt', FIRST)).pages).toBeUndefined()
  })
})

const WORDS = [
  'bến',
  'phà',
  ' ',
  '  ',
  '\u00ad',
  'e\u0302\u0301',
  '\u0301',
  '🎉',
  '\u0000',
  '\ud800',
  '\u1112',
  '\u1161',
  'In bài viết',
  'Xem thêm: Cầu mới',
]
const run = fc.record({ text: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map(words => words.join('')), opens: fc.boolean() })
const piece = fc.array(run, { maxLength: 4 })

/** Pieces whose pages have the names of their places. */
const made = (blocks: { text: string; opens: boolean }[][]) => {
  let page = 0
  return compose(
    blocks.map(runs => ({
      type: 'paragraph' as const,
      runs: runs.map(({ text, opens }) => ({ text, ...(opens && { page: String(++page) }) })),
    })),
  )
}

const sound = ({ text, pages = [] }: { text: string; pages?: Page[] }) => {
  for (const [index, { start }] of pages.entries()) {
    expect(start).toBeGreaterThan(pages[index - 1]?.start ?? -1)
    expect(start).toBeLessThan(text.length)
    expect(text[start]).toMatch(/\S/u)
  }
  const labels = pages.map(({ label }) => Number(label))
  expect(labels).toEqual(labels.toSorted((a, b) => a - b))
}

describe('pages in a text', () => {
  it('are in it, in order, at something to read, whatever is normalised, left out or cut', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 6 }), (blocks, edges) => {
        const composed = made(blocks)
        sound(composed)
        const without = compose(blocks.map(runs => ({ type: 'paragraph' as const, runs: runs.map(({ text }) => ({ text })) })))
        expect(composed.text).toBe(without.text)
        sound(cleaned(composed, { title: null, page: false }))
        const places = [...new Set(edges.map(edge => Math.min(edge, composed.text.length)))].sort((a, b) => a - b)
        const cuts = places.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: places[index + 1] ?? start }] : []))
        sound(withoutCuts(composed, cuts))
      }),
      { numRuns: 500 },
    )
  })
})
