import type { Span } from './graphemes.ts'
import { normalise } from './normal-form.ts'
import type { Quote } from './quote.ts'

/** How many UTF-16 units in a row, the quote and what stands beside it, have to agree before a place is believed. */
const ENOUGH = 32
/** By how many units the best of several places has to agree better than the next. */
const MARGIN = 4
/** A quote that stands in more places than these says nothing. */
const MOST = 200

/** A place found for a quote, and how much of quote and context stands there, 0–1. */
export interface QuotePlace extends Span {
  score: number
}

/** Every place where a quote stands word by word; white space in it matches any run of white space. */
function placesOf(text: string, quote: string): Span[] {
  const words = normalise(quote).trim().split(/\s+/u)
  if (words[0] === '') return []
  const pattern = new RegExp(words.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+'), 'gu')
  const spans: Span[] = []
  for (const match of text.matchAll(pattern)) {
    spans.push({ start: match.index, end: match.index + match[0].length })
    if (spans.length > MOST) break
  }
  return spans
}

function sameEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

function sameStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/**
 * Where a quote from another text stands in this one: the place whose surroundings agree best, when enough of it agrees and no other
 * place does nearly as well; else null. Offsets are UTF-16 units.
 */
export function quotePlace(text: string, { exact, prefix, suffix }: Quote): QuotePlace | null {
  const places = placesOf(text, exact)
    .map(span => ({
      span,
      agreed:
        sameEnd(text.slice(Math.max(0, span.start - prefix.length), span.start), prefix) +
        sameStart(text.slice(span.end, span.end + suffix.length), suffix),
    }))
    .sort((a, b) => b.agreed - a.agreed)
  const [best, next] = places
  if (!best || places.length > MOST || (next && best.agreed - next.agreed < MARGIN)) return null
  const context = prefix.length + suffix.length
  if (exact.length + best.agreed < ENOUGH && best.agreed < context) return null
  return { ...best.span, score: (exact.length + best.agreed) / (exact.length + context) }
}
