import { type Clause, type Parsed, parseQuery, REGEX_FLAGS } from './parse.ts'
import { type FoundSpan, wordSpansOf } from './word-spans.ts'

/** Gives the places of a text that a query asks for: UTF-16 offsets, half-open, in order, never overlapping, at most `most`. */
export type SpanFinder = (text: string, most: number) => FoundSpan[]

/** Whether there is anything in the body of an article that a query could point at. */
export function pointsAtText({ clauses, patterns }: Pick<Parsed, 'clauses' | 'patterns'>): boolean {
  return clauses.some(isInBody) || patterns.some(({ wanted }) => wanted)
}

const isInBody = ({ wanted, field }: Clause) => wanted && (field === null || field === 'body')

/**
 * A finder for the body of articles, `typing` as for `parseQuery`: words that stand one directly after the other in the query and so in
 * the text too are one span; so is each match of a regular expression, unless it is empty. Spans that overlap are made one.
 */
export function spanFinder(query: string, typing = false): SpanFinder {
  const { clauses, patterns } = parseQuery(query, typing)
  const wordSpans = wordSpansOf(clauses)
  const regexes = patterns.filter(({ wanted }) => wanted).map(({ source }) => new RegExp(source, REGEX_FLAGS))
  return (text, most) => {
    const spans = wordSpans(text)
    for (const regex of regexes) addMatches(spans, text, regex, most)
    return joined(spans).slice(0, most)
  }
}

function addMatches(spans: FoundSpan[], text: string, regex: RegExp, most: number): void {
  let left = most
  for (const { index, 0: match } of text.matchAll(regex)) {
    if (match === '') continue
    spans.push([index, index + match.length])
    left -= 1
    if (left === 0) return
  }
}

function joined(spans: FoundSpan[]): FoundSpan[] {
  const out: FoundSpan[] = []
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}
