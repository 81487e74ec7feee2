import { type Found, finderOf } from './find.ts'
import { type Clause, type Parsed, parseQuery, REGEX_FLAGS } from './parse.ts'
import type { Word } from './words.ts'

/** Gives the places of a text that a query asks for: UTF-16 offsets, half-open, in order, at most `most`. */
export type SpanFinder = (text: string, most: number) => [number, number][]

/** Whether there is anything in the body of an article that a query could point at. */
export function pointsAtText({ clauses, patterns }: Pick<Parsed, 'clauses' | 'patterns'>): boolean {
  return clauses.some(isInBody) || patterns.some(({ wanted }) => wanted)
}

const isInBody = ({ wanted, field }: Clause) => wanted && (field === null || field === 'body')

/**
 * A finder for the body of articles: words that stand one directly after the other in the query and so in the text too are one span;
 * so is each match of a regular expression, unless it is empty. A span within another is left out.
 */
export function spanFinder(query: string): SpanFinder {
  const { clauses, patterns } = parseQuery(query)
  const find = finderOf(clauses)
  const isNext = successorsIn(clauses)
  const regexes = patterns.filter(({ wanted }) => wanted).map(({ source }) => new RegExp(source, REGEX_FLAGS))
  return (text, most) => {
    const spans = runsOf(text, find(text, 'body'), isNext)
    for (const regex of regexes) addMatches(spans, text, regex, most)
    return outermost(spans).slice(0, most)
  }
}

/** Tells of the places of two words of a query whether the words stand so, one after the other, anywhere in it. */
function successorsIn(clauses: Clause[]): (first: number, second: number) => boolean {
  const words = clauses.flatMap(clause => clause.words.map(word => ({ key: keyOf(word), inBody: isInBody(clause) })))
  // A word that comes twice is found at its first place alone: it is the words that count.
  const pairs = new Set<string>()
  for (const [place, { key, inBody }] of words.entries()) {
    const next = words[place + 1]
    if (inBody && next?.inBody) pairs.add(`${key}\n${next.key}`)
  }
  return (first, second) => pairs.has(`${words[first]?.key}\n${words[second]?.key}`)
}

const keyOf = ({ exact, folded, distance }: Word) => [...exact, ...folded, distance].join(' ')

function runsOf(text: string, found: Found[], isNext: (first: number, second: number) => boolean): [number, number][] {
  const spans: [number, number][] = []
  let before: Found | undefined
  for (const word of found) {
    const last = spans.at(-1)
    const together = before && word.token === before.token + 1 && isNext(before.place, word.place)
    if (last && together && !text.slice(last[1], word.start).includes('\n')) last[1] = word.end
    else spans.push([word.start, word.end])
    before = word
  }
  return spans
}

function addMatches(spans: [number, number][], text: string, regex: RegExp, most: number): void {
  let left = most
  for (const { index, 0: match } of text.matchAll(regex)) {
    if (match === '') continue
    spans.push([index, index + match.length])
    left -= 1
    if (left === 0) return
  }
}

function outermost(spans: [number, number][]): [number, number][] {
  let end = -1
  return spans
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter(span => {
      if (span[1] <= end) return false
      end = span[1]
      return true
    })
}
