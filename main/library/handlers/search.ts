import type { Request } from '../../../preload/contract.ts'
import type { FoundInArticle, SearchReply } from '../../../preload/model.ts'
import { withSnippets } from '../concordance/hits.ts'
import { searchLines } from '../concordance/lines.ts'
import { matchingArticles } from '../concordance/patterns.ts'
import type { Context, HandlersOf } from '../context.ts'
import { readArticle, versionText } from '../records/articles.ts'
import { findInText } from '../search/find-in-text.ts'

const LIMIT = 20

async function query(context: Context, request: Request<'search.query'>): Promise<SearchReply> {
  const { search, feed } = context
  const { query, typing = false, facets = false, sort = 'relevance', limit = LIMIT, offset = 0, latest } = request
  const signal = latest === undefined ? undefined : context.newest(`query ${latest}`)
  feed.hurry()
  const began = performance.now()
  const matching = await matchingArticles(context, query, typing, signal)
  const within = matching ? { within: matching.ids } : {}
  const { hits, ...rest } = await search.query({ query, typing, facets, sort, limit, offset, ...within }, signal)
  // As it is now: while snippets are made, articles come that these hits know nothing of.
  const { indexed, pending } = feed.state()
  const state = { indexed, pending: Math.max(pending, matching?.pending ?? 0) }
  const took = matching ? performance.now() - began : rest.took
  const problems = [...rest.problems, ...(matching?.problems ?? [])]
  return { ...rest, took, problems, hits: await withSnippets(context, hits, { query, typing, signal }), state }
}

/** Where a query stands in the text of one article. */
async function findIn(
  { db, scanner }: Context,
  { article, query: words, typing, ...asked }: Request<'search.find'>,
): Promise<FoundInArticle> {
  const current = readArticle(db, article)
  const version = asked.version ?? current.version
  return { version, ...(await findInText(scanner, versionText(db, article, version), words, typing)) }
}

/** Search. */
export const searchHandlers: HandlersOf<'search'> = {
  'search.query': query,
  'search.lines': searchLines,
  'search.find': findIn,
  'search.state': ({ feed }) => feed.state(),
  'search.settle': ({ feed }) => feed.settle(),
}
