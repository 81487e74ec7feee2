import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '../../../main/library/text/quote.ts'
import { quotePlace } from '../../../main/library/text/quote-place.ts'

const words = fc.array(fc.constantFrom('đường', 'sắt', 'hà', 'nội', 'kinh', 'tế', 'tăng', 'mười', '🎉', 'năm.'), {
  minLength: 20,
  maxLength: 60,
})
const prose = words.map(list => list.join(' '))

test('a place that is given always holds the words of the quote', () => {
  fc.assert(
    fc.property(prose, prose, fc.nat(200), fc.integer({ min: 1, max: 60 }), (from, to, start, length) => {
      const end = Math.min(from.length, start + length)
      if (start >= end || from.slice(start, end).trim() === '') return
      const quote = describe(from, start, end)
      const place = quotePlace(to, quote)
      if (place) expect(to.slice(place.start, place.end).trim()).toBe(quote.exact.trim())
    }),
  )
})

test('a passage is found again when text was put before and after it', () => {
  const text = 'Thương mại giữa hai nước tăng mười phần trăm trong năm qua, theo số liệu của bộ.'
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(40), fc.integer({ min: 35, max: 40 }), (before, after, start, length) => {
      const quote = describe(text, start, start + length)
      if (/^\s|\s$/u.test(quote.exact)) return
      const place = quotePlace(`${before}\n${text}\n${after}`, quote)
      expect(place).toMatchObject({ start: before.length + 1 + start, end: before.length + 1 + start + length })
    }),
  )
})

test('where two places are as good, or a short word stands alone in other surroundings, no place is made up', () => {
  const quote = describe('Năm ngoái xuất khẩu tăng mạnh.', 10, 19)
  expect(quotePlace('xuất khẩu, xuất khẩu', quote)).toBeNull()
  expect(quotePlace('Giá xuất khẩu giảm.', quote)).toBeNull()
  expect(quotePlace('Báo mới. Năm ngoái xuất khẩu tăng mạnh.', quote)).toMatchObject({ start: 19, end: 28 })
})

test('white space between the words may differ', () => {
  const from = 'Một câu đủ dài để nhận ra giữa hai tờ báo khác nhau.'
  const place = quotePlace('Mở.\nMột câu đủ dài\nđể nhận ra giữa hai tờ báo khác nhau.', describe(from, 0, 40))
  expect(place).toMatchObject({ start: 4 })
})
