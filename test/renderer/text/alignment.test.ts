import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorsOf, ends, placeAcross, placeOf } from '../../../renderer/text/alignment.ts'
import { heaviestChain } from '../../../renderer/text/chain.ts'

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

/** A text of blocks with a line break between them. */
const blocks = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 30 }).map(lengths => {
  let start = 0
  return lengths.map(length => {
    const block = { start, end: start + length }
    start += length + 1
    return block
  })
})
const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) + 1 }))
/** Two texts and pairs of passages in them, of which the heaviest chain is taken. */
const aligned = fc.tuple(blocks, blocks).chain(([from, to]) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    pairs: fc.array(
      fc.record({ a: span((from.at(-1)?.end ?? 1) - 1), b: span((to.at(-1)?.end ?? 1) - 1), words: fc.integer({ min: 8, max: 90 }) }),
      { maxLength: 12 },
    ),
  }),
)

test('an offset and the place of it in blocks go up together, from the beginning to the end', () => {
  fc.assert(
    fc.property(blocks, share, share, (list, one, other) => {
      const end = list.at(-1)?.end ?? 0
      const [low, high] = [Math.min(one, other) * end, Math.max(one, other) * end]
      expect(placeOf(list, low)).toBeLessThanOrEqual(placeOf(list, high))
      expect([placeOf(list, 0), placeOf(list, end)]).toEqual([0, list.length])
    }),
  )
})

test('passages lead to their twins, and going on never leads back', () => {
  fc.assert(
    fc.property(aligned, share, share, ({ from, to, pairs }, one, other) => {
      const chain = heaviestChain(pairs)
      const anchors = anchorsOf(chain, from, to)
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map(part => placeAcross(part * from.length, anchors))
      expect(low).toBeLessThanOrEqual((high ?? 0) + 1e-9)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(to.length)
      for (const { a, b } of chain) {
        const place = placeOf(from, (a.start + a.end) / 2)
        // The break between two blocks is one place: what has its middle there begins there, as the passage before it ends.
        if (place === placeOf(from, a.start)) continue
        const middle = placeAcross(place, anchors)
        expect(middle).toBeGreaterThanOrEqual(placeOf(to, b.start) - 1e-9)
        expect(middle).toBeLessThanOrEqual(placeOf(to, b.end) + 1e-9)
      }
    }),
    { numRuns: 500 },
  )
})

test('without shared passages texts begin and end together; one that begins with a passage begins at its twin', () => {
  const blocks = [0, 10, 20, 30].map(start => ({ start, end: start + 9 }))
  expect(anchorsOf([], blocks, blocks)).toEqual(ends(4, 4))
  const anchors = anchorsOf([{ a: { start: 0, end: 9 }, b: { start: 20, end: 29 }, words: 9 }], blocks, blocks)
  expect([0, 0.5, 1, 4].map(place => placeAcross(place, anchors))).toEqual([2, 2.5, 3, 4])
})

test('a passage that is one paragraph here and three there is followed from paragraph to paragraph', () => {
  const three = [
    { start: 0, end: 10 },
    { start: 11, end: 15 },
    { start: 16, end: 100 },
  ]
  const anchors = anchorsOf([{ a: { start: 0, end: 100 }, b: { start: 0, end: 100 }, words: 20 }], [{ start: 0, end: 100 }], three)
  expect([0.1, 0.15, 1].map(place => placeAcross(place, anchors))).toEqual([1, 2, 3])
})
