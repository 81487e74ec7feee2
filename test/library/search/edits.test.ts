import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { withinEdits } from '../../../main/library/search/edits.ts'
import { TokenSet } from '../../../main/library/search/lunr.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'đ'), minLength: 1, maxLength: 6 })

it('counts letters that differ as Lunr does', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 2 }), (asked, term, edits) => {
      const lunr = TokenSet.fromString(term).intersect(TokenSet.fromFuzzyString(asked, edits)).toArray().length > 0
      expect(withinEdits(asked, term, edits)).toBe(lunr)
    }),
    { numRuns: 20_000 },
  )
})

it.each([
  ['duong', 'duong', 0, true],
  ['duong', 'dung', 1, true],
  ['duong', 'udong', 1, true],
  ['duong', 'dong', 1, true],
  ['duong', 'dan', 2, false],
])('%s and %s with %i edits: %s', (asked, term, edits, expected) => {
  expect(withinEdits(asked, term, edits)).toBe(expected)
})
