import type { SearchProblem } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { matchingArticles } from './patterns.ts'

/** More articles than a library holds. */
export const ALL = 1_000_000

/** The ids of all articles that a query finds, best first, and what of it was not understood. */
export async function foundArticles(
  context: Context,
  query: string,
  signal?: AbortSignal,
): Promise<{ ids: number[]; problems: SearchProblem[] }> {
  const { search, feed } = context
  feed.hurry()
  const matching = await matchingArticles(context, query, false, signal)
  const within = matching ? { within: matching.ids } : {}
  const { hits, problems } = await search.query({ query, limit: ALL, offset: 0, ...within }, signal)
  return { ids: hits.map(({ id }) => id), problems: [...problems, ...(matching?.problems ?? [])] }
}
