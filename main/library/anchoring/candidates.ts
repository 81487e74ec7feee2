import type { Span } from '../text/graphemes.ts'
import type { Alignment } from './alignment.ts'
import { MOST_PAIRS, pairUnits } from './changed.ts'
import { evidence, worth } from './evidence.ts'
import { distantPlace } from './long-quotes.ts'
import { type Index, likelyPlaces } from './occurrences.ts'
import { LEAST_KEPT, mapSpan } from './span-map.ts'
import { type Names, type Units, unitsIn, unitsOf } from './units.ts'

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

/** Units of context that are compared on each side, and by how many more a place may be off. */
const CONTEXT = 8
const SLACK = 4

/** The places where a quote may stand, the best first; of those that overlap only the best. */
export function candidates(to: Units, index: Index, names: Names, wanted: Wanted): Candidate[] {
  const quote = unitsOf(wanted.prefix + wanted.exact + wanted.suffix, names)
  const span = { start: wanted.prefix.length, end: wanted.prefix.length + wanted.exact.length }
  const { start: first, end: next } = unitsIn(quote, span)
  const found = likelyPlaces(to, index, quote, first, next).flatMap(place => placeAt(to, index, { quote, span, first, next }, place) ?? [])
  const best: Candidate[] = []
  for (const place of found.sort((a, b) => b.score - a.score || a.start - b.start))
    if (!best.some(({ start, end }) => start < place.end && place.start < end)) best.push(place)
  return best
}

interface Quote {
  /** The quote with its context. */
  quote: Units
  /** Where it stands in that. */
  span: Span
  first: number
  next: number
}

/** What stands at a place, compared word by word; null when less than half of the quote does. */
function placeAt(to: Units, index: Index, { quote, span, first, next }: Quote, place: number): Candidate | null {
  const before = Math.min(first, CONTEXT)
  const after = Math.min(quote.count - next, CONTEXT)
  const old = { start: first - before, end: next + after }
  const now = { start: Math.max(0, place - before - SLACK), end: Math.min(to.count, place + next - first + after + SLACK) }
  if ((old.end - old.start) * (now.end - now.start) > MOST_PAIRS) return distantPlace(to, quote, span, now)
  const alignment: Alignment = {
    from: quote,
    to,
    partner: new Int32Array(quote.count).fill(-1),
    share: new Float32Array(quote.count),
    claimed: new Uint8Array(0),
  }
  pairUnits(alignment, old, now)
  const mapped = mapSpan(alignment, span)
  if (!mapped || mapped.kept < LEAST_KEPT) return null
  return { start: mapped.start, end: mapped.end, score: worth(mapped.kept, evidence(alignment, index, old)) }
}
