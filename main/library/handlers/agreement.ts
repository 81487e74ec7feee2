import { compareCoders } from '../agreement/compare.ts'
import { comparedPassages } from '../agreement/passages.ts'
import type { HandlersOf } from '../context.ts'

/** How far two coders agree. */
export const agreementHandlers: HandlersOf<'agreement'> = {
  'agreement.compare': ({ db, newest }, request) => compareCoders(db, request, newest('agreement')),
  'agreement.passages': ({ db }, request) => comparedPassages(db, request),
}
