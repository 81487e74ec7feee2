import { expect, test } from 'vitest'
import { matches } from '../../../renderer/text/match.ts'
import { moveEnd, moveStart, wordAt } from '../../../renderer/text/words.ts'

test('an edge moves by a Vietnamese word and comes back', () => {
  const text = 'hợp tác đường sắt, thương mại'
  const span = { start: 8, end: 13 }
  expect(text.slice(span.start, span.end)).toBe('đường')
  const longer = moveEnd(text, span, 1)
  expect(text.slice(longer.start, longer.end)).toBe('đường sắt')
  expect(moveEnd(text, longer, -1)).toEqual(span)
  const earlier = moveStart(text, span, 1)
  expect(text.slice(earlier.start, earlier.end)).toBe('tác đường')
  expect(moveStart(text, earlier, -1)).toEqual(span)
})

test('an edge never passes the other, nor the ends of the text', () => {
  const text = 'đường sắt'
  expect(moveEnd(text, { start: 0, end: 5 }, -1)).toEqual({ start: 0, end: 5 })
  expect(moveStart(text, { start: 0, end: 9 }, 1)).toEqual({ start: 0, end: 9 })
  expect(moveEnd(text, { start: 0, end: 9 }, 1)).toEqual({ start: 0, end: 9 })
  expect(wordAt(text, 5)).toEqual({ start: 6, end: 9 })
})

test('names are found typed without marks; typed with marks they must agree', () => {
  const name = 'Giao thông/Đường sắt'
  for (const typed of ['duong sat', 'DUONG', 'đường', 'Đường'.normalize('NFD'), 'giao sat', ''])
    expect([typed, matches(name, typed)]).toEqual([typed, true])
  for (const typed of ['dương', 'hang khong', 'sát']) expect([typed, matches(name, typed)]).toEqual([typed, false])
})
