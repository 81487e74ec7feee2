import approximate from 'approx-string-match'
import type { Span } from '../text/graphemes.ts'
import { type Units, unitAfter } from './units.ts'

/** UTF-16 units at the beginning and at the end of a long quote by which its ends are found. */
const END = 300
/** Ends with more slips than this are not found. */
const SLIPS = 0.5

/** Where a quote that is too long to be compared word by word stands in some units of a text, by its beginning and its end; null when they do not. */
export function distantPlace(to: Units, quote: Units, span: Span, units: Span): (Span & { score: number }) | null {
  const exact = quote.text.slice(span.start, span.end)
  const [begin, finish] = [to.starts[units.start] ?? 0, to.ends[units.end - 1] ?? 0]
  const head = bestIn(to.text, begin, Math.min(finish, begin + 3 * END), exact.slice(0, END))
  const tail = bestIn(to.text, Math.max(begin, finish - 3 * END), finish, exact.slice(-END))
  if (!head || !tail || tail.end <= head.start) return null
  const start = to.starts[unitAfter(to, head.start)] ?? head.start
  const end = to.ends[unitAfter(to, tail.end - 1)] ?? tail.end
  return { start: Math.min(start, head.start), end, score: 0.5 + (head.likeness + tail.likeness) / 4 }
}

function bestIn(text: string, begin: number, finish: number, pattern: string): (Span & { likeness: number }) | null {
  const [best] = approximate(text.slice(begin, finish), pattern, Math.floor(pattern.length * SLIPS))
  return best ? { start: begin + best.start, end: begin + best.end, likeness: 1 - best.errors / pattern.length } : null
}
