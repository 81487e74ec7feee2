import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../main/library/search/parse.ts'
import { pointsAtText, spanFinder } from '../../../main/library/search/spans.ts'
import { fold } from '../../../main/library/text/fold.ts'
import { anything, prose, syllable } from '../text/vietnamese.ts'

const found = (query: string, text: string, most = 1000) => spanFinder(query)(text, most).map(([start, end]) => text.slice(start, end))

describe('the places that a query asks for', () => {
  it.each([
    ['duong sat', 'Đường sắt mới, nền đường đã xong, sắt thì chưa.', ['Đường sắt', 'đường', 'sắt']],
    ['"đường sắt"', 'Đường sắt và đường bộ, duong sat.', ['Đường sắt']],
    ['đường sắt đường bộ', 'Có đường sắt, đường bộ và đường thủy.', ['đường sắt, đường bộ', 'đường']],
    ['sat duong', 'Đường sắt dài.', ['Đường', 'sắt']],
    ['đường -sắt', 'Đường bộ.', ['Đường']],
    ['đường theme:"Kinh tế" sắt', 'Đường sắt.', ['Đường sắt']],
    ['đường sắt', 'Nhìn con đường\nSắt thép tăng giá.', ['đường', 'Sắt']],
    ['thuong*', 'Thương mại và thưởng.', ['Thương', 'thưởng']],
    ['title:duong bo', 'Đường bộ.', ['bộ']],
    ['đường /\\p{N}+ km/', 'Đường dài 419 km.', ['Đường', '419 km']],
    ['sắt /đường sắt/', 'Đường sắt, sắt.', ['Đường sắt', 'sắt']],
    ['a /x*/', 'a xx b', ['a', 'xx']],
    ['/^đ.*$/', 'Đầu\nđuôi', ['Đầu', 'đuôi']],
  ])('%s in “%s”', (query, text, spans) => {
    expect(found(query, text)).toEqual(spans)
  })

  it('are no more than wanted', () => {
    expect(found('la', 'là la lá', 2)).toEqual(['là', 'la'])
    expect(found('/l./', 'là la lá', 2)).toEqual(['là', 'la'])
  })

  it('are there only for what a query wants of the body', () => {
    const points = (query: string) => pointsAtText(parseQuery(query))
    expect(['sắt', 'body:sắt', '/s/'].map(points)).toEqual([true, true, true])
    expect(['title:sắt', 'theme:a', '-sắt', '-/s/', '', 'has:note'].map(points)).toEqual([false, false, false, false, false, false])
  })

  it('are in order, disjoint or overlapping forward, and hold the words asked for', () => {
    fc.assert(
      fc.property(prose, syllable, anything, (before, word, after) => {
        const text = `${before} ${word} ${after}`
        const spans = spanFinder(word)(text, 1000)
        let end = 0
        for (const span of spans) {
          expect(span[0]).toBeGreaterThanOrEqual(end)
          end = span[1]
          expect(fold(text.slice(...span)).text).toBe(fold(word).text)
        }
        expect(spans.length).toBeGreaterThan(0)
      }),
    )
  })

  it('of a regular expression are just its matches that are not empty', () => {
    fc.assert(
      fc.property(fc.oneof(prose, anything), text => {
        const expected = [...text.matchAll(/\p{Lu}\p{L}*/gimu)].map(match => match[0])
        expect(found('/\\p{Lu}\\p{L}*/', text)).toEqual(expected)
      }),
    )
  })
})
