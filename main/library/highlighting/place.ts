import { CollateError } from '../error.ts'
import type { Place } from '../records/highlights.ts'
import { snap } from '../text/graphemes.ts'
import { describe } from '../text/quote.ts'

/** The place of a span in a version's text, snapped to whole characters; throws CollateError `invalid` when it is not one. UTF-16 offsets. */
export function placeOf(text: string, start: number, end: number): Place {
  if (start >= end || end > text.length) {
    throw new CollateError('invalid', 'This passage does not lie inside the text. Select it again.', `${start}–${end} of ${text.length}`)
  }
  const span = snap(text, start, end)
  if (span.start >= span.end) throw new CollateError('invalid', 'A highlight needs at least one visible character.', `${start}–${end}`)
  return { ...span, ...describe(text, span.start, span.end) }
}
