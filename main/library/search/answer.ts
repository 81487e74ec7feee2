import type { SearchFacets, SearchProblem, SearchSort, SearchState } from '../../../preload/model.ts'
import { type Best, createBest, hasRoom, inOrder, offer } from './best.ts'
import { clear, createBench } from './counting.ts'
import type { Facts } from './facts.ts'
import { MOST_DOCUMENTS } from './layout.ts'
import { matchesIn } from './matching.ts'
import { parseQuery } from './parse.ts'
import { closeness, exactness } from './phrases.ts'
import { type Plan, planOf } from './plan.ts'
import type { Segment } from './segment.ts'
import { articlesOn, type Shelf, stateOf } from './shelf.ts'
import { countFacts, facetsOf, passing, testsOf } from './tests.ts'

/** A query and which of its hits are wanted. */
export interface RawSearchRequest {
  query: string
  limit: number
  offset: number
  sort?: SearchSort
  /** Whether the last word is still being typed. */
  typing?: boolean
  facets?: boolean
  /** Only these articles, as when something else than the index has looked at them too. */
  within?: number[]
}

/** What search found, by article ids; `took` is milliseconds. Regular expressions are not looked for: that takes the texts. */
export interface RawSearchReply {
  total: number
  took: number
  hits: { id: number; score: number }[]
  facets: SearchFacets | null
  problems: SearchProblem[]
  state: SearchState
}

const bench = createBench(MOST_DOCUMENTS)

/**
 * Answers a query. First come articles with the words exactly as they were typed with marks, among these those with the words standing
 * together in order, then those with the words near each other, then by Lunr's score; a hit's score says all of these: the first three
 * as whole numbers, Lunr's as the fraction.
 */
export function answer(shelf: Shelf, request: RawSearchRequest, pending = 0): RawSearchReply {
  const began = performance.now()
  const { clauses, tests, patterns, problems } = parseQuery(request.query, request.typing)
  const best = createBest(request.offset + request.limit)
  const counts = request.facets ? new Uint32Array(shelf.facts.texts.length) : null
  let total = 0
  if (clauses.length + tests.length + patterns.length > 0) {
    const plan = planOf(clauses, shelf)
    const facts = testsOf(tests, shelf.facts)
    const averages = averagesOf(shelf)
    const within = request.within ? new Set(request.within) : null
    const orderOf = request.sort === 'outlet' ? outletOrder(shelf.facts) : null
    for (const segment of shelf.segments) {
      const matching = passing(segment, facts, matchesIn(segment, plan, averages, bench))
      const documents = within ? matching.filter(document => within.has(segment.ids[document] ?? 0)) : matching
      total += documents.length
      if (counts) countFacts(segment, documents, counts)
      rank(segment, plan, documents, best, request.sort ?? 'relevance', orderOf)
      clear(bench)
    }
  }
  const hits = inOrder(best)
    .slice(request.offset)
    .map(({ article, score }) => ({ id: article, score }))
  const facets = counts ? facetsOf(shelf.facts, counts) : null
  return { total, took: performance.now() - began, hits, facets, problems, state: stateOf(shelf, pending) }
}

/** Words of a field in an average article. */
export const averagesOf = (shelf: Shelf): Float64Array => shelf.words.map(words => words / Math.max(1, articlesOn(shelf)))

function rank(segment: Segment, plan: Plan, documents: Uint16Array, best: Best, sort: SearchSort, orderOf: Float64Array | null): void {
  if (documents.length === 0) return
  const exact = plan.marked ? exactness(segment, plan.clauses, documents) : null
  const close = plan.sequence.length > 0 ? closeness(segment, plan.sequence, documents, exact) : null
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0
    const lunr = bench.scores[document] ?? 0
    const score = (exact ? (exact[at] ?? 0) * 3 : 0) + (close ? (close[at] ?? 0) : 0) + lunr / (10 + lunr)
    const date = segment.dates[document] ?? 0
    const first = sort === 'relevance' ? score : sort === 'date' ? date : outletRank(segment, document, orderOf)
    if (hasRoom(best, first))
      offer(best, { article: segment.ids[document] ?? 0, first, second: sort === 'relevance' ? date : score, score })
  }
}

/** Fact → minus its place among the outlets in Vietnamese order; 0 for other facts. */
function outletOrder({ kinds, texts }: Facts): Float64Array {
  const { compare } = new Intl.Collator('vi', { numeric: true })
  const order = new Float64Array(texts.length)
  const outlets = [...texts.keys()].filter(fact => kinds[fact] === 'outlet').sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''))
  for (const [place, fact] of outlets.entries()) order[fact] = -1 - place
  return order
}

/** Articles without an outlet come last. */
function outletRank({ factStarts, facts }: Segment, document: number, order: Float64Array | null): number {
  for (let at = factStarts[document] ?? 0; at < (factStarts[document + 1] ?? 0); at++) {
    const rank = order?.[facts[at] ?? 0] ?? 0
    if (rank < 0) return rank
  }
  return Number.NEGATIVE_INFINITY
}

/** Lunr's score of every article that matches a plan. */
export function scoresOf(shelf: Shelf, plan: Plan): Map<number, number> {
  const scores = new Map<number, number>()
  for (const segment of shelf.segments) {
    for (const document of matchesIn(segment, plan, averagesOf(shelf), bench)) {
      scores.set(segment.ids[document] ?? 0, bench.scores[document] ?? 0)
    }
    clear(bench)
  }
  return scores
}
