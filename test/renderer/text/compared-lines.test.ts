import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, comparedLines } from '../../../renderer/text/compared-lines.ts'
import { wordDiff } from '../../../renderer/text/word-diff.ts'

const linesOf = (from: string, to: string) => comparedLines(from, to, wordDiff(from, to))
const shown = (from: string, to: string) =>
  linesOf(from, to).map(({ pieces }) => pieces.map(({ kind, text }) => (kind === 'same' ? text : `${kind[0]}(${text})`)).join(''))

test('two texts are lines in which the old stands before the new', () => {
  expect(shown('Đường sắt\nnối hai vùng', 'Đường sắt\nnối ba vùng')).toEqual(['Đường sắt', 'nối r(hai)a(ba) vùng'])
})

test('a line break that was added or removed is shown as a sign', () => {
  expect(shown('một hai', 'một\nhai')).toEqual(['mộtr( )a(¶)', 'hai'])
  expect(shown('một\nhai\nba', 'một\nba')).toEqual(['một', 'r(hai¶)', 'ba'])
})

test('every piece of a change has its number', () => {
  const numbers = linesOf('một hai ba bốn', 'một 2 ba 4').flatMap(({ pieces }) => pieces.map(({ change }) => change))
  expect(numbers).toEqual([null, 0, 0, null, 1, 1])
  expect(changesOf(wordDiff('một hai ba bốn', 'một 2 ba 4'))).toHaveLength(2)
})

const texts = fc.array(fc.constantFrom('đường', ' ', 'sắt', '\n', 'hoà', '.'), { maxLength: 40 }).map(list => list.join(''))

test('either side alone is the text that it is of, line breaks aside', () => {
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const pieces = linesOf(from, to).flatMap(line => line.pieces)
      const side = (left: 'added' | 'removed') => pieces.filter(({ kind }) => kind !== left).map(({ text }) => text)
      const plain = (text: string) => text.replaceAll(/[\n¶]/gu, '')
      expect(plain(side('added').join(''))).toBe(plain(from))
      expect(plain(side('removed').join(''))).toBe(plain(to))
    }),
  )
})
