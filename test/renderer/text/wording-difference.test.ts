import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordRuns } from '../../../renderer/text/wording-difference.ts'

const WORDS = ['hàng', 'hoá', 'hóa', 'Đường', 'sắt', '18,4', 'tăng', 'xuất', 'khẩu'].flatMap(word => [word, word.normalize('NFD')])
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ', ', ' – ', '. ', '\n')), { maxLength: 14 })
  .map(pieces => pieces.flat().join(''))

const slice = (whole: string, { start, end }: { start: number; end: number }) => whole.slice(start, end)
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

test('the runs make up both texts, the same ones have the same words, and there could not be more of them', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const runs = wordRuns(from, to)
      expect(runs.map(run => slice(from, run.from)).join('')).toBe(keys(from).length > 0 ? from : '')
      expect(runs.map(run => slice(to, run.to)).join('')).toBe(keys(to).length > 0 ? to : '')
      const same = runs.filter(({ kind }) => kind === 'same')
      for (const run of same) expect(keys(slice(from, run.from))).toEqual(keys(slice(to, run.to)))
      expect(same.reduce((sum, run) => sum + keys(slice(from, run.from)).length, 0)).toBe(common(keys(from), keys(to)))
      for (const { kind, from: ours, to: theirs } of runs) {
        expect(ours.end > ours.start).toBe(kind !== 'added')
        expect(theirs.end > theirs.start).toBe(kind !== 'removed')
      }
    }),
    { numRuns: 1000 },
  )
})

test('what was changed, added and removed stands between what is the same', () => {
  const from = 'Kim ngạch đạt 146,3 triệu USD, tăng 18,4% so với cùng kỳ năm trước.'
  const to = 'Theo hải quan, kim ngạch đạt 146,3 triệu USD, giảm 18,4% so với năm trước.'
  expect(wordRuns(from, to).map(run => [run.kind, slice(from, run.from).trim(), slice(to, run.to).trim()])).toEqual([
    ['added', '', 'Theo hải quan,'],
    ['same', 'Kim ngạch đạt 146,3 triệu USD,', 'kim ngạch đạt 146,3 triệu USD,'],
    ['changed', 'tăng', 'giảm'],
    ['same', '18,4% so với', '18,4% so với'],
    ['removed', 'cùng kỳ', ''],
    ['same', 'năm trước.', 'năm trước.'],
  ])
})

test('marks, spelled in whatever way, make no difference; other marks do', () => {
  expect(wordRuns('Hoà bình', 'hòa bình'.normalize('NFD')).map(({ kind }) => kind)).toEqual(['same'])
  expect(wordRuns('bàn', 'bán').map(({ kind }) => kind)).toEqual(['changed'])
})

test('a text of thousands of words is compared with itself and a few changes', () => {
  const words = Array.from({ length: 6000 }, (_, index) => `từ${index % 977}`)
  const changed = words.toSpliced(100, 1, 'khác').toSpliced(3000, 5).toSpliced(5900, 0, 'thêm', 'vào')
  expect(wordRuns(words.join(' '), changed.join(' ')).map(({ kind }) => kind)).toEqual([
    'same',
    'changed',
    'same',
    'removed',
    'same',
    'added',
    'same',
  ])
})

test('texts that have nothing in common are one change', () => {
  const of = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(' ')
  expect(wordRuns(of('a'), of('b'))).toHaveLength(1)
})
