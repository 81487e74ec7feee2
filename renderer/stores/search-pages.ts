import type { Failure, SearchReply, SearchSort } from '../../preload/contract.ts'
import { CallError, call } from './calls.ts'

/** How many hits are asked for at once. */
export const PAGE = 30
/** What one call may ask for. */
const MOST = 1000
/** The library answers only the newest of one name; another window of the same library has another. */
const LATEST = `box-${Math.random().toString(36).slice(2)}`

/** What is asked; the same question again is about an index that changed. */
export interface Question {
  query: string
  sort: SearchSort
}

/** What came of a question: a reply, or why there is none. */
export interface Answer {
  reply: SearchReply | null
  failure: Failure | null
}

/** Asks for the first hits, with the counts to narrow down by. */
export const askFirst = (question: Question, limit: number): Promise<Answer> =>
  ask({ ...question, limit: Math.max(PAGE, Math.min(MOST, limit)), offset: 0, facets: true })

/** Asks for the hits that follow. */
export const askNext = (question: Question, offset: number): Promise<Answer> => ask({ ...question, limit: PAGE, offset })

async function ask(request: Question & { limit: number; offset: number; facets?: boolean }): Promise<Answer> {
  try {
    return { reply: await call('search.query', { ...request, typing: true, latest: LATEST }), failure: null }
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    return { reply: null, failure: error.failure }
  }
}

/** Hits with those that follow; the index may have changed between, so that some come twice or fewer come. */
export function joined(first: SearchReply, next: SearchReply): SearchReply {
  const known = new Set(first.hits.map(({ article }) => article.id))
  const added = next.hits.filter(({ article }) => !known.has(article.id))
  const hits = [...first.hits, ...added]
  return { ...next, hits, total: added.length === 0 ? hits.length : next.total, facets: first.facets }
}
