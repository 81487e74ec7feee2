import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Channel, Request } from '../../preload/contract.ts'
import { plant } from '../support/articles.ts'
import { temporaryFolder } from '../support/library.ts'
import { type LibraryProcess, startProcess } from '../support/process.ts'
import { comparable, rowsOf } from '../support/rows.ts'

/** How many steps a sequence makes; commands that are refused or change nothing make none and do not count. */
const STEPS = 200
const NAMES = ['Kinh tế', 'Thương mại', 'Du lịch', 'Đường sắt', 'Hoà bình', 'Khí hậu', 'Nước', 'Năng lượng 🎉']

/** Chooses for one command; every function draws anew. */
interface Draw {
  upTo(most: number): number
  name(): string
  path(): string
  /** Keys of rows that may be there. */
  ids(): number[]
  one<T>(values: readonly T[]): T
}

type Make = (draw: Draw) => [Channel, unknown]

const COMMANDS: Make[] = [
  d => ['article.update', { article: d.upTo(3), metadata: { title: d.name(), published: d.one(['2023', '2023-08', null]) } }],
  d => ['article.remove', { articles: [d.upTo(3)] }],
  d => ['collection.create', { name: d.name(), parent: d.one([null, d.upTo(9)]) }],
  d => ['collection.update', { collection: d.upTo(9), name: d.name(), parent: d.one([null, d.upTo(9)]) }],
  d => ['collection.remove', { collection: d.upTo(9) }],
  d => ['collection.assign', { collection: d.upTo(9), articles: [d.upTo(3)], member: d.upTo(3) > 1 }],
  d => ['theme.create', { path: d.path(), shortcut: d.one(['d', 'k', null]) }],
  d => ['theme.update', { theme: d.upTo(30), name: d.name(), colour: d.one(['red', 'teal']), definition: d.path() }],
  d => ['theme.move', { theme: d.upTo(30), parent: d.one([null, d.upTo(30)]), position: d.upTo(3) }],
  d => ['theme.remove', { theme: d.upTo(30) }],
  d => ['highlight.create', { article: d.upTo(3), place: place(d), themes: [d.path()], note: d.one([null, d.name()]) }],
  d => ['highlight.create', { article: d.upTo(3), place: place(d), colour: d.one([null, 'blue']) }],
  d => ['highlight.update', { highlight: d.upTo(30), note: d.name(), span: place(d) }],
  d => ['highlight.tag', { highlights: [d.upTo(30)], add: [d.path()], remove: d.ids() }],
  d => ['highlight.remove', { highlights: d.ids() }],
  d => ['memo.write', { target: d.one(['article', 'highlight', 'theme']), targetId: d.upTo(9), body: `${d.path()} [[theme:${d.path()}]]` }],
  d => ['memo.write', { target: 'library', targetId: null, body: `[[${d.name()}]] ${d.name()}` }],
  d => ['saved-search.create', { name: d.path(), query: d.name() }],
  d => ['saved-search.update', { search: d.upTo(9), name: d.path(), sort: d.one(['date', 'outlet']) }],
  d => ['saved-search.remove', { search: d.upTo(9) }],
  d => ['library.rename', { name: d.name() }],
]

function place(draw: Draw) {
  const start = draw.upTo(18)
  return { version: 1, start, end: start + draw.upTo(18) }
}

/** Whole numbers below 2³² from a seed (mulberry32), so that one number that fast-check prints repeats a whole sequence. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

function drawing(next: () => number): Draw {
  const upTo = (most: number) => (next() % most) + 1
  const one = <T>(values: readonly T[]) => values[next() % values.length] as T
  const name = () => one(NAMES)
  return { upTo, one, name, path: () => one([name(), `${name()}/${name()}`]), ids: () => [upTo(30), upTo(30)] }
}

/** Runs random commands until so many of them became a step of the history. */
async function play({ call }: LibraryProcess, next: () => number): Promise<void> {
  const draw = drawing(next)
  let [last] = await call('history.list', { limit: 1 })
  for (let steps = 0; steps < STEPS; ) {
    const [channel, request] = draw.one(COMMANDS)(draw)
    await call(channel, request as Request<Channel>).catch((error: Error) =>
      expect(error.message).toMatch(/^(?:invalid|missing|conflict):/u),
    )
    const [newest] = await call('history.list', { limit: 1 })
    if (newest?.id !== last?.id) steps++
    last = newest
  }
}

async function plantedFolder(): Promise<string> {
  const folder = temporaryFolder()
  plant(folder, [
    {},
    { text: 'Khách Việt Nam sang Astana ngày một đông, ngày một vui.' },
    { text: 'Khí hậu và nước: hợp tác Trung Á năm 2024.' },
  ])
  const library = await startProcess(folder)
  await library.call('highlight.create', { article: 1, place: { quote: 'Đường sắt', occurrence: 1 }, themes: ['Kinh tế/Thương mại'] })
  await library.call('memo.write', { target: 'theme', targetId: 1, body: 'Xem [[theme:Kinh tế/Thương mại]]' })
  await library.close()
  return folder
}

/** Undoes or redoes one step after the other; where `killing` says so, the process is killed and started again in between. */
async function walk(folder: string, channel: 'history.undo' | 'history.redo', steps: number, killing: (step: number) => boolean) {
  let library = await startProcess(folder)
  for (let step = 0; step < steps; step++) {
    if (killing(step)) {
      await library.kill()
      library = await startProcess(folder)
    }
    const move = await library.call(channel, {})
    expect(move.step, `${channel} ${step}`).not.toBeNull()
  }
  return library
}

test.each([
  ['', false],
  [', also when the library is killed again and again in between', true],
])(
  'two hundred commands undone one by one give back the first rows, redone the last%s',
  async (_, killed) => {
    const property = fc.asyncProperty(fc.integer(), fc.integer({ min: 20, max: 70 }), async (seed, every) => {
      const folder = await plantedFolder()
      const first = rowsOf(folder)
      const library = await startProcess(folder)
      await play(library, numbers(seed))
      if (killed) await library.kill()
      else await library.close()
      const last = rowsOf(folder)

      const killing = (step: number) => killed && step % every === every - 1
      const undone = await walk(folder, 'history.undo', STEPS, killing)
      await undone.kill()
      expect(comparable(rowsOf(folder), first)).toEqual(comparable(first, first))

      const redone = await walk(folder, 'history.redo', STEPS, killing)
      expect(await redone.call('history.redo', {})).toMatchObject({ step: null })
      expect(await redone.call('check.run', { deep: true })).toMatchObject({ ok: true })
      await redone.kill()
      expect(comparable(rowsOf(folder), last)).toEqual(comparable(last, last))

      // All at once is the same as one by one.
      const jumping = await startProcess(folder)
      const [, , begun] = (await jumping.call('history.list', { limit: 10_000 })).toReversed()
      expect(await jumping.call('history.undo-to', { step: (begun?.id ?? 0) - 1, steps: STEPS })).toMatchObject({
        steps: STEPS,
        canRedo: true,
      })
      await jumping.kill()
      expect(comparable(rowsOf(folder), first)).toEqual(comparable(first, first))
    })
    await fc.assert(property, { numRuns: 2, endOnFailure: true })
  },
  240_000,
)
