import { boundaryAfter, boundaryBefore, type Span } from './graphemes.ts'
import { normalise } from './normal-form.ts'

/** How many UTF-16 units of text around a quote are kept with it, at most. */
export const CONTEXT = 48

/** A span by its words, after the W3C's TextQuoteSelector. */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
}

/** The quote of a span with what stands before and after it, cut between whole characters. Offsets are UTF-16 units. */
export function describe(text: string, start: number, end: number): Quote {
  const first = boundaryAfter(text, Math.max(0, start - CONTEXT))
  const last = boundaryBefore(text, Math.min(text.length, end + CONTEXT))
  return { exact: text.slice(start, end), prefix: text.slice(Math.min(first, start), start), suffix: text.slice(end, Math.max(last, end)) }
}

/** The nth place (from 1) where a quote stands in a stored text; white space in the quote matches any run of white space. */
export function findQuote(text: string, quote: string, occurrence: number): Span | null {
  let left = occurrence
  for (const span of placesOf(text, quote)) {
    left -= 1
    if (left === 0) return span
  }
  return null
}

/** Every place of a quote in a stored text, in order. */
export function* placesOf(text: string, quote: string): Generator<Span> {
  const words = normalise(quote).trim().split(/\s+/u)
  if (words[0] === '') return
  const pattern = new RegExp(words.map(literal).join('\\s+'), 'gu')
  for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length }
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
