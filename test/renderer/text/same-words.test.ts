import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest, placesOfWords } from '../../../renderer/text/same-words.ts'

const TEXT = 'Đường sắt mới nối hai vùng. Tuyến đường\nsắt mới dài 320 km; ĐƯỜNG SẮT cũ (1902) thì ngắn.'
const words = (typed: string) => placesOfWords(TEXT, typed).map(({ start, end }) => TEXT.slice(start, end))

test('the same words are found whatever white space stands between them, capitals only where there is nothing else', () => {
  expect(words('đường sắt mới')).toEqual(['đường\nsắt mới'])
  expect(words('tuyến đường sắt')).toEqual(['Tuyến đường\nsắt'])
  expect(words('cũ (1902)')).toEqual(['cũ (1902)'])
  expect(words('duong sat')).toEqual([])
  expect(words('  ')).toEqual([])
})

test('of several places the nearest is meant, and one under the pointer before all others', () => {
  const spans = [
    { start: 0, end: 4 },
    { start: 10, end: 14 },
    { start: 30, end: 34 },
  ]
  expect([0, 6, 8, 12, 21, 23, 99].map(offset => nearest(spans, offset)?.start)).toEqual([0, 0, 10, 10, 10, 30, 30])
  expect(nearest([], 5)).toBeNull()
})

test('any piece of a text is found in it at its own place', () => {
  const piece = fc.constantFrom('đường', ' ', 'sắt', '\n', '(1)', '.', '😀', 'Ộ', '*')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (pieces, one, other) => {
      const text = pieces.join('')
      const cuts = [one % (pieces.length + 1), other % (pieces.length + 1)].sort((a, b) => a - b)
      const quote = pieces.slice(...cuts).join('')
      if (quote.trim() === '') return
      const found = placesOfWords(text, quote)
      expect(found.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '))).toContain(quote.trim().replace(/\s+/gu, ' '))
    }),
  )
})
