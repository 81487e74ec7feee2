import approximate from 'approx-string-match'
import { remap } from '../../../main/library/anchoring/remap.ts'
import type { Span } from '../../../main/library/text/graphemes.ts'
import { describe } from '../../../main/library/text/quote.ts'

/** Finds a quote of an old text in a new one; null when it gives up. */
export type Method = (old: string, text: string, span: Span) => Span | null

const position: Method = (_, text, { start, end }) => (end <= text.length ? { start, end } : null)

/** The place with just these words that is nearest to the old one. */
const exactQuote: Method = (old, text, { start, end }) => {
  const quote = old.slice(start, end)
  let best = -1
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (best === -1 || Math.abs(at - start) < Math.abs(best - start)) best = at
  }
  return best === -1 ? null : { start: best, end: best + quote.length }
}

/**
 * Approximate search as Hypothesis' client does it: quote, prefix, suffix and position weigh 50, 20, 20 and 2, and the best place is taken
 * however little of the quote stands there.
 */
const fuzzy: Method = (old, text, span) => {
  const { exact, prefix, suffix } = describe(old, span.start, span.end)
  const matches = approximate(text, exact, Math.min(256, Math.floor(exact.length / 2)))
  const likeness = (part: string, piece: string) => {
    if (part === '') return 1
    const [best] = approximate(piece, part, part.length)
    return best ? 1 - best.errors / part.length : 0
  }
  let best: (Span & { score: number }) | null = null
  for (const { start, end, errors } of matches) {
    const before = likeness(prefix, text.slice(Math.max(0, start - prefix.length), start))
    const after = likeness(suffix, text.slice(end, end + suffix.length))
    const near = 1 - Math.abs(start - span.start) / text.length
    const score = (50 * (1 - errors / exact.length) + 20 * before + 20 * after + 2 * near) / 92
    if (!best || score > best.score) best = { start, end, score }
  }
  return best
}

const collate: Method = (old, text, span) => {
  const { exact, prefix, suffix } = describe(old, span.start, span.end)
  return remap(old, text, [{ id: 1, span, exact, prefix, suffix }])[0]?.now ?? null
}

/** Collate and what it is compared with. */
export const METHODS: Record<string, Method> = {
  Collate: collate,
  'position only': position,
  'exact quote': exactQuote,
  'fuzzy, no floor': fuzzy,
}
