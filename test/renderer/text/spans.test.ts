import { expect, test } from 'vitest'
import { matches } from '../../../renderer/text/match.ts'

test('names are found typed without marks; typed with marks they must agree', () => {
  const name = 'Giao thông/Đường sắt'
  for (const typed of ['duong sat', 'DUONG', 'đường', 'Đường'.normalize('NFD'), 'giao sat', ''])
    expect([typed, matches(name, typed)]).toEqual([typed, true])
  for (const typed of ['dương', 'hang khong', 'sát']) expect([typed, matches(name, typed)]).toEqual([typed, false])
})
