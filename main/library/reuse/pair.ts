import { passagesFrom, type WordPassage } from './passages.ts'
import { runsIn } from './runs.ts'
import { tableOf } from './table.ts'

/** Words of a gram by which articles are looked up, and every how manyth is kept. */
export const GRAM = 5
export const STEP = 2
/** Every passage holds a run of at least so many words without a gap, unless passages of fewer are asked for. */
export const CORE = GRAM + STEP - 1
/** Syllables that two places share at least, unless another number is asked for. */
export const LEAST = 8

/** The passages that two texts share, or that one says twice when both are the same array. */
export function passagesOf(a: Uint32Array, b: Uint32Array, least = LEAST): WordPassage[] {
  const core = Math.min(CORE, least)
  const table = tableOf(b, Math.min(GRAM, core))
  const runs = runsIn(table, a, core, a === b ? (first, second) => second > first : undefined)
  return passagesFrom(a, b, runs, least)
}
