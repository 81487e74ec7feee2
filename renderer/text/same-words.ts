import type { Span } from './intervals.ts'

/** Places looked at in one text, at most. */
const MOST = 1000

const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

/**
 * Where the same words stand in a text: as they are written, else without regard to capitals; any white space counts as a space. UTF-16 offsets,
 * half-open, in order.
 */
export function placesOfWords(text: string, words: string): Span[] {
  const parts = words.normalize('NFC').trim().split(/\s+/u)
  if (parts[0] === '') return []
  const source = parts.map(literal).join('\\s+')
  const exact = places(text, new RegExp(source, 'gu'))
  return exact.length > 0 ? exact : places(text, new RegExp(source, 'giu'))
}

function places(text: string, pattern: RegExp): Span[] {
  const found: Span[] = []
  for (const { index, 0: words } of text.matchAll(pattern)) {
    found.push({ start: index, end: index + words.length })
    if (found.length === MOST) break
  }
  return found
}

/** The span that stands nearest to an offset, on it or before or after it; null when there is none. */
export function nearest(spans: readonly Span[], offset: number): Span | null {
  const away = ({ start, end }: Span) => (offset < start ? start - offset : offset >= end ? offset - end + 1 : 0)
  return spans.reduce<Span | null>((best, span) => (best === null || away(span) < away(best) ? span : best), null)
}
