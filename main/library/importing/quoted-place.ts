import type { ImportedHighlight } from '../../../preload/model.ts'
import type { Span } from '../text/graphemes.ts'
import { normalise } from '../text/normal-form.ts'
import { findQuote, placesOf } from '../text/quote.ts'

/** Where a passage stands in a text; `moved` when that is elsewhere than its source says. */
export interface QuotedPlace extends Span {
  moved: boolean
}

/**
 * Where a passage stands: at the place given when its words are there, else where its words are with this context, else where its words are, nearest to
 * the place given.
 */
export function quotedPlace(text: string, { exact, start, end, prefix = '', suffix = '', score }: ImportedHighlight): QuotedPlace | null {
  const words = normalise(exact)
  const told = start !== undefined && end !== undefined
  if (told && text.slice(start, end) === words) return { start, end, moved: score !== undefined }
  const before = normalise(prefix).length
  const inContext = prefix + suffix === '' ? null : findQuote(text, `${prefix}${words}${suffix}`, 1)
  const within = inContext && findQuote(text.slice(inContext.start + before), words, 1)
  if (inContext && within) {
    const offset = inContext.start + before
    return { start: within.start + offset, end: within.end + offset, moved: told }
  }
  const near = nearest([...placesOf(text, words)], start ?? 0)
  return near && { ...near, moved: told }
}

const nearest = (places: readonly Span[], to: number): Span | null =>
  places.reduce<Span | null>((best, place) => (best && Math.abs(best.start - to) <= Math.abs(place.start - to) ? best : place), null)
