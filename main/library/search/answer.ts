import type { Facet, SearchFacets, SearchProblem, SearchSort, SearchState, Snippet } from '../../../preload/model.ts'
import type { Entry } from './document.ts'
import { type Holdings, stateOf } from './holdings.ts'
import { foundIn, type Match, matchOf } from './match.ts'
import { type Parsed, parseQuery } from './parse.ts'
import { type Plan, planOf } from './plan.ts'
import { scoresOf } from './scores.ts'
import { snippetsOf } from './snippets.ts'

/** A query and which of its hits are wanted. */
export interface RawSearchRequest {
  query: string
  limit: number
  offset: number
  sort?: SearchSort
  facets?: boolean
}

/** What search found, by article ids; `took` is milliseconds. */
export interface RawSearchReply {
  total: number
  took: number
  hits: { id: number; score: number; matches: number; snippets: Snippet[] }[]
  facets: SearchFacets | null
  problems: SearchProblem[]
  state: SearchState
}

interface Hit {
  entry: Entry
  score: number
}

/**
 * Answers a query. First come articles with the words exactly as they were typed with marks, among these those with the words standing
 * together in order, then by Lunr's score; a hit's score says all three: the first two as whole numbers, Lunr's as the fraction.
 */
export function answer(holdings: Holdings, { query, limit, offset, sort = 'relevance', facets = false }: RawSearchRequest): RawSearchReply {
  const began = performance.now()
  const { clauses, tests, problems } = parseQuery(query)
  const plan = planOf(clauses, [holdings.main, holdings.overlay], holdings.vocabulary)
  const all = clauses.length + tests.length === 0 ? [] : hitsOf(holdings, plan, tests)
  if (sort === 'date') all.sort((a, b) => (a.entry.document.published < b.entry.document.published ? 1 : -1))
  if (sort === 'outlet') all.sort((a, b) => new Intl.Collator('vi').compare(a.entry.document.outlet, b.entry.document.outlet))
  const hits = all.slice(offset, offset + limit).map(({ entry, score }) => {
    const found = foundIn(entry, plan)
    const matches = [...found.values()].reduce((sum, words) => sum + words.length, 0)
    return { id: entry.id, score, matches, snippets: snippetsOf(entry, found) }
  })
  return {
    total: all.length,
    took: performance.now() - began,
    hits,
    facets: facets ? facetsOf(all) : null,
    problems,
    state: stateOf(holdings),
  }
}

function hitsOf(holdings: Holdings, plan: Plan, tests: Parsed['tests']): Hit[] {
  const asksForWords = plan.clauses.some(({ wanted }) => wanted)
  const scores = asksForWords
    ? scoresOf(plan, [holdings.main, holdings.overlay])
    : new Map([...holdings.entries.values()].map(entry => [entry, 0]))
  const hits: Hit[] = []
  for (const [entry, score] of scores) {
    if (holdings.entries.get(entry.id) !== entry) continue
    if (tests.some(({ wanted, test }) => test(entry.document) !== wanted)) continue
    const match = matchOf(entry, plan)
    if (match) hits.push({ entry, score: asksForWords ? scoreOf(plan, match, score) : 0 })
  }
  return hits.sort(compareHits)
}

function scoreOf(plan: Plan, match: Match, score: number): number {
  const exact = plan.marked && match.exact ? 2 : 0
  const together = plan.sequence.length > 0 && match.together ? 1 : 0
  return exact + together + score / (10 + score)
}

/** Best first; equally good ones by date, newest first. */
function compareHits(a: Hit, b: Hit): number {
  if (a.score !== b.score) return b.score - a.score
  const [first, second] = [a.entry.document.published, b.entry.document.published]
  if (first !== second) return first < second ? 1 : -1
  return a.entry.id - b.entry.id
}

function facetsOf(hits: Hit[]): SearchFacets {
  const documents = hits.map(({ entry }) => entry.document)
  return {
    themes: counted(documents.flatMap(({ themes }) => themes)),
    outlets: counted(documents.map(({ outlet }) => outlet)),
    years: counted(documents.map(({ published }) => published.slice(0, 4))),
    languages: counted(documents.map(({ language }) => language)),
  }
}

function counted(values: string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
