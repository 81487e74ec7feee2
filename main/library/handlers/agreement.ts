import { comparableArticles, compareCoders } from '../agreement/compare.ts'
import { comparedPassages } from '../agreement/passages.ts'
import type { HandlersOf } from '../context.ts'
import { startJob } from '../jobs.ts'

/** How far two coders agree. */
export const agreementHandlers: HandlersOf<'agreement'> = {
  'agreement.compare': ({ db, emit, newest }, request) => {
    const articles = comparableArticles(db, request)
    const overtaken = newest('agreement')
    return startJob(emit, ({ signal, progress }) =>
      compareCoders(db, request, articles, { signal: AbortSignal.any([signal, overtaken]), progress }),
    )
  },
  'agreement.passages': ({ db }, request) => comparedPassages(db, request),
}
