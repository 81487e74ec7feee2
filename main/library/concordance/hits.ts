import { setImmediate } from 'node:timers/promises'
import type { SearchField, SearchHit } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { articlesById } from '../records/articles.ts'
import { searchDocuments } from '../records/search-documents.ts'
import { piecesOf, type SearchDocument } from '../search/document.ts'
import { type Finder, type Found, finderOf } from '../search/find.ts'
import { parseQuery } from '../search/parse.ts'
import { SlowScanError } from '../search/scan.ts'
import { snippetsOf } from '../search/snippets.ts'

/** Milliseconds of making snippets after which other calls get their turn. */
const TURN = 8
/** Articles that are read at once. */
const BATCH = 10
/** Places of regular expressions that are marked in one page of hits. */
const MOST_MARKED = 10_000

/** Hits with their articles and snippets; articles that are gone meanwhile are left out. */
export async function withSnippets(
  context: Context,
  hits: readonly { id: number; score: number }[],
  { query, typing, signal }: { query: string; typing: boolean; signal?: AbortSignal | undefined },
): Promise<SearchHit[]> {
  const { db } = context
  const { clauses, patterns } = parseQuery(query, typing)
  const words = finderOf(clauses)
  const articles = articlesById(
    db,
    hits.map(({ id }) => id),
  )
  const sources = patterns.filter(({ wanted }) => wanted).map(({ source }) => source)
  const made: SearchHit[] = []
  const documents = new Map<number, SearchDocument>()
  let began = performance.now()
  for (const [at, { id, score }] of hits.entries()) {
    if (at % BATCH === 0)
      for (const each of searchDocuments(
        db,
        hits.slice(at, at + BATCH).map(hit => hit.id),
      ))
        documents.set(each.id, each)
    const article = articles.get(id)
    const document = documents.get(id)
    if (article && document) {
      const find = sources.length > 0 ? await withMatches(context, words, document, sources) : words
      made.push({ article, score, ...snippetsOf(piecesOf(document), find) })
    }
    if (performance.now() - began < TURN) continue
    await setImmediate()
    signal?.throwIfAborted()
    began = performance.now()
  }
  return made
}

/** A finder that also finds what regular expressions match in the body. */
async function withMatches({ scanner }: Context, words: Finder, { body }: SearchDocument, sources: readonly string[]): Promise<Finder> {
  const matches: Found[] = []
  for (const [at, source] of sources.entries()) {
    const [spans = []] = await scanner.scan(`/${source}/`, [body], { most: MOST_MARKED }).catch(error => {
      if (error instanceof SlowScanError) return [[]]
      throw error
    })
    // Not words: they stand next to nothing, and are a place of their own.
    for (const [start, end] of spans) matches.push({ start, end, token: Number.NaN, place: -1 - at, exact: true })
  }
  return (text: string, field: SearchField) =>
    field === 'body' ? [...words(text, field), ...matches].sort((a, b) => a.start - b.start || a.end - b.end) : words(text, field)
}
