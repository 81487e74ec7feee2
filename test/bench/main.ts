import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateArticles } from './corpus.ts'
import { openFts5, type Text } from './fts5.ts'
import { importRows } from './importing.ts'
import { type BenchLibrary, startLibrary } from './library.ts'
import { figure, timed } from './measure.ts'
import { openMiniSearch } from './minisearch.ts'
import { readingRows } from './reading.ts'
import { searchRows } from './searching.ts'
import { type Row, table } from './table.ts'

const ARTICLES = 1000
const WORDS = 600
const SEED = 2025
/** How many differences are printed; the file has all. */
const SHOWN = 10

/** `node test/bench/main.ts [--json FILE]`: measures the built library beside SQLite FTS5 and MiniSearch on the same texts. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } })
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  try {
    const machine = `Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} before`
    const { rows, differing } = await run(folder)
    process.stdout.write(`${ARTICLES} articles of ${WORDS} words; ${machine}; ms, p50 / p95\n\n${table(rows)}\n`)
    if (differing.length > 0) process.stdout.write(`\n${differing.length} queries found another number of articles than FTS5:\n`)
    for (const difference of differing.slice(0, SHOWN)) process.stdout.write(`  ${difference}\n`)
    if (values.json)
      await writeFile(values.json, `${JSON.stringify({ articles: ARTICLES, words: WORDS, machine, rows, differing }, null, 2)}\n`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(folder: string): Promise<{ rows: Row[]; differing: string[] }> {
  const texts = generateArticles(ARTICLES, WORDS, SEED).map(({ title, text }) => ({ title, body: text }))
  const bodies = texts.map(({ body }) => body)
  const files = await writeFiles(join(folder, 'files'), texts)
  const fts5 = openFts5(folder)
  const minisearch = openMiniSearch()
  const library = await startLibrary(join(folder, 'library'), { create: true })
  const imported = await importRows(library, files, texts, { fts5, minisearch })
  const { rows: searched, differing } = await searchRows({ library, fts5, minisearch }, bodies)
  const read = await readingRows(library, bodies)
  await library.close()
  fts5.close()
  await writeFile(join(folder, 'minisearch.json'), minisearch.save())
  return { rows: [...imported, ...searched, ...read, ...(await reopenRows(folder))], differing }
}

/** One text file per article: the title, an empty line, the body. */
async function writeFiles(folder: string, texts: readonly Text[]): Promise<string> {
  await mkdir(folder)
  for (const [at, { title, body }] of texts.entries())
    await writeFile(join(folder, `${String(at).padStart(5, '0')}.txt`), `${title}\n\n${body}\n`)
  return folder
}

/** Starts again on what is there, until the first answer and until the first search finds everything. */
async function reopenRows(folder: string): Promise<Row[]> {
  const start = performance.now()
  const library: BenchLibrary = await startLibrary(join(folder, 'library'))
  await library.call('article.list', {})
  const answering = performance.now() - start
  await library.call('search.settle', {})
  await library.call('search.query', { query: 'kinh te', limit: 20 })
  const searching = performance.now() - start
  await library.close()
  const fts5 = await timed(() => {
    const index = openFts5(folder)
    index.search('kinh te')
    index.close()
  })
  const minisearch = await timed(async () =>
    openMiniSearch(await readFile(join(folder, 'minisearch.json'), 'utf8')).search('kinh te', false),
  )
  return [
    { what: 'open the library again, until its list is there', ours: figure([answering]) },
    {
      what: '… until the first search over all of it',
      ours: figure([searching]),
      fts5: figure([fts5.ms]),
      minisearch: figure([minisearch.ms]),
    },
  ]
}

await main()
