import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../main/library/reuse/pair.ts'
import { GAP, passagesFrom } from '../../../main/library/reuse/passages.ts'
import { type Run, runsIn } from '../../../main/library/reuse/runs.ts'
import { readSyllables } from '../../../main/library/reuse/syllables.ts'
import { append, createTable, tableOf } from '../../../main/library/reuse/table.ts'
import { generateArticles, randomFrom } from '../../bench/corpus.ts'
import { plantedPairs } from '../../bench/parallel/planted.ts'
import { measureRecall } from '../../bench/parallel/recall.ts'

/** All longest runs that two texts share, looked for at every pair of places. */
function bruteForce(a: Uint32Array, b: Uint32Array, least: number): Run[] {
  const runs: Run[] = []
  for (let one = 0; one < a.length; one++) {
    for (let other = 0; other < b.length; other++) {
      if (one > 0 && other > 0 && a[one - 1] === b[other - 1]) continue
      let length = 0
      while (one + length < a.length && other + length < b.length && a[one + length] === b[other + length]) length += 1
      if (length >= least) runs.push({ a: one, b: other, length })
    }
  }
  return runs
}

const words = (text: string) => readSyllables(text).words
/** Few different words, so that runs of all lengths are shared, cross each other and repeat. */
const poorText = fc.array(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 0, maxLength: 120 }).map(list => Uint32Array.from(list))
const piece = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 })
/** Two texts put together from the same pieces and own words. */
const related = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .chain(pieces => fc.tuple(fc.shuffledSubarray(pieces), fc.array(fc.oneof(fc.constantFrom(...pieces), piece), { maxLength: 8 })))
  .map(([a, b]) => [Uint32Array.from(a.flat()), Uint32Array.from(b.flat())] as const)

const inside = (run: Run, { a, aEnd, b, bEnd }: { a: number; aEnd: number; b: number; bEnd: number }) =>
  a <= run.a && aEnd >= run.a + run.length && b <= run.b && bEnd >= run.b + run.length

describe('runs', () => {
  it('are just those that looking at every pair of places finds, in random pairs of articles', () => {
    const texts = generateArticles(400, 90, 11).map(({ text }) => text.split(/\s+/u))
    const random = randomFrom(3)
    for (let pair = 0; pair < 200; pair++) {
      const [one = [], other = []] = [texts[2 * pair], texts[2 * pair + 1]]
      const [from, to, length] = [random() * 60, random() * 60, 3 + random() * 25].map(Math.floor) as [number, number, number]
      const a = words(one.join(' '))
      const b = words([...other.slice(0, to), ...one.slice(from, from + length), ...other.slice(to)].join(' '))
      const expected = bruteForce(a, b, 8)
      expect(runsIn(tableOf(b, 5, 2), a, 8)).toEqual(expected)
      expect(passagesFrom(a, b, runsIn(tableOf(b, 5, 2), a, 8), 8, 0).map(({ a, b, words }) => ({ a, b, length: words }))).toEqual(
        expected.filter(
          run =>
            !expected.some(other => other !== run && inside(run, { ...other, aEnd: other.a + other.length, bEnd: other.b + other.length })),
        ),
      )
    }
  })

  it.each([
    [5, 2, 6],
    [5, 1, 5],
    [3, 4, 6],
    [1, 1, 1],
  ])('of grams of %i words at every %i. place are exact from %i words on, whatever repeats', (gram, step, least) => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(poorText, poorText), related), ([a, b]) => {
        expect(runsIn(tableOf(b, gram, step), a, least)).toEqual(bruteForce(a, b, least))
      }),
      { numRuns: 200 },
    )
  })

  it('never go from one article over into the next, however many there are', () => {
    fc.assert(
      fc.property(fc.array(poorText, { maxLength: 6 }), poorText, (articles, a) => {
        const table = createTable(5, 2, 0)
        const begins = articles.map(article => append(table, article))
        const expected = articles.flatMap((article, nth) =>
          bruteForce(a, article, 6).map(run => ({ ...run, b: run.b + (begins[nth] ?? 0) })),
        )
        expect(runsIn(table, a, 6)).toEqual(expected.sort((x, y) => x.a - y.a || x.b - y.b))
      }),
    )
  })
})

