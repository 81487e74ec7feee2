import type { SearchProblem } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { newestTexts } from '../records/articles.ts'
import { type Pattern, parseQuery } from '../search/parse.ts'
import { slowRegex } from '../search/problems.ts'
import { SlowScanError } from '../search/scan.ts'
import { ALL } from './found-articles.ts'

/** Articles whose texts are read before other calls get their turn. */
const BATCH = 50
/** Milliseconds that looking through the texts of a library may take. */
const PATIENCE = 10_000

/** The articles whose texts match all regular expressions of a query, of those that the rest of it finds. */
export interface Matching {
  ids: number[]
  problems: SearchProblem[]
  /** Articles that could not be looked at yet, since they were still on their way into the index. */
  pending: number
}

interface Known {
  query: string
  typing: boolean
  revision: number
  matching: Matching
}

/** What was asked last: the next page of hits need not look through everything again. */
const known = new WeakMap<Context, Known>()

/**
 * Looks through the texts for the regular expressions of a query; null when it has none. What takes too long is broken off and explained,
 * with what was found by then.
 */
export async function matchingArticles(context: Context, query: string, typing: boolean, signal?: AbortSignal): Promise<Matching | null> {
  const { patterns } = parseQuery(query, typing)
  if (patterns.length === 0) return null
  const last = known.get(context)
  const revision = context.feed.revision()
  if (last?.query === query && last.typing === typing && last.revision === revision) return last.matching
  const { hits } = await context.search.query({ query, typing, limit: ALL, offset: 0 }, signal)
  const { pending } = context.feed.state()
  const ids = hits.map(({ id }) => id)
  const matching = { ...(await lookThrough(context, ids, patterns, signal)), pending }
  // What is still on its way counts as no change when it arrives, but belongs to what is found from then on.
  if (pending === 0) known.set(context, { query, typing, revision, matching })
  return matching
}

async function lookThrough(
  context: Context,
  ids: readonly number[],
  patterns: readonly Pattern[],
  signal?: AbortSignal,
): Promise<Omit<Matching, 'pending'>> {
  const until = performance.now() + PATIENCE
  const found: number[] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    let texts = newestTexts(context.db, ids.slice(at, at + BATCH))
    for (const { source, wanted } of patterns) {
      const matches = performance.now() < until ? await matchesIn(context, source, texts, signal) : null
      if (matches === null) return { ids: found, problems: [slowRegex(source, at, ids.length)] }
      texts = texts.filter((_, index) => matches[index] === wanted)
    }
    found.push(...texts.map(({ article }) => article))
  }
  return { ids: found, problems: [] }
}

/** Whether a regular expression matches somewhere, text by text; null when that took too long. */
async function matchesIn({ scanner }: Context, source: string, texts: { text: string }[], signal?: AbortSignal): Promise<boolean[] | null> {
  const options = signal ? { once: true, signal } : { once: true }
  try {
    const spans = await scanner.scan(
      `/${source}/`,
      texts.map(({ text }) => text),
      options,
    )
    return spans.map(({ length }) => length > 0)
  } catch (error) {
    if (error instanceof SlowScanError) return null
    throw error
  }
}
