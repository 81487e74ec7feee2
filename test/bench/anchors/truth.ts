import type { Span } from '../../../main/library/text/graphemes.ts'
import type { Piece, Range } from './pieces.ts'

/** What a method made of a quote. */
export type Verdict = 'right' | 'wrong' | 'orphan'

/** Where the words of a quote went, as whoever edited the text knows. UTF-16 offsets of the new text in normal form. */
export interface Truth {
  /** Share of the quote's letters in words that are still there, 0–1. */
  left: number
  /** From the first to the last of its words that are left; null when none is. */
  inner: Span | null
  /** The same with words that took the place of its own; null when nothing stands where it was. */
  outer: Span | null
}

/** Follows the words of a quote through an edit. */
export function truthOf(old: readonly Piece[], quote: Range, edited: readonly Piece[]): Truth {
  const [all, left]: Span[][] = [[], []]
  let at = 0
  let letters = 0
  for (const { gap, word, from, left: isLeft } of edited) {
    const start = at + gap.length
    at = start + word.normalize('NFC').length
    if (from === null || from < quote.first || from >= quote.next) continue
    all?.push({ start, end: at })
    if (!isLeft) continue
    left?.push({ start, end: at })
    letters += old[from]?.word.length ?? 0
  }
  const total = old.slice(quote.first, quote.next).reduce((sum, { word }) => sum + word.length, 0)
  return { left: letters / total, inner: hull(left ?? []), outer: hull(all ?? []) }
}

const hull = (spans: Span[]): Span | null => {
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

/**
 * Right is a place from the quote's first word that is left to its last, which may take along words that were put in place of its own, and leave
 * out signs at its ends. Where less than half of its letters are left, every place inside of what took its place is right too. Any other is wrong,
 * also one that is only too long or too short.
 */
export function judge(text: string, { left, inner, outer }: Truth, place: Span | null): Verdict {
  if (!place) return 'orphan'
  if (!outer) return 'wrong'
  const [own, least, most] = [place, inner ?? outer, outer].map(span => bare(text, span))
  if (!own || !least || !most || own.start < most.start || own.end > most.end) return 'wrong'
  return left < 0.5 || (own.start <= least.start && own.end >= least.end) ? 'right' : 'wrong'
}

/** From the first to the last letter or digit. */
function bare(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const first = words.search(/[\p{L}\p{N}]/u)
  const behind = /[^\p{L}\p{M}\p{N}]*$/u.exec(words)?.[0].length ?? 0
  return first === -1 ? { start, end } : { start: start + first, end: end - behind }
}
