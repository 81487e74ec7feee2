import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames, rankNames } from '../../../renderer/text/order.ts'

test('names go in Vietnamese order, numbers by their value', () => {
  const names = ['Bài 10', 'Đường', 'Bài 2', 'Dương', 'Em', 'Ăn', 'An', 'Ân']
  expect(names.sort(compareNames)).toEqual(['An', 'Ăn', 'Ân', 'Bài 2', 'Bài 10', 'Dương', 'Đường', 'Em'])
})

test('ranks are the order of the collator, whatever the names are made of', () => {
  const syllable = fc.constantFrom(
    'Đường',
    'dương',
    'hòa',
    'hoà',
    'Ấn',
    'Ăn',
    'an',
    'TP.',
    '–',
    '“Bài',
    '9',
    '10',
    '009',
    'Ω',
    'ổ'.normalize('NFD'),
    '',
  )
  const name = fc.oneof(
    fc.array(syllable, { maxLength: 4 }).map(parts => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), names => {
      const ranks = rankNames(names)
      const sign = (a: string, b: string) => Math.sign((ranks.get(a) ?? Number.NaN) - (ranks.get(b) ?? Number.NaN))
      for (const a of names) for (const b of names) expect(sign(a, b)).toBe(Math.sign(compareNames(a, b)))
    }),
  )
})
