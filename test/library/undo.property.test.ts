import fc from 'fast-check'
import { expect, test } from 'vitest'
import { history } from '../../renderer/locales/en/history.ts'
import { plant } from '../support/articles.ts'
import { temporaryFolder } from '../support/library.ts'
import { type LibraryProcess, startProcess } from '../support/process.ts'
import { comparable, rowsOf } from '../support/rows.ts'
import { type Act, type Acts, undoableActs } from '../support/undoable.ts'

/** How many steps a sequence makes; commands that are refused or change nothing make none and do not count. */
const STEPS = 200
/** How often a command is tried, each time with other values, before the next one has its turn. */
const TRIES = 15
/** Rows that commands are about. */
const MOST = 40

const ACTS: Acts = { ...undoableActs(MOST), 'library.remove-starter': fc.constant({ channel: 'library.remove-starter', request: {} }) }

/** What makes a step while it goes on for long, and is tried once in a sequence. */
const IMPORT: Act = {
  channel: 'import.start',
  request: { sources: [{ kind: 'text', name: 'Mới.txt', text: 'Đường sắt mới\n\nTuyến mới nối hai nước.' }] },
}

/** The commands of a sequence from a seed: all of them in another order again and again, each with so many values to be tried. */
function* rounds(seed: number): Generator<Act[]> {
  const labels = Object.keys(ACTS)
  const all = { minLength: labels.length, maxLength: labels.length }
  for (let round = seed; ; round++) {
    if (round === seed + 1) yield [IMPORT]
    const [order = []] = fc.sample(fc.shuffledSubarray(labels, all), { seed: round, numRuns: 1 })
    const acts = fc.sample(
      fc.tuple(...order.map(label => fc.array(ACTS[label] as fc.Arbitrary<Act>, { minLength: TRIES, maxLength: TRIES }))),
      {
        seed: round,
        numRuns: 1,
      },
    )
    yield* acts[0] ?? []
  }
}

/** Runs one command and waits until it is over; commands that the library refuses change nothing. */
async function run({ call, done }: LibraryProcess, { channel, request }: Act): Promise<void> {
  try {
    const value: unknown = await call(channel, request)
    if (value && typeof value === 'object' && 'job' in value) await done(String(value.job))
  } catch (error) {
    expect((error as Error).message).toMatch(/^(?:invalid|missing|conflict):/u)
  }
}

/** Where the library is killed and started again in between: after how many steps, or never. */
type Killing = (step: number) => boolean

/** Runs random commands until so many of them became a step of the history; resolves with the labels of all. */
async function play(folder: string, seed: number, killing: Killing): Promise<Set<string>> {
  let library = await startProcess(folder)
  const newest = async () => (await library.call('history.list', { limit: 1 }))[0]
  const labels = new Set<string>()
  let last = await newest()
  let steps = 0
  for (const tries of rounds(seed)) {
    for (const act of tries) {
      await run(library, act)
      const step = await newest()
      if (step?.id === last?.id) continue
      last = step
      labels.add(step?.label ?? '')
      if (++steps === STEPS || !killing(steps)) break
      await library.kill()
      library = await startProcess(folder)
      break
    }
    if (steps === STEPS) break
  }
  // Whatever was answered is on the disk.
  await library.kill()
  return labels
}

async function plantedFolder(): Promise<string> {
  const folder = temporaryFolder()
  await (await startProcess(folder, '--create', '--starter')).close()
  const [{ id } = { id: 0 }] = plant(folder, [
    {},
    { title: 'Du lịch', text: 'Khách Việt Nam sang Astana ngày một đông, ngày một vui.' },
    { title: 'Khí hậu', text: 'Khí hậu và nước: hợp tác Trung Á năm 2024.' },
  ])
  const library = await startProcess(folder)
  await library.call('highlight.create', { article: id, place: { quote: 'Đường sắt', occurrence: 1 }, themes: ['Kinh tế/Thương mại'] })
  await library.call('memo.write', { target: 'theme', targetId: 1, body: 'Xem [[theme:Kinh tế/Thương mại]]' })
  await library.close()
  return folder
}

/** Undoes or redoes one step after the other. */
async function walk(folder: string, channel: 'history.undo' | 'history.redo', killing: Killing) {
  let library = await startProcess(folder)
  for (let step = 1; step <= STEPS; step++) {
    const move = await library.call(channel, {})
    expect(move.step, `${channel} ${step}`).not.toBeNull()
    if (!killing(step)) continue
    await library.kill()
    library = await startProcess(folder)
  }
  return library
}

/** Labels of steps as their texts are named, of which some are in two numbers. */
const LABELS = [...new Set(Object.keys(history).map(key => key.replace(/_(?:one|other)$/u, '')))]

test('every kind of step that the history has a name for is among the random commands', () => {
  const named = [...Object.keys(ACTS), IMPORT.channel].map(label => label.replace('.', '-'))
  expect(named.sort()).toEqual(LABELS.sort())
})

test.each([
  ['', false],
  [', also when the library is killed again and again in between', true],
])(
  'two hundred commands undone one by one give back the first rows, redone the last%s',
  async (_, killed) => {
    const property = fc.asyncProperty(fc.integer({ min: 1 }), fc.integer({ min: 40, max: 90 }), async (seed, every) => {
      const killing: Killing = step => killed && step % every === 0
      const folder = await plantedFolder()
      const first = rowsOf(folder)
      const made = await play(folder, seed, killing)
      const last = rowsOf(folder)
      // Most of all kinds come in every sequence; which ones chance leaves out differs.
      expect(made.size).toBeGreaterThan(Object.keys(ACTS).length * 0.7)

      const undone = await walk(folder, 'history.undo', killing)
      await undone.kill()
      expect(comparable(rowsOf(folder), first)).toEqual(comparable(first, first))

      const redone = await walk(folder, 'history.redo', killing)
      expect(await redone.call('history.redo', {})).toMatchObject({ step: null })
      expect(await redone.call('check.run', { deep: true })).toMatchObject({ ok: true })
      await redone.kill()
      expect(comparable(rowsOf(folder), last)).toEqual(comparable(last, last))

      // All at once is the same as one by one.
      const jumping = await startProcess(folder)
      const step = (await jumping.call('history.list', { limit: STEPS + 1 })).at(-1)?.id ?? 0
      expect(await jumping.call('history.undo-to', { step, steps: STEPS })).toMatchObject({ steps: STEPS, canRedo: true })
      await jumping.kill()
      expect(comparable(rowsOf(folder), first)).toEqual(comparable(first, first))
    })
    await fc.assert(property, { numRuns: 1, endOnFailure: true })
  },
  600_000,
)
