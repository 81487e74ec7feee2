import { expect, test } from 'vitest'
import type { Highlight, Remapped } from '../../../preload/contract.ts'
import { corrections, countOutcomes, type Decision, outcomeOf, placedIn } from '../../../renderer/text/remapping.ts'

const TEXT = 'Tàu chạy nhanh. Hàng hóa đi xa.'

const remapped = (id: number, outcome: Remapped['outcome'], words: string | null): Remapped => {
  const start = words === null ? -1 : TEXT.indexOf(words)
  const now = words === null ? null : { start, end: start + words.length, exact: words, before: '', after: '', score: 0.9 }
  return { highlight: { id, start: 0, end: 3 } as Highlight, outcome, was: { start: 0, end: 3, exact: 'Cũ.' }, now, proposals: [] }
}
const all = [remapped(1, 'kept', 'Hàng hóa'), remapped(2, 'moved', 'Tàu'), remapped(3, 'orphaned', null)]
const decided = (...list: [number, Decision][]) => new Map(list)

test('without a decision all is as the library found it', () => {
  expect(countOutcomes(all, decided())).toEqual({ kept: 1, moved: 1, orphaned: 1 })
  expect(corrections(all, decided())).toEqual({ places: [], orphans: [] })
  expect(placedIn(TEXT, all, decided()).map(({ id, exact }) => [id, exact])).toEqual([
    [2, 'Tàu'],
    [1, 'Hàng hóa'],
  ])
})

test('a place chosen by hand goes before what was found, and the library is told of it', () => {
  const decisions = decided([3, { kind: 'place', span: { start: 4, end: 14 } }], [2, { kind: 'orphan' }])
  expect(countOutcomes(all, decisions)).toEqual({ kept: 1, moved: 1, orphaned: 1 })
  expect(corrections(all, decisions)).toEqual({ places: [{ highlight: 3, start: 4, end: 14 }], orphans: [2] })
  expect(placedIn(TEXT, all, decisions).map(({ id, exact }) => [id, exact])).toEqual([
    [3, 'chạy nhanh'],
    [1, 'Hàng hóa'],
  ])
})

test('accepting what was found, or leaving as an orphan what is one, is nothing to be told', () => {
  const decisions = decided([2, { kind: 'found' }], [3, { kind: 'orphan' }])
  expect(corrections(all, decisions)).toEqual({ places: [], orphans: [] })
  expect(all.map(one => outcomeOf(one, decisions))).toEqual(['kept', 'moved', 'orphaned'])
})
