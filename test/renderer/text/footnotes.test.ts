import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../preload/model.ts'
import { footnotes, noteMarks } from '../../../renderer/text/footnotes.ts'

/** A text of paragraphs. */
function textOf(...lines: string[]): { text: string; blocks: Block[] } {
  let start = 0
  const blocks = lines.map((line): Block => {
    const block: Block = { type: 'paragraph', start, end: start + line.length }
    start += line.length + 1
    return block
  })
  return { text: lines.join('\n'), blocks }
}

function notesOf(...lines: string[]) {
  const { text, blocks } = textOf(...lines)
  return footnotes(text, blocks).map(({ sign, body, references }) => ({
    sign,
    body: text.slice(body.start, body.end),
    references: references.map(({ start, end }) => text.slice(start, end)),
  }))
}

describe('footnotes', () => {
  test('are lines at the foot of a text whose sign stands in it, in square or round brackets or raised', () => {
    expect(
      notesOf(
        'Kim ngạch đạt 146,3 triệu USD[1], theo Bộ Công Thương (2) và hải quan¹.',
        'Đường sắt [1] đi qua cảng Hải Giang.',
        '[1] Số liệu chín tháng.',
        '(2) Họp báo ngày 3/10.',
        '¹ Chưa kể hàng quá cảnh.',
        'Theo báo Bình Nguyên',
      ),
    ).toEqual([
      { sign: '[1]', body: 'Số liệu chín tháng.', references: ['[1]', '[1]'] },
      { sign: '(2)', body: 'Họp báo ngày 3/10.', references: ['(2)'] },
      { sign: '¹', body: 'Chưa kể hàng quá cảnh.', references: ['¹'] },
    ])
  })

  test('of Markdown may have names, with or without the caret', () => {
    expect(notesOf('Theo thoả thuận[^khung] đã ký.', '[khung]: Ký năm 2023.')).toEqual([
      { sign: '[khung]', body: 'Ký năm 2023.', references: ['[^khung]'] },
    ])
  })

  test('are not the numbers that count things up, nor years, nor square metres', () => {
    expect(notesOf('Có hai việc: (1) đường sắt và (2) cảng.', 'Năm (2023) qua, kho rộng 300 m² và 20 km².', '² Hết.')).toEqual([])
    const between = Array.from({ length: 8 }, () => 'Một đoạn văn nữa.')
    expect(notesOf('Xem điều (1).', '(1) Mở tuyến mới.', ...between)).toEqual([])
  })

  test('need a sign before them in another paragraph, and words of their own', () => {
    expect(notesOf('[1] Chú thích đứng trước.', 'Rồi mới nhắc tới[1].')).toEqual([])
    expect(notesOf('Nhắc tới[1].', '[1] ')).toEqual([])
  })

  test('of any text lie in it, and their signs never overlap', () => {
    const piece = fc.constantFrom('[1]', '[^1]', '(1)', '¹', '(*)', 'Đường sắt ', ' và ', '.', '😀')
    const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const { text, blocks } = textOf(...lines)
        const notes = footnotes(text, blocks)
        for (const { sign, marker, body } of notes) {
          expect(text.slice(marker.start, marker.end)).toBe(sign)
          expect(body.start).toBeGreaterThanOrEqual(marker.end)
          expect(body.end).toBeLessThanOrEqual(text.length)
        }
        const marks = noteMarks(notes)
        for (const [index, mark] of marks.entries()) expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0)
      }),
    )
  })
})
