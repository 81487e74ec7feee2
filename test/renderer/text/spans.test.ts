import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanes } from '../../../renderer/text/intervals.ts'
import { matches } from '../../../renderer/text/match.ts'

const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 20 })
  .map(list => list.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start))

test('spans that overlap never share a lane', () => {
  fc.assert(
    fc.property(spans, list => {
      const lane = lanes(list)
      list.forEach((a, i) => {
        list.forEach((b, j) => {
          if (i < j && a.start < b.end && b.start < a.end) expect(lane[i]).not.toBe(lane[j])
        })
      })
    }),
  )
})

test('names are found typed without marks; typed with marks they must agree', () => {
  const name = 'Giao thông/Đường sắt'
  for (const typed of ['duong sat', 'DUONG', 'đường', 'Đường'.normalize('NFD'), 'giao sat', ''])
    expect([typed, matches(name, typed)]).toEqual([typed, true])
  for (const typed of ['dương', 'hang khong', 'sát']) expect([typed, matches(name, typed)]).toEqual([typed, false])
})
