import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceOf, type Sample, sampled } from '../../../renderer/stores/pace.ts'

const seen = (samples: Sample[]) => samples.reduce<readonly Sample[]>(sampled, [])

test('the pace is what was done in the last seconds, and tells how long the rest takes', () => {
  const steady = seen(Array.from({ length: 50 }, (_, second) => ({ at: second * 1000, done: second * 12 })))
  expect(paceOf(steady, 49 * 12 + 120)).toEqual({ rate: 12, left: 10 })
  const slower = seen([
    ...Array.from({ length: 50 }, (_, second) => ({ at: second * 1000, done: second * 12 })),
    ...Array.from({ length: 30 }, (_, second) => ({ at: (50 + second) * 1000, done: 49 * 12 + second })),
  ])
  expect(paceOf(slower, 1000)?.rate).toBe(1)
})

test('nothing is said of a pace before it was seen for two seconds, or while nothing moves', () => {
  expect(paceOf([], 10)).toBeNull()
  expect(
    paceOf(
      seen([
        { at: 0, done: 0 },
        { at: 1900, done: 100 },
      ]),
      1000,
    ),
  ).toBeNull()
  expect(
    paceOf(
      seen([
        { at: 0, done: 3 },
        { at: 5000, done: 3 },
      ]),
      1000,
    ),
  ).toBeNull()
})

test('a count that falls back, as at a new beginning, is no pace', () => {
  const again = seen([
    { at: 0, done: 0 },
    { at: 3000, done: 300 },
    { at: 4000, done: 0 },
    { at: 5000, done: 10 },
  ])
  expect(paceOf(again, 1000)).toBeNull()
})

test('however often progress is told, few samples are kept, and the pace is never below zero', () => {
  const steps = fc.array(fc.record({ wait: fc.nat(400), more: fc.nat(5) }), { minLength: 1, maxLength: 400 })
  fc.assert(
    fc.property(steps, fc.nat(3000), (told, total) => {
      let [at, done] = [0, 0]
      const samples = seen(
        told.map(({ wait, more }) => {
          at += wait
          done += more
          return { at, done }
        }),
      )
      expect(samples.at(-1)).toEqual({ at, done })
      expect(samples.length).toBeLessThanOrEqual(170)
      const pace = paceOf(samples, total)
      if (pace) expect([pace.rate > 0, pace.left >= 0]).toEqual([true, true])
    }),
  )
})
