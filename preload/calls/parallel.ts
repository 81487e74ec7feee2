import { z } from 'zod'
import type { Copy, NearDuplicate, ParallelPassage, ReuseCell, ReuseOverview } from '../model.ts'
import { call, id, offset } from './row.ts'

const minWords = z.int().min(1).max(10_000).optional()

/** An outlet's name; null for articles of which it is not known. */
const outlet = z.string().max(2000).nullable()

/**
 * Wording that articles share: at least `minWords` syllables (8), compared in lower case with their marks, whatever stands between them.
 * Looked for in the newest versions; articles that changed are looked through in the background (`parallel.state`).
 */
export const parallelCalls = {
  /** What two articles share, or what one says twice when both are the same, in the order of the first. */
  'parallel.pair': call(z.strictObject({ a: id, b: id, minWords })).replies<ParallelPassage[]>(),
  /** What an article shares with all others and with itself; boilerplate only when it is asked for. `a` is always in this article. */
  'parallel.article': call(z.strictObject({ article: id, minWords, boilerplate: z.boolean().optional() })).replies<ParallelPassage[]>(),
  /**
   * Every other place that says the same as a selection, the oldest article first: at least eight of its syllables, or all of them when it is
   * shorter. A selection of fewer than four syllables is found nowhere.
   */
  'parallel.where-else': call(z.strictObject({ article: id, version: z.int().positive(), start: offset, end: offset })).replies<Copy[]>(),
  /**
   * Articles of which one stands in the other by at least this share (0.8), the nearest first; those of one article, whose `a` it is, or all.
   * Only the newest of several such questions is answered.
   */
  'parallel.near-duplicates': call(z.strictObject({ article: id.optional(), least: z.number().min(0.3).max(1).optional() })).replies<
    NearDuplicate[]
  >(),
  /** Which outlets share how much with which, over the whole library. */
  'parallel.overview': call(z.strictObject({ boilerplate: z.boolean().optional() })).replies<ReuseOverview>(),
  /**
   * The passages of a cell, those of most words first, of one year when it is given; `a` stands in an article of the first outlet. An
   * outlet that is left out may be any.
   */
  'parallel.cell': call(
    z.strictObject({
      a: outlet.optional(),
      b: outlet.optional(),
      year: z.string().max(4).nullable().optional(),
      boilerplate: z.boolean().optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
  ).replies<ReuseCell>(),
  /** Resolves when every article has been looked through. */
  'parallel.settle': call(z.strictObject({})).replies<{ articles: number }>(),
} as const
