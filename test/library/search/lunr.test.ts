import * as fc from 'fast-check'
import lunr from 'lunr'
import { describe, expect, it } from 'vitest'
import { scoresOf } from '../../../main/library/search/answer.ts'
import { buildSegment } from '../../../main/library/search/build.ts'
import { piecesOf, type SearchDocument } from '../../../main/library/search/document.ts'
import { FIELD_BOOSTS, type LunrClause, Query } from '../../../main/library/search/lunr.ts'
import { mergeSegments } from '../../../main/library/search/merge.ts'
import { planOfLunr } from '../../../main/library/search/plan.ts'
import { addSegment, createShelf, type Shelf } from '../../../main/library/search/shelf.ts'
import { createSpellings } from '../../../main/library/search/spellings.ts'
import { tokens } from '../../../main/library/text/tokens.ts'
import { SEARCH_FIELDS } from '../../../preload/model.ts'
import { generateArticles } from '../../bench/corpus.ts'
import { article } from './shelf.ts'

/** What is used of Lunr's own index, which its published types describe for texts instead of lists of terms. */
interface LunrIndex {
  query(build: (query: { clause(clause: Partial<LunrClause> & { term: string }): unknown }) => void): { ref: string; score: number }[]
  invertedIndex: Record<string, unknown>
}

/** Stock Lunr over the same words: our tokens in its tokenizer's place, and nothing trimmed, stemmed or stopped. */
function stockIndex(documents: readonly SearchDocument[]): LunrIndex {
  const builder = new lunr.Builder()
  builder.tokenizer = ((words: string[]) => words.map(word => new lunr.Token(word, {}))) as unknown as typeof lunr.tokenizer
  builder.ref('id')
  for (const [at, field] of SEARCH_FIELDS.entries()) builder.field(field, { boost: FIELD_BOOSTS[at] ?? 1 })
  for (const document of documents) {
    const words: Record<string, string[]> = Object.fromEntries(SEARCH_FIELDS.map(field => [field, []]))
    for (const { field, text } of piecesOf(document)) words[field]?.push(...tokens(text).map(({ folded }) => folded))
    builder.add({ id: String(document.id), ...words })
  }
  return builder.build() as unknown as LunrIndex
}

function inSegments(documents: readonly SearchDocument[], count: number): Shelf {
  const shelf = createShelf()
  const spellings = createSpellings()
  for (let part = 0; part < count; part++) {
    addSegment(
      shelf,
      buildSegment(
        documents.filter((_, at) => at % count === part),
        spellings,
      ),
    )
  }
  return shelf
}

function merged(documents: readonly SearchDocument[], count: number): Shelf {
  const shelf = createShelf()
  const { segments } = inSegments(documents, count)
  addSegment(shelf, mergeSegments(segments.map(layout => ({ layout, dead: layout.dead }))))
  return shelf
}

const documents = generateArticles(200, 60, 11).map((each, at) =>
  article(at + 1, {
    title: each.title,
    body: each.text,
    outlet: each.outlet,
    themes: at % 3 === 0 ? ['Kinh tế/Thương mại', 'Giao thông'] : [],
    notes: at % 4 === 0 ? [{ highlight: at, text: each.text.slice(0, 80) }] : [],
  }),
)
const stock = stockIndex(documents)
const vocabulary = Object.keys(stock.invertedIndex)
const shelves: [string, Shelf][] = [
  ['one segment', inSegments(documents, 1)],
  ['ten segments', inSegments(documents, 10)],
  ['ten segments merged into one', merged(documents, 10)],
]

const { REQUIRED, OPTIONAL, PROHIBITED } = Query.presence
const term = fc.constantFrom(...vocabulary)
const fields = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>([...SEARCH_FIELDS]) },
  { weight: 1, arbitrary: fc.subarray<string>([...SEARCH_FIELDS], { minLength: 1 }) },
)
type Asked = Partial<LunrClause> & { term: string }
const clause = (given: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Asked> =>
  fc.record({ term, fields, presence: fc.constant(OPTIONAL), usePipeline: fc.constant(false), ...given }) as fc.Arbitrary<Asked>
const part = fc.tuple(term, fc.integer({ min: 1, max: 3 }))
const start = part.map(([word, length]) => `${word.slice(0, length)}*`)
const middle = part.map(([word, length]) => `${word.slice(0, 1)}*${word.slice(-Math.min(length, word.length))}`)
const presence = fc.constantFrom(REQUIRED, OPTIONAL, PROHIBITED)

const kinds: [string, fc.Arbitrary<Asked[]>][] = [
  ['one word', clause({}).map(each => [each])],
  ['any of several words', fc.array(clause({}), { minLength: 2, maxLength: 4 })],
  ['all of several words', fc.array(clause({ presence: fc.constant(REQUIRED) }), { minLength: 2, maxLength: 3 })],
  ['words that have to, may and must not be there', fc.array(clause({ presence }), { minLength: 2, maxLength: 5 })],
  ['boosted words', fc.array(clause({ boost: fc.integer({ min: 1, max: 9 }) }), { minLength: 2, maxLength: 3 })],
  ['beginnings of words', fc.array(clause({ term: start }), { minLength: 1, maxLength: 2 })],
  ['beginnings and ends', clause({ term: middle }).map(each => [each])],
  ['words with an error or two', fc.array(clause({ editDistance: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: 2 })],
  [
    'everything at once',
    fc.array(fc.oneof(clause({ presence }), clause({ term: start, presence }), clause({ editDistance: fc.constant(1), presence })), {
      minLength: 1,
      maxLength: 4,
    }),
  ],
]

/** Lunr rounds what each word adds to three places. */
const ROUNDING = 0.003

describe.each(shelves)('over %s', (_, shelf) => {
  it.each(kinds)('%s find and rank what Lunr finds and ranks', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, clauses => {
        const query = new Query(SEARCH_FIELDS)
        for (const each of clauses) query.clause({ ...each })
        const ours = scoresOf(shelf, planOfLunr(query.clauses, shelf))
        const theirs = stock.query(lunrs => {
          for (const each of clauses) lunrs.clause({ ...each })
        })
        expect([...ours.keys()].sort((a, b) => a - b)).toEqual(theirs.map(({ ref }) => Number(ref)).sort((a, b) => a - b))
        const ranked = [...ours].sort(([, a], [, b]) => b - a)
        for (const [at, { score }] of theirs.slice(0, 10).entries()) {
          expect(Math.abs((ranked[at]?.[1] ?? -1) - score)).toBeLessThan(ROUNDING)
          expect(Math.abs((ours.get(Number(theirs[at]?.ref)) ?? -1) - score)).toBeLessThan(ROUNDING)
        }
      }),
      { numRuns: 500 },
    )
  })
})
