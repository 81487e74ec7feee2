import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceAt, sentencesIn } from '../../../main/library/text/sentences.ts'
import { anything, prose } from './vietnamese.ts'

const split = (text: string) => sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

/** Sentences as they are to be found in the texts that they are joined to with a space. */
const TABLE: Record<string, string[]> = {
  'plain ends': ['Tàu chạy hôm nay.', 'Ai đi?', 'Nhanh lên!', 'Rồi…', 'Thế là hết...', 'Vâng.'],
  'closing quotes and brackets': ['Ông nói: “Tôi đồng ý.”', 'Bà cười (rất to!)', '«Хорошо.»', 'Hết.[2]', 'Thôi.'],
  'speech that goes on': ['“Đi đâu?” ông hỏi.', '“Không!” – bà đáp, rồi thôi…', '“Vì sao?”, anh hỏi lại.'],
  titles: ['GS. TS. Nguyễn Văn A ở TP. Hồ Chí Minh.', 'PGS.TS. Lê B gặp ThS. C, BS. Đỗ và KS. Én.', 'Mr. Smith met Dr. Jones.'],
  'places and pages': ['Nhà ở Q. 1, P. Bến Nghé.', 'Xem tr. 15 và Tr. 20.', 'Anh ở TP.HCM.', 'Chị thì không.'],
  initials: ['Ông J. R. R. Tolkien viết.', 'Bà N. T. H. đọc.', 'Hết.'],
  'and so on': ['Cam, quýt, v.v. được bán nhiều.', 'Gạo, cà phê, v.v.', 'Giá tăng.', 'Có v.v. 3 loại.', 'Hết v.v…', 'Thôi.'],
  numbers: ['Giá 146,3 tỉ, tức 150.000 đồng.', 'Ngày 29.11.2021 có 1.234.567 người.', 'Năm 2021.', 'Năm sau 3.5%.'],
  'lower case after a full stop': ['Công ty abc. vn bán hàng.', 'Ông… không nói.', 'Hết.'],
  russian: ['Это было в 2021 г. в Москве.', 'Он жил в г. Москва на ул. Мира.', 'Яблоки, груши и т.д.', 'Всё в 2022 г.', 'Конец.'],
  english: ['He lives at St. James.', 'Apples, pears, etc.', 'They cost $3.50.', 'Yes.'],
}

describe('sentences', () => {
  it.each(Object.entries(TABLE))('are told apart: %s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  it('end at every line break, and a number at the start of a line does not', () => {
    expect(split('Tiêu đề không chấm\n\n1. Thương mại tăng. Xuất khẩu giảm.\n II. Du lịch\na. Mục nhỏ')).toEqual([
      'Tiêu đề không chấm',
      '1. Thương mại tăng.',
      'Xuất khẩu giảm.',
      'II. Du lịch',
      'a. Mục nhỏ',
    ])
  })

  it('are cut where the span cuts them', () => {
    const text = 'Câu một dài. Câu hai dài. Câu ba.'
    const cut = sentencesIn(text, { start: 4, end: 20 }).map(({ start, end }) => text.slice(start, end))
    expect(cut).toEqual(['một dài.', 'Câu hai'])
  })

  it('are found at an offset, on white space the next of the line, in an empty line none', () => {
    const text = 'Một. Hai.  \n\nBa.'
    const at = (offset: number) => {
      const { start, end } = sentenceAt(text, offset)
      return text.slice(start, end)
    }
    expect([0, 3, 4, 5, 10, 12, 13, 16].map(at)).toEqual(['Một.', 'Một.', 'Hai.', 'Hai.', 'Hai.', '', 'Ba.', 'Ba.'])
  })

  it('of any text are disjoint, in order, within one line, trimmed, and cover all that is not white space', () => {
    fc.assert(
      fc.property(fc.oneof(prose, anything), text => {
        let at = 0
        for (const { start, end } of sentencesIn(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start).trim()).toBe('')
          const sentence = text.slice(start, end)
          expect(sentence).toBe(sentence.trim())
          expect(sentence).not.toContain('\n')
          expect(sentenceAt(text, start)).toEqual({ start, end })
          expect(sentenceAt(text, end - 1)).toEqual({ start, end })
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  it('are found in a long text without line breaks in reasonable time', () => {
    const text = 'Ông nói... (rất dài) v.v. và ""” '.repeat(30_000)
    const began = performance.now()
    expect(split(text).length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(3000)
  })
})
