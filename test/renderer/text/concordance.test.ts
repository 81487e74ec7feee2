import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINE_SORTS, sortLines } from '../../../renderer/text/concordance.ts'
import { compareNames } from '../../../renderer/text/order.ts'
import { prose, syllable } from '../../library/text/vietnamese.ts'

const line = (before: string, after: string, article = 1, title = 'Bài', start = 0) => ({ article, title, start, before, after })

describe('lines of a concordance', () => {
  it('are sorted by the words to the left, the nearest first, in Vietnamese order', () => {
    const lines = ['Ở đó có ', 'một tuyến ', 'hai tuyến ', 'Đi ', 'dự án ', '', '… '].map(before => line(before, ''))
    expect(sortLines(lines, 'left').map(({ before }) => before)).toEqual([
      '',
      '… ',
      'dự án ',
      'Ở đó có ',
      'Đi ',
      'hai tuyến ',
      'một tuyến ',
    ])
  })

  it('are sorted by the words to the right, numbers by their value', () => {
    const lines = [' đô thị', ' 10 km', ' dài', ', 9 km', ' cao tốc'].map(after => line('', after))
    expect(sortLines(lines, 'right').map(({ after }) => after)).toEqual([', 9 km', ' 10 km', ' cao tốc', ' dài', ' đô thị'])
  })

  it('are sorted by article, and there by place', () => {
    const lines = [line('', '', 2, 'Đường', 5), line('', '', 1, 'Xe', 0), line('', '', 2, 'Đường', 1), line('', '', 3, 'Ánh', 0)]
    expect(sortLines(lines, 'article').map(({ title, start }) => `${title} ${start}`)).toEqual(['Ánh 0', 'Đường 1', 'Đường 5', 'Xe 0'])
  })

  const lines = fc.array(
    fc.tuple(prose, prose, fc.integer({ min: 1, max: 3 }), fc.nat(9)).map(([before, after, article, start]) => ({
      ...line(before, after, article, `Bài ${article}`, start),
    })),
    { maxLength: 30 },
  )

  it('are all there, whatever they are sorted by, and sorting again changes nothing', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(...LINE_SORTS), (given, by) => {
        const sorted = sortLines(given, by)
        expect(new Set(sorted)).toEqual(new Set(given))
        expect(sorted).toHaveLength(given.length)
        expect(sortLines(sorted, by)).toEqual(sorted)
      }),
    )
  })

  it('stand in the order of the nearest words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, syllable), { maxLength: 20 }), given => {
        const before = sortLines(
          given.map(([text, word]) => line(`${text} ${word} `, '')),
          'left',
        ).map(
          each =>
            each.before
              .trim()
              .split(/[^\p{L}\p{M}\p{N}]+/u)
              .at(-1) ?? '',
        )
        expect(before).toEqual(before.toSorted(compareNames))
        const after = sortLines(
          given.map(([text, word]) => line('', ` ${word} ${text}`)),
          'right',
        ).map(each => each.after.trim().split(/[^\p{L}\p{M}\p{N}]+/u)[0] ?? '')
        expect(after).toEqual(after.toSorted(compareNames))
      }),
    )
  })
})
