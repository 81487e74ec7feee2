import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { answer } from '../../../main/library/search/answer.ts'
import { buildSegment } from '../../../main/library/search/build.ts'
import type { SearchDocument } from '../../../main/library/search/document.ts'
import { mergeSegments } from '../../../main/library/search/merge.ts'
import type { Segment } from '../../../main/library/search/segment.ts'
import { addSegment, createShelf, replaceSegments, type Shelf } from '../../../main/library/search/shelf.ts'
import { createSpellings } from '../../../main/library/search/spellings.ts'
import { generateArticles, pick, randomFrom } from '../../bench/corpus.ts'
import { article } from './shelf.ts'

const PHRASES = 500

/** Words joined without marks, as who has no Vietnamese keyboard types them. */
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
/** The tone behind its word, so that it does not matter over which of the vowels it stands: hoà and hòa are both `hoa` and a grave. */
const tonesLast = (word: string) => {
  const letters = word.normalize('NFD')
  return letters.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '') + (/[\u0300\u0301\u0303\u0309\u0323]/u.exec(letters)?.[0] ?? '')
}

// One line each: SQLite's phrases go on across line breaks, ours do not.
const marked = generateArticles(400, 120, 23).map(({ title, text }, at) => article(at + 1, { title, body: text.replaceAll('\n', ' ') }))
const unmarked = marked.map(document => ({ ...document, title: bare(document.title), body: bare(document.body) }))

/** Half of them pieces of the texts, half of them frequent words in any order, which stand together now and then. */
function phrases(seed: number): string[][] {
  const random = randomFrom(seed)
  const words = wordsOf(marked.map(({ body }) => body).join(' '))
  return Array.from({ length: PHRASES }, (_, at) => {
    const length = 2 + Math.floor(random() * 3)
    const from = Math.floor(random() * (words.length - length))
    return at % 2 === 0
      ? words.slice(from, from + length)
      : Array.from({ length: 2 + (length % 2) }, () => pick(random, words.slice(0, 400)))
  })
}

/** SQLite's full-text search over the same texts, đ as d on both sides: it is a letter of its own there. */
function fts5(documents: readonly SearchDocument[]) {
  const db = new Database(':memory:')
  const fold = (text: string) => text.replaceAll('đ', 'd').replaceAll('Đ', 'D')
  db.exec(`CREATE VIRTUAL TABLE found USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')`)
  const insert = db.prepare('INSERT INTO found (rowid, title, body) VALUES (?, ?, ?)')
  for (const { id, title, body } of documents) insert.run(id, fold(title), fold(body))
  const match = db.prepare<[string], number>('SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid').pluck()
  return (words: readonly string[]) => match.all(`"${fold(words.join(' '))}"`)
}

const spellings = createSpellings()

function inSegments(documents: readonly SearchDocument[], count: number): Shelf {
  const shelf = createShelf()
  const size = Math.ceil(documents.length / count)
  for (let from = 0; from < documents.length; from += size) addSegment(shelf, buildSegment(documents.slice(from, from + size), spellings))
  return shelf
}

function merge(shelf: Shelf, segments: readonly Segment[]): void {
  replaceSegments(shelf, segments, mergeSegments(segments.map(({ dead, ...layout }) => ({ layout, dead }))))
}

/** Every third article was something else before; then merged by fours, and what came of that once more, with two left beside it. */
function merged(documents: readonly SearchDocument[]): Shelf {
  const shelf = createShelf()
  const before = documents.filter(({ id }) => id % 3 === 0).map((document, at) => ({ ...document, body: documents[at]?.body ?? '' }))
  addSegment(shelf, buildSegment(before, spellings))
  for (let from = 0; from < documents.length; from += 40) addSegment(shelf, buildSegment(documents.slice(from, from + 40), spellings))
  merge(shelf, shelf.segments.slice(0, 4))
  merge(shelf, shelf.segments.slice(0, 4))
  merge(shelf, shelf.segments.slice(-2))
  return shelf
}

const arrangements: [string, (documents: readonly SearchDocument[]) => Shelf, number][] = [
  ['one segment', documents => inSegments(documents, 1), 1],
  ['ten segments', documents => inSegments(documents, 10), 10],
  ['segments merged twice, without what was changed', merged, 4],
]

const found = (shelf: Shelf, query: string) => {
  const { hits, total, problems } = answer(shelf, { query, limit: 1000, offset: 0 })
  expect(problems).toEqual([])
  const ids = hits.map(({ id }) => id).sort((a, b) => a - b)
  expect(total).toBe(ids.length)
  return ids
}

describe.each(arrangements)('phrases over %s', (_, arrange, segments) => {
  it('typed without marks as one word are found where SQLite finds them', () => {
    const shelf = arrange(marked)
    const theirs = fts5(marked)
    expect(shelf.segments).toHaveLength(segments)
    let hits = 0
    for (const words of phrases(1)) {
      const expected = theirs(words)
      hits += expected.length
      expect([words, found(shelf, bare(words.join('-')))]).toEqual([words, expected])
    }
    expect(hits).toBeGreaterThan(PHRASES)
  })

  it('typed with marks as one word are found whatever their marks, those with the same marks first', () => {
    const shelf = arrange(marked)
    const theirs = fts5(marked)
    for (const words of phrases(2)) {
      expect([words, found(shelf, words.join('-'))]).toEqual([words, theirs(words)])
      const strict = new Set(found(shelf, `"${words.join(' ')}"`))
      if (bare(words.join('')) === words.join('')) continue
      const order = answer(shelf, { query: words.join('-'), limit: 1000, offset: 0 }).hits.map(({ id }) => strict.has(id))
      expect(order).toEqual(order.toSorted((a, b) => Number(b) - Number(a)))
    }
  })

  it('in quotes over texts without marks are found where SQLite finds them', () => {
    const shelf = arrange(unmarked)
    const theirs = fts5(unmarked)
    for (const words of phrases(3)) {
      const typed = words.map(bare)
      expect([typed, found(shelf, `"${typed.join(' ')}"`)]).toEqual([typed, theirs(typed)])
    }
  })

  it('in quotes over texts with marks are found where the very words stand', () => {
    const shelf = arrange(marked)
    const texts = marked.map(({ id, title, body }) => ({
      id,
      texts: [title, body].map(text => ` ${wordsOf(text).map(tonesLast).join(' ')} `),
    }))
    let strict = 0
    const theirs = fts5(marked)
    for (const words of phrases(4)) {
      const wanted = ` ${words.map(tonesLast).join(' ')} `
      const expected = texts.filter(({ texts }) => texts.some(text => text.includes(wanted))).map(({ id }) => id)
      expect([words, found(shelf, `"${words.join(' ')}"`)]).toEqual([words, expected])
      if (expected.length < theirs(words).length) strict += 1
    }
    // Otherwise nothing would tell this from phrases without marks.
    expect(strict).toBeGreaterThan(20)
  })
})
