import { z } from 'zod'
import type { Copy, ParallelPassage } from '../model.ts'
import { call, id, offset } from './row.ts'

const minWords = z.int().min(1).max(10_000).optional()

/**
 * Wording that articles share: at least `minWords` syllables (8), compared in lower case with their marks, whatever stands between them.
 * Looked for in the newest versions; articles that changed are looked through in the background (`parallel.state`).
 */
export const parallelCalls = {
  /** What two articles share, or what one says twice when both are the same, in the order of the first. */
  'parallel.pair': call(z.object({ a: id, b: id, minWords })).replies<ParallelPassage[]>(),
  /** What an article shares with all others and with itself; boilerplate only when it is asked for. `a` is always in this article. */
  'parallel.article': call(z.object({ article: id, minWords, boilerplate: z.boolean().optional() })).replies<ParallelPassage[]>(),
  /**
   * Every other place that says the same as a selection, the oldest article first: at least eight of its syllables, or all of them when it is
   * shorter. A selection of fewer than four syllables is found nowhere.
   */
  'parallel.where-else': call(z.object({ article: id, version: z.int().positive(), start: offset, end: offset })).replies<Copy[]>(),
  /** Resolves when every article has been looked through. */
  'parallel.settle': call(z.object({})).replies<{ articles: number }>(),
} as const
