import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type LibraryProcess, startProcessUnder } from '../process.ts'
import { ACTS, chooseAct } from './acts.ts'
import { type Room, roomOf } from './room.ts'
import { type World, worldOf } from './world.ts'

const HOUR = 3_600_000
const AHEAD = fileURLToPath(new URL('./ahead.js', import.meta.url))

/** What one hour of work took. */
export interface Hour {
  /** Milliseconds of each command by the kind of work that it was part of. */
  times: Map<string, number[]>
  room: Room
  /** Milliseconds until it was started, and until it was closed with a backup. */
  start: number
  close: number
}

export interface Working {
  folder: string
  hours: number
  /** Pieces of work in an hour. */
  each: number
  random: () => number
  /** Is told of every hour when it is over. */
  tell(hour: Hour): void
}

/** What is not as it should be at the end. */
export type Faults = string[]

async function started(folder: string, hour: number): Promise<LibraryProcess> {
  process.env.COLLATE_TEST_AHEAD = String(hour * HOUR)
  const library = await startProcessUnder([process.execPath, '--import', AHEAD], folder)
  delete process.env.COLLATE_TEST_AHEAD
  return library
}

async function timed<T>(run: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now()
  return [await run(), performance.now() - from]
}

/** Works for so many hours that the clock of the library says, and starts it again after each; resolves with what is wrong in the end. */
export async function workForHours({ folder, hours, each, random, tell }: Working): Promise<Faults> {
  const known: World[] = []
  for (let hour = 0; hour < hours; hour++) {
    const [library, start] = await timed(() => started(folder, hour))
    const world: World = known[0] ? Object.assign(known[0], { library }) : await worldOf(library, random)
    known[0] = world
    await library.call('settings.update', { backupMegabytes: 500 })
    const times = new Map<string, number[]>()
    for (let at = 0; at < each; at++) {
      const name = chooseAct(random)
      const [, ms] = await timed(async () => ACTS[name]?.act(world))
      times.set(name, [...(times.get(name) ?? []), ms])
      if (at === Math.floor(each / 2)) await library.call('backup.make', {})
    }
    await library.call('trash.empty', {})
    await library.call('search.settle', {})
    const room = await roomOf(folder, library.child.pid ?? 0)
    const [, close] = await timed(() => library.close())
    tell({ times, room, start, close })
  }
  const [world] = known
  return world ? atTheEnd(folder, world, hours) : []
}

/** Pieces of work that are done, undone and done again; but for those that are no steps, and imports, which undo leaves in the trash. */
const PIECES = 60
const UNLIKE = ['undo', 'redo', 'place', 'import']

/** Whether the library is in order, and what is done in it can be undone and done again so that it says the same as before, to the byte. */
async function atTheEnd(folder: string, before: World, hours: number): Promise<Faults> {
  const library = await started(folder, hours)
  const world = { ...before, library }
  const everything = async () => {
    const out = join(folder, 'tất cả.json')
    const { job } = await library.call('export.file', { format: 'json', out, replace: true })
    await library.done(job)
    const text = await readFile(out, 'utf8')
    await rm(out)
    return text
  }
  const steps = async () => (await library.call('history.list', { limit: 200 })).filter(({ undone }) => !undone)
  const [first, newest] = [await everything(), (await steps())[0]?.id ?? 0]
  for (let made = 0; made < PIECES; made++) {
    const name = chooseAct(world.random)
    if (!UNLIKE.includes(name)) await ACTS[name]?.act(world)
  }
  const changed = await everything()
  const count = (await steps()).filter(({ id }) => id > newest).length
  for (let undone = 0; undone < count; undone++) await library.call('history.undo', {})
  const back = await everything()
  for (let redone = 0; redone < count; redone++) await library.call('history.redo', {})
  const again = await everything()
  const { problems } = await library.call('check.run', { deep: true })
  await library.close()
  return [
    ...(count === 0 ? ['nothing was there to be undone'] : []),
    ...(back === first ? [] : [`${count} steps undone, and the library does not say what it said`]),
    ...(again === changed ? [] : [`${count} steps done again, and the library does not say what it said`]),
    ...problems.map(({ message }) => message),
  ]
}
