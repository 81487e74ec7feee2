import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Contingency, cohenKappa, krippendorffAlpha, percentAgreement } from '../../../main/library/agreement/coefficients.ts'

/** The table of two lists of judgements of the same units. */
function tableOf(first: string, second: string): number[][] {
  const [one, other] = [first.split(' '), second.split(' ')]
  const categories = [...new Set([...one, ...other])].sort()
  return categories.map(a => categories.map(b => one.filter((value, unit) => value === a && other[unit] === b).length))
}

/** The same by definition: one unit after the other. */
function slowAlpha(table: Contingency): number | null {
  const pairs = table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)))
  const values = pairs.flat()
  const differ = (list: readonly (readonly number[])[]) => list.filter(([a, b]) => a !== b).length
  const observed = differ(pairs) / pairs.length
  const all = values.flatMap((a, i) => values.flatMap((b, j) => (i === j ? [] : [[a, b] as const])))
  const expected = differ(all) / all.length
  return all.length === 0 || expected === 0 ? null : 1 - observed / expected
}

const transposed = (table: Contingency) => table.map((_, a) => table.map(row => row[a] ?? 0))
const square = (most: number) =>
  fc.integer({ min: 1, max: 4 }).chain(size => {
    const row = fc.array(fc.nat(most), { minLength: size, maxLength: size })
    return fc.array(row, { minLength: size, maxLength: size })
  })

describe('published examples', () => {
  test('Krippendorff 2011, section A: binary data, two observers, ten units', () => {
    const table = tableOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
    expect(krippendorffAlpha(table)).toBeCloseTo(0.095, 3)
    expect(percentAgreement(table)).toBe(0.6)
  })

  test('Krippendorff 2011, section B: nominal data, two observers, twelve units', () => {
    const table = tableOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    expect(krippendorffAlpha(table)).toBeCloseTo(0.692, 3)
  })

  test('Cohen 1960: two judges, three categories, 200 units, κ = .492 from p_o = .70 and p_e = .41', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]
    expect(percentAgreement(table)).toBe(0.7)
    expect(cohenKappa(table)).toBeCloseTo(0.492, 3)
  })

  test('fifty proposals read by two people, yes or no: κ = 0.4', () => {
    const table = [
      [20, 5],
      [10, 15],
    ]
    expect(percentAgreement(table)).toBe(0.7)
    expect(cohenKappa(table)).toBeCloseTo(0.4, 10)
  })
})

describe('what holds for any table', () => {
  test('who is called the first makes no difference', () => {
    fc.assert(
      fc.property(square(1_000_000), table => {
        for (const coefficient of [percentAgreement, cohenKappa, krippendorffAlpha])
          expect(coefficient(transposed(table))).toEqual(coefficient(table))
      }),
    )
  })

  test('all agreement is 1, as long as there is more than one category', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 5 }), counts => {
        fc.pre(counts.filter(count => count > 0).length > 1)
        const table = counts.map((count, a) => counts.map((_, b) => (a === b ? count : 0)))
        expect([percentAgreement(table), cohenKappa(table), krippendorffAlpha(table)]).toEqual([1, 1, 1])
      }),
    )
  })

  test('alpha is what its definition gives, pair by pair', () => {
    fc.assert(
      fc.property(square(5), table => {
        const [fast, slow] = [krippendorffAlpha(table), slowAlpha(table)]
        if (fast === null || slow === null) expect(fast).toBe(slow)
        else expect(fast).toBeCloseTo(slow, 9)
      }),
    )
  })

  test('without units nothing is defined, and with one category only the share of agreement', () => {
    const none = [
      [0, 0],
      [0, 0],
    ]
    expect([percentAgreement(none), cohenKappa(none), krippendorffAlpha(none)]).toEqual([null, null, null])
    const same = [
      [0, 0],
      [0, 9],
    ]
    expect([percentAgreement(same), cohenKappa(same), krippendorffAlpha(same)]).toEqual([1, null, null])
  })
})