describe('passages', () => {
  it('hold every shared run of eight words, and share as many as they say', () => {
    fc.assert(
      fc.property(related, ([a, b]) => {
        const found = passagesOf(a, b)
        for (const run of bruteForce(a, b, 8)) expect(found.some(passage => inside(run, passage))).toBe(true)
        for (const passage of found) {
          expect(passage.words).toBeGreaterThanOrEqual(8)
          expect(passage.words).toBeLessThanOrEqual(Math.min(passage.aEnd - passage.a, passage.bEnd - passage.b))
          expect(a[passage.a]).toBe(b[passage.b])
          expect(a[passage.aEnd - 1]).toBe(b[passage.bEnd - 1])
        }
      }),
    )
  })

  it('within one text never overlap their twins, and every passage that is said twice is found', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          poorText,
          related.map(([, b]) => b),
        ),
        text => {
          const found = passagesOf(text, text)
          for (const { a, aEnd, b } of found) {
            expect(b).toBeGreaterThanOrEqual(aEnd)
            expect(text[a]).toBe(text[b])
          }
          const twice = bruteForce(text, text, 8).filter(({ a, b, length }) => b >= a + length)
          const isCovered = (at: number) => found.some(({ a, aEnd, b, bEnd }) => (a <= at && at < aEnd) || (b <= at && at < bEnd))
          for (const { a } of twice) expect(isCovered(a)).toBe(true)
        },
      ),
    )
  })

  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
  const gapped = (missing: number, other: number, after: number) =>
    [
      Uint32Array.from([...numbers(1, 11), ...numbers(100, 100 + missing), ...numbers(20, 20 + after)]),
      Uint32Array.from([...numbers(1, 11), ...numbers(200, 200 + other), ...numbers(20, 20 + after), 999]),
    ] as const

  it.each([
    [1, 1, 3, true],
    [1, 1, 2, false],
    [0, 2, 3, true],
    [3, 0, 4, true],
    [3, 3, 3, false],
    [GAP, GAP, GAP + 1, true],
    [GAP, GAP, GAP, false],
    [GAP + 1, 0, 20, false],
  ])('go on over a gap of %i and %i words when %i shared ones follow: %s', (missing, other, after, goesOn) => {
    const [a, b] = gapped(missing, other, after)
    expect(passagesOf(a, b)[0]).toEqual(
      goesOn ? { a: 0, aEnd: a.length, b: 0, bEnd: b.length - 1, words: 10 + after } : { a: 0, aEnd: 10, b: 0, bEnd: 10, words: 10 },
    )
    // Read backwards it is the same.
    const [back, front] = [a.toReversed(), b.toReversed()]
    const longest = passagesOf(back, front).sort((x, y) => y.words - x.words)[0]
    if (goesOn) expect(longest?.words).toBe(10 + after)
  })

  it('are made of the same few words over and over without growing out of hand', () => {
    const text = words('ha '.repeat(1000))
    expect(passagesOf(text, text)).toEqual([{ a: 0, aEnd: 500, b: 500, bEnd: 1000, words: 500 }])
    expect(passagesOf(text, text.slice(0, 200)).length).toBeLessThan(20)
  })

  it.each([
    [0, 0.99, 0.99],
    [0.02, 0.95, 0.97],
    [0.05, 0.9, 0.97],
    [0.1, 0.8, 0.95],
  ])('planted with %d of their words changed are found again', (share, recall, precision) => {
    const measured = measureRecall(plantedPairs(40, share, 17))
    expect(measured.recall).toBeGreaterThan(recall)
    expect(measured.precision).toBeGreaterThan(precision)
  })
})
