import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ends, placeAcross } from '../../../renderer/text/alignment.ts'

const size = fc.integer({ min: 1, max: 3000 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('both texts begin together and end together', () => {
  fc.assert(
    fc.property(size, size, (from, to) => {
      expect(placeAcross(0, ends(from, to))).toBe(0)
      expect(placeAcross(from, ends(from, to))).toBe(to)
    }),
  )
})

test('going on in one text never goes back in the other, nor out of it', () => {
  fc.assert(
    fc.property(size, size, share, share, (from, to, one, other) => {
      const [a, b] = [Math.min(one, other) * from, Math.max(one, other) * from].map(place => placeAcross(place, ends(from, to))) as [
        number,
        number,
      ]
      expect(a).toBeLessThanOrEqual(b)
      expect(a).toBeGreaterThanOrEqual(0)
      expect(b).toBeLessThanOrEqual(to)
    }),
  )
})

test('a text beside itself is at the same place, and there and back leads to where one was', () => {
  fc.assert(
    fc.property(size, size, share, (from, to, part) => {
      const place = part * from
      expect(placeAcross(place, ends(from, from))).toBeCloseTo(place, 6)
      expect(placeAcross(placeAcross(place, ends(from, to)), ends(to, from))).toBeCloseTo(place, 6)
    }),
  )
})

test('passages that belong together bend the way between them', () => {
  const anchors = [
    [0, 0],
    [10, 2],
    [12, 8],
    [20, 10],
  ] as const
  expect([5, 10, 11, 12, 16, 20, 30].map(place => placeAcross(place, anchors))).toEqual([1, 2, 5, 8, 9, 10, 10])
})
