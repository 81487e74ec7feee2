import type { PassageChange, Request } from '../../../preload/contract.ts'
import { type BenchLibrary, startLibrary } from '../library.ts'
import { type Figure, figure, timed } from '../measure.ts'
import { waitsDuring } from '../search/waits.ts'
import { LARGE } from './planting.ts'

const RUNS = 9
const PAGE = 100
/** Passages of a smaller selection. */
const SOME = 1000

/** What was measured in a library of one size, in milliseconds. */
export type Measured = Map<string, Figure>

/** Measures lists of passages and changes of many as the page has them: over a process boundary. */
export async function measurePassages(folder: string): Promise<Measured> {
  const library = await startLibrary(folder)
  try {
    for (let indexed = -1; indexed !== 0; ) indexed = (await library.call('search.settle', {})).pending
    const theme = (await library.call('theme.list', {})).find(({ path }) => path === LARGE)?.id ?? 0
    return new Map([...(await listFigures(library, theme)), ...(await changeFigures(library, theme))])
  } finally {
    await library.close()
  }
}

async function listFigures(library: BenchLibrary, theme: number): Promise<Measured> {
  const list = (more: Partial<Request<'theme.passages'>>) => () =>
    library.call('theme.passages', { theme, descendants: true, first: PAGE, ...more })
  const { ids } = await list({})()
  const middle = ids.slice(Math.floor(ids.length / 2)).slice(0, PAGE)
  return new Map([
    ['open the theme: all ids, the first 100 whole', await repeated(list({}))],
    ['… ordered by date', await repeated(list({ sort: 'date' }))],
    ['… those of one outlet and year', await repeated(list({ outlet: 'Báo 1', year: '2021' }))],
    ['… those that hold two words', await repeated(list({ text: 'kinh te' }))],
    ['scroll: 100 passages from the middle', await repeated(() => library.call('passage.read', { highlights: middle }))],
    ['the codebook with its counts', await repeated(() => library.call('theme.list', {}))],
    ['what all of them are about', await repeated(() => library.call('passage.summary', { highlights: ids }))],
  ])
}

async function changeFigures(library: BenchLibrary, theme: number): Promise<Measured> {
  const { ids } = await library.call('theme.passages', { theme })
  const changes: [string, PassageChange][] = [
    ['tag', { kind: 'tag', themes: ['Kinh tế'] }],
    ['untag', { kind: 'untag', themes: [theme] }],
    ['replace a theme', { kind: 'move', from: theme, to: 'Hạ tầng' }],
    ['recolour', { kind: 'recolour', colour: 'teal' }],
    ['delete', { kind: 'remove' }],
  ]
  const figures: Measured = new Map()
  for (const [what, change] of changes) {
    figures.set(`preview: ${what} all`, await repeated(() => library.call('passage.preview', { highlights: ids, change })))
    for (const [name, some] of [[String(SOME), ids.slice(0, SOME)] as const, ['all', ids] as const]) {
      const run = () => library.run('passage.change', { highlights: [...some], change })
      const during = await waitsDuring(library, async () => {
        figures.set(`${what} ${name}`, figure([(await timed(run)).ms]))
      })
      if (name === 'all') figures.set(`… longest wait of other calls meanwhile (${what})`, figure([Math.max(...during.waits)]))
      figures.set(`undo: ${what} ${name}`, figure([(await timed(() => library.call('history.undo', {}))).ms]))
    }
  }
  return figures
}

async function repeated(run: () => Promise<unknown>): Promise<Figure> {
  const times: number[] = []
  for (let at = 0; at < RUNS; at++) times.push((await timed(run)).ms)
  return figure(times)
}
