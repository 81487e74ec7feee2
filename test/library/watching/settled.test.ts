import { expect, test } from 'vitest'
import { SETTLED, settled } from '../../../main/library/watching/settled.ts'

const file = (path: string, size = 10, modified = 1) => ({ path, size, modified })
const NONE = new Map()

test('a file is taken once it has looked the same for two seconds', () => {
  const first = settled([file('a')], NONE, NONE, 100)
  expect([first.ready, [...first.waiting.keys()]]).toEqual([[], ['a']])
  const grown = settled([file('a', 20)], NONE, first.waiting, 100 + SETTLED)
  expect(grown.ready).toEqual([])
  const touched = settled([file('a', 20, 2)], NONE, grown.waiting, 100 + 2 * SETTLED)
  expect(touched.ready).toEqual([])
  const still = settled([file('a', 20, 2)], NONE, touched.waiting, 99 + 3 * SETTLED)
  expect(still.ready).toEqual([])
  expect(settled([file('a', 20, 2)], NONE, still.waiting, 100 + 3 * SETTLED)).toEqual({ ready: [file('a', 20, 2)], waiting: NONE })
})

test('a file that was tried is left alone until it changes, and one that is gone is forgotten', () => {
  const tried = new Map([['a', file('a')]])
  expect(settled([file('a')], tried, NONE, 0)).toEqual({ ready: [], waiting: NONE })
  const changed = settled([file('a', 11)], tried, NONE, 0)
  expect([...changed.waiting.keys()]).toEqual(['a'])
  expect(settled([], tried, changed.waiting, SETTLED)).toEqual({ ready: [], waiting: NONE })
})
