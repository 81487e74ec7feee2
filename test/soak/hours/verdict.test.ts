import { expect, test } from 'vitest'
import type { Hour } from '../../support/hours/hours.ts'
import { tooSlow, unlevel } from './verdict.ts'

const hour = (backups: number, search: number, runs = 40): Hour => ({
  times: new Map([['search', Array.from({ length: runs }, () => search)]]),
  room: { memory: null, library: 80e6, journal: 4e6, backups, search: 40e6, logs: 0 },
  start: 0,
  close: 0,
})

test('hours of work are level when nothing takes more room in the second half than it took in the first', () => {
  expect(unlevel([100e6, 500e6, 400e6, 510e6].map(bytes => hour(bytes, 1)))).toEqual([])
  expect(unlevel([100e6, 200e6, 300e6, 400e6].map(bytes => hour(bytes, 1)))).toEqual([
    'backups goes on growing: 200.0 MB at most in the first half, 400.0 MB in the second',
  ])
})

test('they are too slow when what is done often takes more than twice as long at the end', () => {
  expect(tooSlow([hour(0, 10), hour(0, 19)])).toEqual([])
  expect(tooSlow([hour(0, 10), hour(0, 21)])).toHaveLength(2)
  expect(tooSlow([hour(0, 10, 5), hour(0, 21, 5)])).toEqual([])
  expect(tooSlow([hour(0, 1), hour(0, 3)])).toEqual([])
})
