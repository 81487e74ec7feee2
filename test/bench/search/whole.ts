import { setTimeout as wait } from 'node:timers/promises'
import { type BenchLibrary, startLibrary } from '../library.ts'
import { timed } from '../measure.ts'
import { changeRows } from './changing.ts'
import type { Kind, Query } from './engine.ts'
import { plantLibrary } from './planting.ts'
import { type Row, rowOf } from './rows.ts'
import { waitsDuring } from './waits.ts'

const STARTS = 5
const FIRST = { query: 'kinh te', limit: 20 }
/** Milliseconds of rest after which the index is tidied up, with much to spare. */
const REST = 3000
/** Milliseconds between two questions whether all is found, or two changes, and how many questions there are at most. */
const PAUSE = 20
const PATIENCE = 10_000
/** Articles that are put into collections: each handful becomes a segment, and there are too many of these to leave them so. */
const HANDFULS = 12
const HANDFUL = 100
const KINDS: Kind[] = ['common', 'three', 'typing', 'phrase']

/** Measures search as the page has it: over a process boundary, from a library with so many articles. */
export async function wholeRows(folder: string, file: string, count: number, queries: Record<Kind, Query[]>): Promise<Row[]> {
  await plantLibrary(folder, file, count)
  const { rows, total } = await runningRows(folder, count, queries)
  return [...rows, ...(await startRows(folder, total))]
}

/** All that is measured in one running library; `total` is what the first query after a start has to find. */
async function runningRows(folder: string, count: number, queries: Record<Kind, Query[]>): Promise<{ rows: Row[]; total: number }> {
  const started = performance.now()
  const library = await startLibrary(folder)
  try {
    const rebuilt = await waitsDuring(library, () => untilAllAreFound(library, count))
    const rows = [
      rowOf('rebuild', 'start without an index → all is found', 's', { Collate: [performance.now() - started] }),
      rowOf('rebuild-waits', '… wait of other calls meanwhile', 'ms', { Collate: rebuilt.waits }),
      rowOf('rebuild-worst', '… longest wait during it', 'ms', { Collate: [Math.max(...rebuilt.waits)] }),
      ...(await mergeRows(library)),
      ...(await roundTrips(library, queries)),
      ...(await changeRows(library)),
    ]
    await library.call('search.settle', {})
    const { total } = await library.call('search.query', FIRST)
    return { rows, total }
  } finally {
    await library.close()
  }
}

async function mergeRows(library: BenchLibrary): Promise<Row[]> {
  const idle = await waitsDuring(library, () => wait(REST))
  const articles = (await library.call('article.list', {})).map(({ id }) => id)
  const merged = await waitsDuring(library, () => merge(library, articles))
  return [
    rowOf('merge-waits', 'wait of other calls during a merge', 'ms', { Collate: merged.waits }),
    rowOf('merge-worst', '… longest wait during a merge', 'ms', { Collate: [Math.max(...merged.waits)] }),
    rowOf('idle-waits', '… for comparison, at rest', 'ms', { Collate: idle.waits }),
    rowOf('idle-worst', '… longest wait at rest', 'ms', { Collate: [Math.max(...idle.waits)] }),
  ]
}

/** Directly after the start, search may have nothing to do yet; then it is asked again. */
async function untilAllAreFound(library: BenchLibrary, count: number): Promise<void> {
  for (let left = PATIENCE; (await library.call('search.settle', {})).indexed < count; left--) {
    if (left === 0) throw new Error(`Not all of ${count} articles can be found.`)
    await wait(PAUSE)
  }
}

/** Many changes, each a moment after the other so that calls do not queue behind them, then rest, so that all goes into the large index. */
async function merge(library: BenchLibrary, articles: readonly number[]): Promise<void> {
  for (let at = 0; at < HANDFULS; at++) {
    const some = articles.slice(at * HANDFUL, (at + 1) * HANDFUL)
    if (some.length > 0) await library.call('collection.create', { name: `Tập ${at}`, articles: some })
    await wait(PAUSE)
  }
  await library.call('search.settle', {})
  await wait(REST)
  await library.call('search.settle', {})
}

/** Searches with snippets, there and back. */
async function roundTrips(library: BenchLibrary, queries: Record<Kind, Query[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (const kind of KINDS) {
    const times: number[] = []
    for (const { words } of [...queries[kind].slice(0, 10), ...queries[kind]]) {
      const query = kind === 'phrase' ? `"${words.join(' ')}"` : words.join(' ')
      times.push((await timed(() => library.call('search.query', { query, limit: 20, ...(kind === 'typing' ? { typing: true } : {}) }))).ms)
    }
    rows.push(rowOf(`trip-${kind}`, `round trip with 20 snippets: ${kind}`, 'ms', { Collate: times.slice(10) }))
  }
  return rows
}

/** Starts again and asks at once, until an answer has all that it should have. */
async function startRows(folder: string, total: number): Promise<Row[]> {
  const ready: number[] = []
  const first: number[] = []
  const complete: number[] = []
  for (let start = 0; start < STARTS; start++) {
    const { ms, value: library } = await timed(() => startLibrary(folder))
    ready.push(ms)
    const asked = performance.now()
    let answer = await library.call('search.query', FIRST)
    first.push(performance.now() - asked)
    while (answer.total !== total) {
      await wait(1)
      answer = await library.call('search.query', FIRST)
    }
    complete.push(performance.now() - asked)
    await library.close()
  }
  return [
    rowOf('ready', 'start: process → library open', 'ms', { Collate: ready }),
    rowOf('first', '… open → first answer', 'ms', { Collate: first }),
    rowOf('first-complete', '… open → first answer that misses nothing', 'ms', { Collate: complete }),
  ]
}
