import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexAfter, indexFrom, queryOf, ticksOf } from '../../../renderer/text/found-spans.ts'

const at = (...starts: number[]) => starts.map(start => ({ start, end: start + 3 }))

test('the first place is the one at or after where one is, else the first of all', () => {
  expect(indexFrom(at(5, 10, 20), 0)).toBe(0)
  expect(indexFrom(at(5, 10, 20), 10)).toBe(1)
  expect(indexFrom(at(5, 10, 20), 21)).toBe(0)
  expect(indexFrom([], 3)).toBe(-1)
})

test('stepping goes round at both ends, and nowhere without places', () => {
  expect(indexAfter(3, 2, 1)).toBe(0)
  expect(indexAfter(3, 0, -1)).toBe(2)
  expect(indexAfter(0, -1, 1)).toBe(-1)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(49), (count, from) => {
      const index = from % count
      expect(indexAfter(count, indexAfter(count, index, 1), -1)).toBe(index)
    }),
  )
})

test('selected words become the phrase that they are, a single word itself, and what reaches over a line nothing', () => {
  expect(queryOf('đường sắt')).toBe('"đường sắt"')
  expect(queryOf(' đường ')).toBe('đường')
  expect(queryOf('đường'.normalize('NFD'))).toBe('đường'.normalize('NFD'))
  expect(queryOf('tàu “Thống Nhất”')).toBe('"tàu  Thống Nhất"')
  expect(queryOf('-5%')).toBe('"-5%"')
  expect(queryOf('đường\nsắt')).toBeNull()
  expect(queryOf('  ')).toBeNull()
  expect(queryOf('a'.repeat(201))).toBeNull()
})

test('marks on the strip are kept apart, in order, and never more than can be seen', () => {
  expect(ticksOf([0, 50, 50.01, 100], 100)).toEqual([0, 50, 100])
  expect(ticksOf([3], 0)).toEqual([])
  expect(
    ticksOf(
      Array.from({ length: 10_000 }, (_, depth) => depth),
      10_000,
    ).length,
  ).toBeLessThanOrEqual(401)
})
