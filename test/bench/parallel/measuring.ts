import { randomFrom } from '../corpus.ts'
import { type BenchLibrary, startLibrary } from '../library.ts'
import { type Figure, figure, timed, timesOf } from '../measure.ts'

const RUNS = 200

/** What was measured in a library of one size, in milliseconds. */
export type Measured = Map<string, Figure>

export const INDEXING = 'look through all articles'
export const ARTICLE = 'an article against all'
export const PAIR = 'two articles'

/** Measures as the page has it: over a process boundary. */
export async function measureReuse(folder: string): Promise<Measured> {
  const measured: Measured = new Map()
  const settle = async (what: string) => {
    const library = await startLibrary(folder)
    for (let pending = -1; pending !== 0; ) pending = (await library.call('search.settle', {})).pending
    measured.set(what, figure([(await timed(() => library.call('parallel.settle', {}))).ms]))
    return library
  }
  const library = await settle(INDEXING)
  for (const [what, of] of await answers(library)) measured.set(what, of)
  await library.close()
  await (await settle('… what was kept, after a restart')).close()
  return measured
}

async function answers(library: BenchLibrary): Promise<Measured> {
  const random = randomFrom(7)
  const { call } = library
  const articles = (await call('article.list', {})).map(({ id }) => id)
  const some = Array.from({ length: RUNS }, () => articles[Math.floor(random() * articles.length)] ?? 1)
  const partners: [number, number][] = []
  const whole = await timesOf(some, async article => {
    const [passage] = await call('parallel.article', { article })
    partners.push([article, passage?.b.article ?? some[partners.length % 7] ?? 1])
  })
  const boilerplate = await timesOf(some.slice(0, 20), article => call('parallel.article', { article, boilerplate: true }))
  const pairs = await timesOf(partners, ([a, b]) => call('parallel.pair', { a, b }))
  const selections = await timesOf(some, article => call('parallel.where-else', { article, version: 1, start: 200, end: 500 }))
  const once = async (run: () => Promise<unknown>) => figure([(await timed(run)).ms])
  const overview = await once(() => call('parallel.overview', {}))
  const [cell] = (await call('parallel.overview', {})).cells
  return new Map([
    [ARTICLE, figure(whole)],
    ['… with boilerplate', figure(boilerplate)],
    [PAIR, figure(pairs)],
    ['where else a selection stands', figure(selections)],
    ['overview: all with all', overview],
    ['… again', await once(() => call('parallel.overview', {}))],
    ['… a page of a cell', await once(() => call('parallel.cell', { a: cell?.a ?? null, b: cell?.b ?? null }))],
    ['near duplicates', await once(() => call('parallel.near-duplicates', {}))],
  ])
}
