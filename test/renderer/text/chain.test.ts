import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heaviestChain, type Pairing } from '../../../renderer/text/chain.ts'

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length }))
const pairing = fc.record({ a: span, b: span, words: fc.integer({ min: 1, max: 40 }) })

const follows = (one: Pairing, other: Pairing) => one.a.end <= other.a.start && one.b.end <= other.b.start
const weight = (pairs: readonly Pairing[]) => pairs.reduce((sum, { words }) => sum + words, 0)

/** The weight of the heaviest chain, found by trying every one. */
const heaviest = (pairs: readonly Pairing[], after?: Pairing): number =>
  Math.max(0, ...pairs.filter(pair => !after || follows(after, pair)).map(pair => pair.words + heaviest(pairs, pair)))

test('pairs of the chain follow each other in both texts, and no other chain weighs more', () => {
  fc.assert(
    fc.property(fc.array(pairing, { maxLength: 9 }), pairs => {
      const chain = heaviestChain(pairs)
      for (const [index, pair] of chain.entries()) {
        expect(pairs).toContain(pair)
        const next = chain[index + 1]
        if (next) expect(follows(pair, next)).toBe(true)
      }
      expect(weight(chain)).toBe(heaviest(pairs))
    }),
    { numRuns: 500 },
  )
})

test('of two passages that cross, the longer one leads', () => {
  const at = (a: number, b: number, words: number) => ({ a: { start: a, end: a + 10 }, b: { start: b, end: b + 10 }, words })
  const [first, crossing, last] = [at(0, 100, 9), at(50, 20, 30), at(80, 200, 12)]
  expect(heaviestChain([first, crossing, last])).toEqual([crossing, last])
  expect(heaviestChain([])).toEqual([])
})

test('a chain of thousands is found without trying all', () => {
  const pairs = Array.from({ length: 20_000 }, (_, index) => ({
    a: { start: index * 10, end: index * 10 + 9 },
    b: { start: ((index * 7919) % 20_000) * 10, end: ((index * 7919) % 20_000) * 10 + 9 },
    words: 1 + (index % 5),
  }))
  const chain = heaviestChain(pairs)
  for (const [index, pair] of chain.entries()) {
    const next = chain[index + 1]
    if (next) expect(follows(pair, next)).toBe(true)
  }
  expect(chain.length).toBeGreaterThan(100)
})
