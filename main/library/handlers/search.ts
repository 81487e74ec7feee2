import type { Request } from '../../../preload/contract.ts'
import type { FoundInArticle, SearchReply } from '../../../preload/model.ts'
import type { Context, HandlersOf } from '../context.ts'
import { articlesById, readArticle, versionText } from '../records/articles.ts'
import { findInText } from '../search/find-in-text.ts'

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

async function find({ db }: Context, { article, query: words, typing, ...asked }: Request<'search.find'>): Promise<FoundInArticle> {
  const newest = readArticle(db, article).version
  const version = asked.version ?? newest
  return { version, ...(await findInText(versionText(db, article, version), words, typing)) }
}

/** Search. */
export const searchHandlers: HandlersOf<'search'> = {
  'search.query': query,
  'search.find': find,
  'search.state': ({ feed }) => feed.state(),
  'search.settle': ({ feed }) => feed.settle(),
}
