import { compareCoders } from '../agreement/compare.ts'
import { comparedPassages } from '../agreement/passages.ts'
import type { HandlersOf } from '../context.ts'

/** How far two coders agree. */
export const agreementHandlers: HandlersOf<'agreement'> = {
  'agreement.compare': ({ db }, request) => compareCoders(db, request),
  'agreement.passages': ({ db }, request) => comparedPassages(db, request),
}
