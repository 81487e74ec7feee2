import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalTone } from '../../../main/library/text/fold.ts'
import { matcher, matches, matchKeys, nearness } from '../../../renderer/text/match.ts'

const onset = fc.constantFrom('', 'b', 'h', 'kh', 'l', 'ng', 'ph', 'q', 't', 'th', 'tr', 'x', 'đ')
const tone = fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323')
const rime = fc.constantFrom('oa', 'oe', 'uy')
/** An open syllable in the older and the newer spelling, in either normal form and case. */
const spellings = fc.tuple(onset, rime, tone, fc.constantFrom('NFC', 'NFD'), fc.boolean()).map(([start, [a, b], mark, form, upper]) => {
  const write = (text: string) => (upper ? text.toUpperCase() : text).normalize(form)
  return { start, older: write(`${start}${a}${mark}${b}`), newer: write(`${start}${a}${b}${mark}`), mark }
})

describe('matches', () => {
  it('finds what is typed without marks, and is strict about marks that are typed', () => {
    expect(matches('Đường sắt', 'duong sat')).toBe(true)
    expect(matches('Đường sắt', 'SẮT đường')).toBe(true)
    expect(matches('Đường sắt', 'sát')).toBe(false)
    expect(matches('Đường sắt'.normalize('NFD'), 'đường')).toBe(true)
    expect(matches('Đường sắt', 'đường'.normalize('NFD'))).toBe(true)
  })

  it('takes the older and the newer place of a tone mark for the same', () => {
    expect(matches('Hòa bình', 'hoà')).toBe(true)
    expect(matches('Hoà bình', 'HÒA BÌNH')).toBe(true)
    expect(matches('Thuỷ lợi', 'thủy')).toBe(true)
    expect(matches('Quý', 'qúy')).toBe(false)
    expect(matches('Hoá học', 'hòa')).toBe(false)
  })

  it('finds a word from the part of it that is typed', () => {
    expect(matches('Hoàng hôn', 'hoà')).toBe(true)
    expect(matches('Xuất khẩu', 'xuấ')).toBe(true)
  })

  it('holds for every open syllable, but never after q', () => {
    fc.assert(
      fc.property(spellings, ({ start, older, newer, mark }) => {
        const same = start !== 'q' || mark === ''
        expect(matches(`Bài ${older} đọc`, newer)).toBe(same)
        expect(matches(`Bài ${newer} đọc`, older)).toBe(same)
      }),
    )
  })

  it('knows the same spellings as the library', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'aeouyqthgnđàáoèòóùúỳýỷẹạọụỵ'), { minLength: 1, maxLength: 6 }), letters => {
        const word = letters.join('')
        expect(matcher(canonicalTone(word))(matchKeys(word))).toBe(true)
        expect(matcher(word)(matchKeys(canonicalTone(word)))).toBe(true)
      }),
    )
  })
})

it('what holds the words as they were typed is nearer than what has them apart', () => {
  const names = ['Tìm bài gần như trùng', 'Xem rồi tìm bài trùng', 'Tìm bài trùng']
  expect(names.map(name => nearness(name, 'tim bai trung '))).toEqual([2, 1, 0])
})
