import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from '../../../renderer/text/word-diff.ts'

/** The runs as text: what was removed in minus signs, what was added in plus signs. */
const shown = (from: string, to: string) =>
  wordDiff(from, to)
    .map(({ kind, from: [start, end], to: [toStart, toEnd] }) => {
      if (kind === 'same') return from.slice(start, end)
      return `${start < end ? `[-${from.slice(start, end)}-]` : ''}${toStart < toEnd ? `[+${to.slice(toStart, toEnd)}+]` : ''}`
    })
    .join('')

test('two wordings are compared word by word, marks and all', () => {
  expect(shown('Đường sắt nối hai vùng.', 'Đường sắt nối ba vùng.')).toBe('Đường sắt nối [-hai-][+ba+] vùng.')
  expect(shown('hòa bình', 'hoà bình')).toBe('[-hòa-][+hoà+] bình')
  expect(shown('Hàng đi xa', 'Hàng hóa đi xa hơn')).toBe('Hàng [+hóa +]đi xa[+ hơn+]')
})

test('words that are all other ones are one change, not one for every word', () => {
  expect(shown('một hai ba bốn', 'năm sáu bảy tám')).toBe('[-một hai ba bốn-][+năm sáu bảy tám+]')
})

test('the same words are one run, and nothing is none', () => {
  expect(wordDiff('như nhau', 'như nhau')).toEqual([{ kind: 'same', from: [0, 8], to: [0, 8] }])
  expect(wordDiff('', '')).toEqual([])
  expect(wordDiff('', 'mới')).toEqual([{ kind: 'added', from: [0, 0], to: [0, 3] }])
  expect(wordDiff('cũ', '')).toEqual([{ kind: 'removed', from: [0, 2], to: [0, 0] }])
})

const words = fc
  .array(fc.constantFrom('đường', 'sắt', 'hoà', 'hòa', 'đã', ',', '😀', '\n', 'Đ'), { maxLength: 30 })
  .map(list => list.join(' '))

test('the runs cover both texts in order, and what is called the same is', () => {
  fc.assert(
    fc.property(words, words, (from, to) => {
      const runs = wordDiff(from, to)
      expect(runs.map(run => from.slice(...run.from)).join('')).toBe(from)
      expect(runs.map(run => to.slice(...run.to)).join('')).toBe(to)
      for (const { kind, from: old, to: fresh } of runs) {
        if (kind === 'same') expect(from.slice(...old)).toBe(to.slice(...fresh))
        expect([old[0] === old[1], fresh[0] === fresh[1]]).toEqual([kind === 'added', kind === 'removed'])
      }
    }),
  )
})

/** A text of some 30,000 characters, as long as the longest articles are. */
const long = (word: string) => Array.from({ length: 6000 }, (_, index) => `${word}${index % 977}`)

test('long texts are compared with a few changes in them', () => {
  const words = long('từ')
  const changed = words.toSpliced(100, 1, 'khác').toSpliced(3000, 5).toSpliced(5900, 0, 'thêm', 'vào')
  for (const sameness of ['letters', 'wording'] as const)
    expect(wordDiff(words.join(' '), changed.join(' '), sameness).map(({ kind }) => kind)).toEqual([
      'same',
      'changed',
      'same',
      'removed',
      'same',
      'added',
      'same',
    ])
})

test('long texts that have only their ends in common are one change between them', () => {
  const [from, to] = ['ă', 'b'].map(word => ['Mở', 'đầu', ...long(word), 'kết', 'thúc'].join(' ')) as [string, string]
  for (const sameness of ['letters', 'wording'] as const) {
    const runs = wordDiff(from, to, sameness)
    expect(runs.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same'])
    expect(runs.map(run => to.slice(...run.to)).join('')).toBe(to)
    expect(to.slice(...(runs.at(-1)?.to ?? [0, 0])).trim()).toBe('kết thúc')
  }
})
