import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from '../../../renderer/text/word-diff.ts'

const WORDS = ['hàng', 'hoá', 'hóa', 'Đường', 'sắt', '18,4', 'tăng', 'xuất', 'khẩu', '🎉', '“'].flatMap(word => [
  word,
  word.normalize('NFD'),
])
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ', ', ' – ', '. ', '\n')), { maxLength: 14 })
  .map(pieces => pieces.flat().join(''))

const keys = (part: string) =>
  (part.match(/[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []).map(word => word.normalize('NFC').toLowerCase().replace('hoá', 'hóa'))

/** How many words two lists have in common in order, from the table of all their beginnings. */
function common(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = table[i] ?? []
      row[j] = a[i - 1] === b[j - 1] ? (table[i - 1]?.[j - 1] ?? 0) + 1 : Math.max(table[i - 1]?.[j] ?? 0, row[j - 1] ?? 0)
    }
  return table[a.length]?.[b.length] ?? 0
}

const wordings = (from: string, to: string) => wordDiff(from, to, 'wording')
const kinds = (from: string, to: string) => wordings(from, to).map(({ kind }) => kind)

test('the runs make up both texts, the same ones have the same words, and there could not be more of them', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const runs = wordings(from, to)
      expect(runs.map(run => from.slice(...run.from)).join('')).toBe(from)
      expect(runs.map(run => to.slice(...run.to)).join('')).toBe(to)
      const same = runs.filter(({ kind }) => kind === 'same')
      for (const run of same) expect(keys(from.slice(...run.from))).toEqual(keys(to.slice(...run.to)))
      expect(same.reduce((sum, run) => sum + keys(from.slice(...run.from)).length, 0)).toBe(common(keys(from), keys(to)))
      for (const { kind, from: ours, to: theirs } of runs)
        expect([ours[0] < ours[1], theirs[0] < theirs[1]]).toEqual([kind !== 'added', kind !== 'removed'])
    }),
    { numRuns: 1000 },
  )
})

test('what was changed, added and removed stands between what is the same', () => {
  const from = 'Kim ngạch đạt 146,3 triệu USD, tăng 18,4% so với cùng kỳ năm trước.'
  const to = 'Theo hải quan, kim ngạch đạt 146,3 triệu USD, giảm 18,4% so với năm trước.'
  expect(wordings(from, to).map(run => [run.kind, from.slice(...run.from).trim(), to.slice(...run.to).trim()])).toEqual([
    ['added', '', 'Theo hải quan,'],
    ['same', 'Kim ngạch đạt 146,3 triệu USD,', 'kim ngạch đạt 146,3 triệu USD,'],
    ['changed', 'tăng', 'giảm'],
    ['same', '18,4% so với', '18,4% so với'],
    ['removed', 'cùng kỳ', ''],
    ['same', 'năm trước.', 'năm trước.'],
  ])
})

test('a text in whichever way it is spelled is the same throughout; other marks make another word', () => {
  fc.assert(
    fc.property(text, text => {
      const other = text.normalize('NFD').toUpperCase()
      expect(wordings(text, other).filter(({ kind }) => kind !== 'same')).toEqual([])
    }),
  )
  expect(kinds('Hoà bình, thuý', 'hòa bình thúy'.normalize('NFD'))).toEqual(['same'])
  expect(kinds('bàn', 'bán')).toEqual(['changed'])
})
