import type { openFts5 } from './fts5.ts'
import type { BenchLibrary } from './library.ts'
import { figure, timed } from './measure.ts'
import type { openMiniSearch } from './minisearch.ts'
import { pickQueries, type Queries } from './queries.ts'
import type { Row } from './table.ts'

interface Engines {
  library: BenchLibrary
  fts5: ReturnType<typeof openFts5>
  minisearch: ReturnType<typeof openMiniSearch>
}

/**
 * The same queries to all three, one after the other, each once before the clock runs. Collate answers from another process with
 * articles and snippets, FTS5 from this one with snippets, MiniSearch with ids and scores only. `differing` are queries of plain
 * words for which Collate and FTS5 do not find the same number of articles.
 */
export async function searchRows(engines: Engines, texts: readonly string[]): Promise<{ rows: Row[]; differing: string[] }> {
  const rows: Row[] = []
  const differing: string[] = []
  for (const { kind, list } of pickQueries(texts)) {
    await measure(engines, { kind, list: list.slice(0, 10) })
    const measured = await measure(engines, { kind, list })
    rows.push(measured.row)
    differing.push(...measured.differing)
  }
  return { rows, differing }
}

async function measure({ library, fts5, minisearch }: Engines, { kind, list }: Queries): Promise<{ row: Row; differing: string[] }> {
  const times = { ours: [] as number[], fts5: [] as number[], minisearch: [] as number[] }
  const differing: string[] = []
  for (const query of list) {
    const ours = await timed(() => library.call('search.query', { query: query.ours, limit: 20 }))
    const theirs = await timed(() => fts5.search(query.fts5))
    times.ours.push(ours.ms)
    times.fts5.push(theirs.ms)
    const words = query.minisearch
    if (words !== null) times.minisearch.push((await timed(() => minisearch.search(words, kind === 'prefix'))).ms)
    if (ours.value.total !== theirs.value) differing.push(`${query.ours}: ${ours.value.total}, FTS5 ${theirs.value}`)
  }
  const row: Row = { what: `search: ${kind}`, ours: figure(times.ours), fts5: figure(times.fts5) }
  if (times.minisearch.length > 0) row.minisearch = figure(times.minisearch)
  // A phrase in quotes respects marks here and not there.
  return { row, differing: kind === 'phrase' ? [] : differing }
}
