import { setTimeout as wait } from 'node:timers/promises'
import type { openFts5, Text } from './fts5.ts'
import type { BenchLibrary } from './library.ts'
import { figure, timed } from './measure.ts'
import type { openMiniSearch } from './minisearch.ts'
import type { Row } from './table.ts'

/** Milliseconds between two questions put to the library while it is busy. */
const PING = 20

/** Imports a folder of text files while somebody else keeps asking, then the same texts into the other engines. */
export async function importRows(
  library: BenchLibrary,
  folder: string,
  texts: readonly Text[],
  others: { fts5: ReturnType<typeof openFts5>; minisearch: ReturnType<typeof openMiniSearch> },
): Promise<Row[]> {
  const start = performance.now()
  const pings = pinging(library)
  const report = await library.import({ sources: [{ kind: 'path', path: folder }], language: 'vi' })
  const imported = performance.now() - start
  await library.call('search.settle', {})
  const searchable = performance.now() - start
  const waits = await pings.stop()
  if (report.imported.length !== texts.length) throw new Error(`${report.imported.length} of ${texts.length} articles were imported.`)
  const fts5 = await timed(() => others.fts5.add(texts))
  const minisearch = await timed(() => others.minisearch.add(texts))
  return [
    { what: `import ${texts.length} articles from files`, ours: figure([imported]), expected: 10_000 },
    {
      what: '… until all of them can be found',
      ours: figure([searchable]),
      fts5: figure([fts5.ms]),
      minisearch: figure([minisearch.ms]),
    },
    { what: '… wait of another call meanwhile', ours: figure(waits) },
    { what: '… longest of these waits', ours: figure([Math.max(...waits)]), expected: 100 },
  ]
}

/** Asks for `library.info` again and again; `stop` gives how long each answer took. */
function pinging(library: BenchLibrary): { stop(): Promise<number[]> } {
  let going = true
  const ping = async (): Promise<number[]> => {
    const waits: number[] = []
    while (going) {
      waits.push((await timed(() => library.call('library.info', {}))).ms)
      await wait(PING)
    }
    return waits
  }
  const waits = ping()
  return {
    stop: () => {
      going = false
      return waits
    },
  }
}
