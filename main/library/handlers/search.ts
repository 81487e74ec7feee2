import type { Request } from '../../../preload/contract.ts'
import type { SearchReply } from '../../../preload/model.ts'
import { searchLines } from '../concordance/lines.ts'
import type { Context, HandlersOf } from '../context.ts'
import { articlesById } from '../records/articles.ts'

const LIMIT = 20

async function query(
  { db, search, feed }: Context,
  { query: words, limit, offset, sort, facets }: Request<'search.query'>,
): Promise<SearchReply> {
  feed.hurry()
  const { hits, ...rest } = await search.query({
    query: words,
    limit: limit ?? LIMIT,
    offset: offset ?? 0,
    sort: sort ?? 'relevance',
    facets: facets ?? false,
  })
  const articles = articlesById(
    db,
    hits.map(hit => hit.id),
  )
  const found = hits.flatMap(({ id, ...hit }) => {
    const article = articles.get(id)
    return article ? [{ article, ...hit }] : []
  })
  return { ...rest, hits: found, state: feed.state() }
}

/** Search. */
export const searchHandlers: HandlersOf<'search'> = {
  'search.query': query,
  'search.lines': searchLines,
  'search.state': ({ feed }) => feed.state(),
  'search.settle': ({ feed }) => feed.settle(),
}
