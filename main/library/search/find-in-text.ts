import { MOST_FOUND, type SearchProblem } from '../../../preload/model.ts'
import { type Pattern, parseQuery } from './parse.ts'
import { slowInArticle } from './problems.ts'
import { regexSpans } from './regex-spans.ts'
import { type FoundSpan, wordSpans } from './word-spans.ts'

/** Milliseconds that all regular expressions of a query may take together on one text. */
const REGEX_MILLISECONDS = 400

/**
 * Every place that a query means in one text, in order and never overlapping, at most `MOST_FOUND`. Filters of articles and what the query
 * forbids are not looked at; `typing` as for `parseQuery`.
 */
export async function findInText(text: string, query: string, typing = false): Promise<{ spans: FoundSpan[]; problems: SearchProblem[] }> {
  const { clauses, patterns, problems } = parseQuery(query, typing)
  const matched = await patternSpans(
    text,
    patterns.filter(({ wanted }) => wanted),
  )
  const spans = joined([...wordSpans(text, clauses), ...matched.spans]).slice(0, MOST_FOUND)
  return { spans, problems: [...problems, ...matched.problems] }
}

async function patternSpans(text: string, patterns: Pattern[]): Promise<{ spans: FoundSpan[]; problems: SearchProblem[] }> {
  const until = performance.now() + REGEX_MILLISECONDS
  const spans: FoundSpan[] = []
  for (const { source } of patterns) {
    const found = await regexSpans(text, source, until - performance.now())
    if (found === null) return { spans, problems: [slowInArticle(source)] }
    for (const span of found) spans.push(span)
  }
  return { spans, problems: [] }
}

/** Spans in order, those that overlap made one. */
function joined(spans: FoundSpan[]): FoundSpan[] {
  const out: FoundSpan[] = []
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}
