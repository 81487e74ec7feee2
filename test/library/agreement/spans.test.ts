import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference, intersection, touched, union } from '../../../main/library/agreement/spans.ts'
import { agreementOf, countUnits } from '../../../main/library/agreement/tables.ts'

interface Span {
  start: number
  end: number
}

const LENGTH = 60
const span = fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const spans = fc.array(span, { maxLength: 8 })

const characters = Array.from({ length: LENGTH }, (_, at) => at)
const covers = (list: readonly Span[], at: number) => list.some(({ start, end }) => start <= at && at < end)
const covered = (list: readonly Span[]) => characters.filter(at => covers(list, at))

describe('places', () => {
  test('a union covers the same characters, sorted and apart', () => {
    fc.assert(
      fc.property(spans, list => {
        const whole = union(list)
        expect(covered(whole)).toEqual(covered(list))
        for (const [index, { start, end }] of whole.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThan(whole[index - 1]?.end ?? -1)
        }
      }),
    )
  })

  test('what is common and what is not, as character by character', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [a, b] = [union(one), union(other)]
        expect(covered(intersection(a, b))).toEqual(characters.filter(at => covers(one, at) && covers(other, at)))
        expect(covered(difference(a, b))).toEqual(characters.filter(at => covers(one, at) && !covers(other, at)))
      }),
    )
  })

  test('units of which at least one character is covered', () => {
    const sizes = fc.array(fc.record({ gap: fc.nat(3), size: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 })
    fc.assert(
      fc.property(sizes, spans, (parts, list) => {
        let at = 0
        const units = parts.map(({ gap, size }) => {
          const start = at + gap
          at = start + size
          return { start, end: at }
        })
        const found = touched(units, union(list))
        const indexes = units.flatMap((unit, index) => (characters.some(at => covers([unit], at) && covers(list, at)) ? [index] : []))
        expect(found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, more) => start + more))).toEqual(indexes)
      }),
    )
  })
})

describe('counts', () => {
  test('are those of looking at every character', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const count = (first: boolean, second: boolean) =>
          characters.filter(at => covers(one, at) === first && covers(other, at) === second).length
        expect(countUnits(one, other, LENGTH)).toEqual({
          both: count(true, true),
          first: count(true, false),
          second: count(false, true),
          neither: count(false, false),
        })
      }),
    )
  })

  test('identical coding agrees wholly, whichever way the passages are cut', () => {
    fc.assert(
      fc.property(spans, list => {
        const pieces = list.flatMap(({ start, end }) => {
          const middle = (start + end) >> 1
          return [
            { start: middle, end },
            { start, end: middle },
          ]
        })
        const { percent, kappa, alpha } = agreementOf(countUnits(list, pieces, LENGTH))
        expect(percent).toBe(1)
        expect([kappa, alpha].every(value => value === 1 || value === null)).toBe(true)
      }),
    )
  })
})
