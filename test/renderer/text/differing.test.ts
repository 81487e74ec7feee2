import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differing, shortened } from '../../../renderer/text/differing.ts'

const words = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const syllable = fc.constantFrom('hai', 'nước', 'tăng', 'đường', 'Đường', 'sắt', 'nu\u031bo\u031b\u0301c', '2024', '🎉', '“', '. ', '\n')
const text = fc.array(syllable, { maxLength: 30 }).map(parts => parts.join(' '))

test('what is the same and what was added is the second text to the letter; with what was removed it has all words of the first', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const parts = differing(first, second)
      const of = (...kinds: string[]) => parts.filter(({ kind }) => kinds.includes(kind)).map(part => part.text)
      expect(of('same', 'added').join('')).toBe(second)
      expect(words(of('same', 'removed').join(' '))).toEqual(words(first))
    }),
  )
})

test('a text compared with itself, in whichever way it is written, is the same throughout', () => {
  fc.assert(
    fc.property(text, text => {
      const other = text.normalize('NFD').toUpperCase()
      expect(differing(text, other).filter(({ kind }) => kind !== 'same')).toEqual([])
    }),
  )
  expect(differing('Hoà bình, thuý', 'hòa bình thúy')).toEqual([{ kind: 'same', text: 'hòa bình thúy' }])
})

test('the fewest words are left over', () => {
  expect(differing('Kim ngạch hai nước tăng mười phần trăm', 'Kim ngạch của hai nước đã tăng phần trăm.')).toEqual([
    { kind: 'same', text: 'Kim ngạch ' },
    { kind: 'added', text: 'của ' },
    { kind: 'same', text: 'hai nước ' },
    { kind: 'added', text: 'đã ' },
    { kind: 'same', text: 'tăng ' },
    { kind: 'removed', text: 'mười' },
    { kind: 'same', text: 'phần trăm.' },
  ])
  // Marks make another word of it.
  expect(differing('má', 'ma').map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('of a long run the first and the last words stay', () => {
  const long = Array.from({ length: 40 }, (_, index) => `tiếng${index}`).join(' ')
  expect(words(shortened(long))).toHaveLength(14)
  expect(shortened(long)).toMatch(/^tiếng0 .* … tiếng33 .* tiếng39$/u)
  expect(shortened('ngắn thôi')).toBe('ngắn thôi')
})
