import type { Span } from '../text/graphemes.ts'
import { CONTEXT } from '../text/quote.ts'
import { backwards, sideAgreement } from './agreement.ts'
import { type Index, type Occurrence, occurrences } from './occurrences.ts'
import type { Names, Units } from './units.ts'

/** A quote with what stood before and after it. */
export interface Wanted {
  exact: string
  prefix: string
  suffix: string
}

/** A place that may be a quote's; `score` 0–1 tells how much of quote and context stands there. */
export interface Candidate extends Span {
  score: number
}

/** Longer quotes speak for themselves; shorter ones need as many UTF-16 units of what stood around them to be told from the same words elsewhere. */
const ENOUGH = 64

/** The places where a quote may stand, the best first. */
export function candidates(to: Units, index: Index, names: Names, wanted: Wanted): Candidate[] {
  return occurrences(to, index, names, wanted.exact)
    .map(place => ({ start: place.start, end: place.end, score: scoreOf(to.text, wanted, place) }))
    .sort((a, b) => b.score - a.score || a.start - b.start)
}

function scoreOf(text: string, { exact, prefix, suffix }: Wanted, { start, end, likeness }: Occurrence): number {
  const need = Math.max(0, ENOUGH - exact.length)
  const context = contextScore(text, prefix, suffix, { start, end }, Math.max(need, CONTEXT / 2))
  // What is not needed as proof still tells places apart where the words are the same.
  if (need === 0) return likeness * 0.95 + context * 0.05
  return (likeness * exact.length + context * need) / (exact.length + need)
}

/** How much of the context stands around a place, 0–1: both sides together have to agree as far as is needed. */
function contextScore(text: string, prefix: string, suffix: string, { start, end }: Span, need: number): number {
  const before = backwards(text.slice(Math.max(0, start - need), start))
  const after = text.slice(end, end + need)
  const agreed = sideAgreement(backwards(prefix), before, need) + sideAgreement(suffix, after, need)
  return Math.min(1, agreed / need)
}
