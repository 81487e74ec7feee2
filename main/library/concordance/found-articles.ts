import type { SearchProblem } from '../../../preload/model.ts'
import type { Context } from '../context.ts'

/** More articles than a library holds. */
const ALL = 1_000_000

/** The ids of all articles that a query finds, best first, and what of it was not understood. */
export async function foundArticles(
  { search, feed }: Pick<Context, 'search' | 'feed'>,
  query: string,
): Promise<{ ids: number[]; problems: SearchProblem[] }> {
  feed.hurry()
  const { hits, problems } = await search.query({ query, limit: ALL, offset: 0 })
  return { ids: hits.map(({ id }) => id), problems }
}
