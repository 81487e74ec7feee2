import type { Request } from '../../../preload/contract.ts'
import type { LineUnit, SearchLine, SearchLines, SearchProblem } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { type NewestText, newestTexts } from '../records/articles.ts'
import { parseQuery } from '../search/parse.ts'
import { slowRegex } from '../search/problems.ts'
import { SlowScanError } from '../search/scan.ts'
import { pointsAtText } from '../search/spans.ts'
import { foundArticles } from './found-articles.ts'
import { passagesOf } from './passages.ts'
import { surroundingsOf } from './surroundings.ts'

const LIMIT = 2000
/** Articles that are read and looked through before other calls get their turn. */
const BATCH = 20
/** Places of one batch of which the sentences are looked up; one sentence may hold very many of them. */
const MOST_PLACES = 100_000

/** Answers `search.lines`: what the articles found hold in their texts, one line for each place or sentence. */
export async function searchLines(context: Context, request: Request<'search.lines'>): Promise<SearchLines> {
  const { query, unit = 'word', limit = LIMIT, latest } = request
  const signal = latest === undefined ? null : context.newest(`lines ${latest}`)
  const { ids: found, problems } = await foundArticles(context, query, signal ?? undefined)
  const ids = only(found, request.articles)
  signal?.throwIfAborted()
  if (!pointsAtText(parseQuery(query))) return { lines: [], articles: 0, complete: true, problems }
  const lines: SearchLine[] = []
  // What was broken off may have left articles out.
  let complete = !problems.some(({ reason }) => reason === 'too-slow')
  for (let at = 0, more = true; at < ids.length && more; at += BATCH) {
    const texts = newestTexts(context.db, ids.slice(at, at + BATCH))
    // One more than wanted tells whether there are more.
    const room = limit + 1 - lines.length
    const most = unit === 'word' ? room : MOST_PLACES
    const places = await placesIn(context, query, texts, most, signal)
    if (places === null) {
      // The index may have said so already.
      if (!problems.some(({ reason }) => reason === 'too-slow')) problems.push(slow(query, at, ids.length))
      complete = more = false
    } else {
      lines.push(...texts.flatMap((text, index) => linesOf(text, places[index] ?? [], unit)).slice(0, room))
      more = lines.length <= limit && (unit === 'word' || places.flat().length < most)
      complete &&= more
    }
  }
  const shown = lines.slice(0, limit)
  return { lines: shown, articles: new Set(shown.map(({ article }) => article)).size, complete, problems }
}

/** Those of the ids that are wanted, in their order; all of them when nothing is said. */
function only(ids: number[], wanted: readonly number[] | undefined): number[] {
  if (!wanted) return ids
  const set = new Set(wanted)
  return ids.filter(id => set.has(id))
}

/** The places in some texts; null when looking for them took too long. */
async function placesIn(
  { scanner }: Context,
  query: string,
  texts: NewestText[],
  most: number,
  signal: AbortSignal | null,
): Promise<[number, number][][] | null> {
  try {
    const bodies = texts.map(({ text }) => text)
    return await scanner.scan(query, bodies, signal ? { most, signal } : { most })
  } catch (error) {
    if (error instanceof SlowScanError) return null
    throw error
  }
}

function slow(query: string, seen: number, total: number): SearchProblem {
  const pattern = parseQuery(query).patterns.find(({ wanted }) => wanted)
  return slowRegex(pattern?.source ?? query, seen, total)
}

function linesOf({ text, ...article }: NewestText, found: readonly [number, number][], unit: LineUnit): SearchLine[] {
  return passagesOf(text, found, unit).map(({ start, end }) => ({
    ...article,
    start,
    end,
    exact: text.slice(start, end),
    ...surroundingsOf(text, start, end),
  }))
}
