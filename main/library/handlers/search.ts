import { setImmediate } from 'node:timers/promises'
import type { Request } from '../../../preload/contract.ts'
import type { SearchHit, SearchReply } from '../../../preload/model.ts'
import type { Context, HandlersOf } from '../context.ts'
import { articlesById } from '../records/articles.ts'
import { searchDocuments } from '../records/search-documents.ts'
import { piecesOf } from '../search/document.ts'
import { type Finder, finderOf } from '../search/find.ts'
import { parseQuery } from '../search/parse.ts'
import { snippetsOf } from '../search/snippets.ts'

const LIMIT = 20
/** Milliseconds of making snippets after which other calls get their turn. */
const TURN = 8

/** By name, the newest query of those of which only the newest is answered. */
const newest = new Map<string, AbortController>()

async function query(context: Context, request: Request<'search.query'>): Promise<SearchReply> {
  const { latest } = request
  if (latest === undefined) return answer(context, request)
  newest.get(latest)?.abort()
  const own = new AbortController()
  newest.set(latest, own)
  try {
    return await answer(context, request, own.signal)
  } finally {
    if (newest.get(latest) === own) newest.delete(latest)
  }
}

async function answer(context: Context, request: Request<'search.query'>, signal?: AbortSignal): Promise<SearchReply> {
  const { search, feed } = context
  const { query, typing = false, facets = false, sort = 'relevance', limit = LIMIT, offset = 0 } = request
  feed.hurry()
  const { hits, ...rest } = await search.query({ query, typing, facets, sort, limit, offset }, signal)
  return { ...rest, hits: await shown(context, hits, finderOf(parseQuery(query, typing).clauses)), state: feed.state() }
}

/** Hits with their articles and snippets; articles that are gone meanwhile are left out. */
async function shown({ db }: Context, hits: readonly { id: number; score: number }[], find: Finder): Promise<SearchHit[]> {
  const articles = articlesById(
    db,
    hits.map(({ id }) => id),
  )
  const made: SearchHit[] = []
  let began = performance.now()
  for (const { id, score } of hits) {
    const article = articles.get(id)
    const [document] = article ? searchDocuments(db, [id]) : []
    if (article && document) made.push({ article, score, ...snippetsOf(piecesOf(document), find) })
    if (performance.now() - began < TURN) continue
    await setImmediate()
    began = performance.now()
  }
  return made
}

/** Search. */
export const searchHandlers: HandlersOf<'search'> = {
  'search.query': query,
  'search.state': ({ feed }) => feed.state(),
  'search.settle': ({ feed }) => feed.settle(),
}
