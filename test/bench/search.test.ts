import { expect, test } from 'vitest'
import { agreementOf } from './search/agreeing.ts'
import { KINDS } from './search/engine.ts'
import { fold } from './search/fold.ts'
import { marksOf } from './search/marks.ts'
import { newsTexts } from './search/news.ts'
import { pickQueries } from './search/queries.ts'
import { rowOf } from './search/rows.ts'

const texts = newsTexts(120)
const vocabularyOf = (count: number) => new Set(texts.slice(0, count).flatMap(({ body }) => body.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])).size

test('the texts are the same every time, and fewer are the first of more', () => {
  expect(newsTexts(40)).toEqual(texts.slice(0, 40))
  expect(vocabularyOf(120)).toBeGreaterThan(vocabularyOf(60) * 1.2)
})

test('queries are picked of every kind, typing goes letter by letter', () => {
  const queries = pickQueries(texts)
  for (const kind of KINDS) expect(queries[kind].length, kind).toBeGreaterThanOrEqual(60)
  expect(queries.typing.slice(0, 6).map(({ words }) => words.join(' '))).toEqual(['k', 'ki', 'kin', 'kinh', 'kinh t', 'kinh te'])
  for (const { words } of queries.phrase)
    expect(
      texts.some(({ body }) => body.toLowerCase().includes(words[0] ?? '-')),
      words.join(' '),
    ).toBe(true)
  expect(fold('Đường')).toBe('duong')
})

test('totals have to agree; of phrases those on one line with the marks as typed count', () => {
  const read = [
    { title: 'Trung tâm', body: 'Ở trung tâm.\nTrung\ntâm' },
    { title: 'Khác', body: 'trung tam' },
    { title: 'Nữa', body: 'trung\ntâm' },
  ]
  const phrase = { kind: 'phrase' as const, words: ['trung', 'tâm'] }
  const word = { kind: 'common' as const, words: ['trung'] }
  expect(agreementOf([{ query: phrase, totals: { Collate: 1, FTS5: 3 } }], read)).toEqual({ compared: 1, differing: [] })
  const wrong = [
    { query: phrase, totals: { Collate: 2, FTS5: 3 } },
    { query: word, totals: { Collate: 2, FTS5: 3 } },
  ]
  expect(agreementOf(wrong, read).differing).toEqual(['phrase trung tâm: 2, FTS5 3, in the texts 1', 'common trung: 2, FTS5 3'])
})

test('a mark is met by the share of a rival and says when nothing was measured', () => {
  const rows = [rowOf('build', 'dựng', 's', { Collate: [400], FTS5: [1000] }), rowOf('rare', 'hiếm', 'ms', { Collate: [3], FTS5: [2] })]
  const marks = marksOf(rows, 10_000)
  expect(marks.find(mark => mark.includes('(build, p50)'))).toMatch(/^met .*0\.40, at most 0\.5$/u)
  expect(marks.find(mark => mark.includes('(rare, p95)'))).toMatch(/^NOT MET .*1\.50, at most 1\.2$/u)
  expect(marks.find(mark => mark.includes('(size, p50)'))).toMatch(/^not measured/u)
  expect(marks.find(mark => mark.includes('(edited, p95)'))).toMatch(/^\(not measured\)/u)
})
