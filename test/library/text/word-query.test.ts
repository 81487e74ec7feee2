import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordQuery } from '../../../main/library/text/word-query.ts'

const finds = (typed: string, text: string) => wordQuery(typed)?.(text)

test('words typed without marks find words with marks, in any order and as whole words', () => {
  expect(finds('sat duong', 'Đường sắt nối hai vùng')).toBe(true)
  expect(finds('ma', 'Mạng lưới máy')).toBe(false)
  expect(finds('ma*', 'Mạng lưới')).toBe(true)
})

test('words typed with marks are strict, but not about where the tone mark stands', () => {
  expect(finds('má', 'con mà')).toBe(false)
  expect(finds('hoà bình', 'Hòa bình'.normalize('NFD'))).toBe(true)
  expect(finds('HOÀ', 'hoa')).toBe(false)
})

test('quoted words stand side by side, excluded ones nowhere', () => {
  expect(finds('"đường sắt"', 'sắt trên đường')).toBe(false)
  expect(finds('"đường sắt"', 'một (Đường, sắt) nữa')).toBe(true)
  expect(finds('duong -sat', 'đường sắt')).toBe(false)
  expect(finds('duong -"cao tốc"', 'đường sắt')).toBe(true)
})

test('where there is no word there is no query', () => {
  for (const typed of ['', '  ', '""', '- *', '…']) expect(wordQuery(typed)).toBeNull()
})

test('every word of a text finds it, and leaving one of them out does not', () => {
  const word = fc.constantFrom('đường', 'sắt', 'Hoà', 'bình', 'quý', 'AI', '2023', 'nghiên', 'cứu', 'ơn')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), (words, at) => {
      const text = words.join(' ')
      const one = words[at % words.length] ?? ''
      expect(finds(one, text)).toBe(true)
      expect(finds(text, text)).toBe(true)
      expect(finds(`"${text}"`, text)).toBe(true)
      expect(finds(`-${one}`, text)).toBe(false)
    }),
  )
})
