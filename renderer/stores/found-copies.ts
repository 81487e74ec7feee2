import type { HighlightCopies } from '../../preload/contract.ts'
import { eachOnce } from '../text/each-once.ts'
import { call } from './calls.ts'

/** Highlights asked for at once: others are answered in between. */
const BATCH = 50

/**
 * Where else the words of highlights stand; of those that say the same, each place once, and none of them is a copy of another. Stops as soon
 * as it is not wanted any more. Rejects with a `CallError`.
 */
export async function findCopies(highlights: readonly number[], wanted: () => boolean = () => true): Promise<HighlightCopies[]> {
  const found: HighlightCopies[] = []
  for (let at = 0; at < highlights.length && wanted(); at += BATCH)
    found.push(...(await call('parallel.copies', { highlights: highlights.slice(at, at + BATCH) })))
  return eachOnce(found)
}
