import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, PART, partsOf } from '../../../renderer/text/parts.ts'

const blocks = fc.array(fc.nat(400), { maxLength: 40 }).map(lengths => {
  let at = 0
  return lengths.map(length => {
    const start = at
    at += length + 1
    return { start, end: start + length }
  })
})

test('parts hold every block once, in order, and all but the last are full', () => {
  fc.assert(
    fc.property(blocks, given => {
      const parts = partsOf(given)
      expect(parts.flat()).toEqual(given)
      expect(parts.slice(0, -1).every(({ length }) => length === PART)).toBe(true)
      expect(parts.every(({ length }) => length > 0)).toBe(true)
    }),
  )
})

test('more text takes more lines, and every block takes one', () => {
  fc.assert(
    fc.property(blocks, given => {
      expect(linesOf(given)).toBeGreaterThanOrEqual(given.length)
      const longer = given.map(({ start, end }) => ({ start, end: end + 60 }))
      expect(linesOf(longer)).toBeGreaterThanOrEqual(linesOf(given))
    }),
  )
})
