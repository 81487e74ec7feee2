import { z } from 'zod'
import { AGREEMENT_UNITS, type AgreementPassage, type Coder, type CoderWork } from '../model.ts'
import type { JobStarted } from './jobs.ts'
import { call, id, name } from './row.ts'

const pair = { first: id, second: id }

/** People who code in this library, and how far two of them agree. */
export const coderCalls = {
  'coder.list': call(z.strictObject({})).replies<Coder[]>(),
  'coder.work': call(z.strictObject({})).replies<CoderWork[]>(),
  /** Refused when the name is taken. Who codes now stays. */
  'coder.create': call(z.strictObject({ name })).replies<Coder>(),
  'coder.update': call(z.strictObject({ coder: id, name })).replies<Coder>(),
  /** From now on what is highlighted and tagged is theirs. Not a step of undo. */
  'coder.choose': call(z.strictObject({ coder: id })).replies<Coder>(),
  /** “Your name”: chooses the coder of that name; else names the present one when it has none; else makes one and chooses it. */
  'coder.name': call(z.strictObject({ name })).replies<Coder>(),
  /** Gives all that a coder made to another one, and removes the coder. */
  'coder.merge': call(z.strictObject({ coder: id, into: id })).replies<Coder>(),

  /**
   * Compares two coders on one article, on those of a collection or on all. In more than one article only those count that both have coded.
   * The newest versions are compared, without highlights whose place is lost. `job.done` carries an `AgreementReport`; progress counts
   * articles, and the next such question cancels the job.
   */
  'agreement.compare': call(
    z.strictObject({ ...pair, unit: z.enum(AGREEMENT_UNITS), article: id.optional(), collection: id.optional() }),
  ).replies<JobStarted>(),
  /** Where two coders agree in an article and where not, theme by theme in order of position; white space alone is left out. */
  'agreement.passages': call(z.strictObject({ ...pair, article: id })).replies<AgreementPassage[]>(),
} as const
