import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samePlace } from '../../../renderer/text/same-place.ts'

const TEXT = 'Đường sắt nối hai vùng. Vâng. Hàng hóa đi xa hơn trước rất nhiều, du khách đến đông. Vâng. Người dân mong tàu chạy đều.'

test('what was inserted before a place moves it, what was changed behind it does not', () => {
  const at = TEXT.indexOf('Hàng hóa')
  expect(samePlace(TEXT, `Bản tin sửa. ${TEXT}`, at)).toBe(at + 13)
  expect(samePlace(TEXT, TEXT.replace('tàu', 'xe'), at)).toBe(at)
})

test('of words that stand twice the nearer ones are meant', () => {
  const twice = `${TEXT}\n${TEXT}`
  const second = TEXT.length + 1
  expect(samePlace(twice, `Thêm. ${twice}`, second)).toBe(second + 6)
  expect(samePlace(twice, `Thêm. ${twice}`, 0)).toBe(6)
})

test('without the words the place stays, never behind the end', () => {
  expect(samePlace(TEXT, 'Ngắn.', 60)).toBe(5)
  expect(samePlace(TEXT, TEXT.replaceAll('a', 'e'), 10)).toBe(10)
})

test('a place is always one of the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(40), (from, to, offset) => {
      const place = samePlace(from, to, offset)
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(to.length)
    }),
  )
})
