import { type Candidate, candidates } from '../../../anchoring/candidates.ts'
import { indexOf } from '../../../anchoring/occurrences.ts'
import { newNames, unitsOf } from '../../../anchoring/units.ts'
import { snap } from '../../../text/graphemes.ts'

/** A place found by searching is believed from this score on, and when no other one comes as close as this. */
const FLOOR = 0.75
const MARGIN = 0.1

/** Finds places of words that do not stand in a text as they are; null where there is none that can be believed. */
export function searchIn(text: string): (words: string) => Candidate | null {
  let made: ReturnType<typeof search> | undefined
  return words => {
    made ??= search(text)
    const [best, next] = made(words)
    if (!best || best.score < FLOOR || (next && best.score - next.score < MARGIN)) return null
    return { ...snap(text, best.start, best.end), score: Math.min(0.99, best.score) }
  }
}

function search(text: string): (words: string) => Candidate[] {
  const names = newNames()
  const units = unitsOf(text, names)
  const index = indexOf(units)
  return words => candidates(units, index, names, { exact: words, prefix: '', suffix: '' })
}
