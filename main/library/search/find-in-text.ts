import { MOST_FOUND, type SearchProblem } from '../../../preload/model.ts'
import { parseQuery } from './parse.ts'
import { slowInArticle } from './problems.ts'
import { type Scanner, SlowScanError } from './scan.ts'
import { type FoundSpan, wordSpansOf } from './word-spans.ts'

/**
 * Every place that a query means in one text, in order and never overlapping, at most `MOST_FOUND`. Filters of articles and what the query
 * forbids are not looked at; `typing` as for `parseQuery`. A regular expression that takes too long is left out and explained.
 */
export async function findInText(
  scanner: Pick<Scanner, 'scan'>,
  text: string,
  query: string,
  typing = false,
): Promise<{ spans: FoundSpan[]; problems: SearchProblem[] }> {
  const { clauses, patterns, problems } = parseQuery(query, typing)
  try {
    const [spans = []] = await scanner.scan(query, [text], { typing, most: MOST_FOUND })
    return { spans, problems }
  } catch (error) {
    if (!(error instanceof SlowScanError)) throw error
    const slow = patterns.filter(({ wanted }) => wanted).map(({ source }) => slowInArticle(source))
    return { spans: wordSpansOf(clauses)(text).slice(0, MOST_FOUND), problems: [...problems, ...slow.slice(0, 1)] }
  }
}
