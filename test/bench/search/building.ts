import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ChildOptions, startChild } from './children.ts'
import type { Query } from './engine.ts'
import type { Name } from './engines.ts'
import type { Asks } from './messages.ts'
import { type Row, rowOf, type Series } from './rows.ts'

type Built = Asks['build']['reply']
type Loaded = Asks['load']['reply']

/** Engines by the folders of their indexes, and why some are missing. */
export interface Outcome {
  rows: Row[]
  folders: Map<Name, string>
  skipped: string[]
}

/** What is built, and within which bounds. */
export interface Plan {
  folder: string
  file: string
  count: number
  names: readonly Name[]
  /** For the first answer after loading. */
  query: Query
}

/** The most that an engine may take; MiniSearch and Lunr are left out of a run when they need more. */
export const LIMITS: Record<Name, { most: number; ms: number }> = {
  Collate: { most: 8192, ms: 1_200_000 },
  FTS5: { most: 8192, ms: 1_200_000 },
  MiniSearch: { most: 4096, ms: 180_000 },
  Lunr: { most: 4096, ms: 180_000 },
}
/** Builds of ours and FTS5 up to this many texts are done three times in turn, since they are short. */
const SHORT = 10_000

/** Builds each index in a fresh process, then loads it in others until it has answered once. */
export async function buildAll(plan: Plan): Promise<Outcome> {
  const built = new Map<Name, Built[]>()
  const loaded = new Map<Name, Loaded[]>()
  const folders = new Map<Name, string>()
  const skipped: string[] = []
  for (let round = 0; round < 3; round++) {
    for (const name of plan.names) {
      const once = name === 'MiniSearch' || name === 'Lunr'
      if (round > 0 && once) continue
      try {
        if (round === 0 || plan.count <= SHORT) {
          const folder = join(plan.folder, `${name}-${round}`)
          mkdirSync(folder)
          push(built, name, await ask(name, { ...plan, folder }, 'build', { count: plan.count }))
          folders.set(name, folder)
        }
        const folder = folders.get(name) ?? ''
        push(loaded, name, await ask(name, { ...plan, folder }, 'load', { count: plan.count, query: plan.query }))
      } catch (error) {
        if (!once) throw error
        folders.delete(name)
        skipped.push(`${name}: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  return { rows: rowsOf(built, loaded), folders, skipped }
}

/** One question to a process that is there for nothing else. */
async function ask<A extends 'build' | 'load'>(
  name: Name,
  { folder, file }: Pick<ChildOptions, 'folder' | 'file'>,
  what: A,
  request: Asks[A]['request'],
): Promise<Asks[A]['reply']> {
  const child = startChild(name, { folder, file, most: LIMITS[name].most })
  try {
    return await child.ask(what, request, LIMITS[name].ms)
  } finally {
    await child.close()
  }
}

function push<T>(lists: Map<Name, T[]>, name: Name, value: T): void {
  lists.set(name, [...(lists.get(name) ?? []), value])
}

/** Of each engine one number: the middle one of its runs, since the first may meet cold files and a busy machine. */
function middles<T>(lists: Map<Name, T[]>, of: (value: T) => number | null): Series {
  const series: Series = {}
  for (const [name, values] of lists) {
    const sorted = values.flatMap(value => of(value) ?? []).sort((a, b) => a - b)
    const middle = (sorted.length - 1) >> 1
    series[name] = sorted.slice(middle, middle + 1)
  }
  return series
}

/** What of a reply makes a row. */
type Part<T> = [id: string, what: string, unit: Row['unit'], of: (value: T) => number | null]

const OF_BUILDING: Part<Built>[] = [
  ['build', 'build: texts in memory → searchable, on disk', 's', ({ ms }) => ms],
  ['build-cpu', '… processor time, all threads', 's', ({ cpu }) => cpu],
  ['size', 'size on disk, index only', 'MB', ({ size }) => size],
  ['memory', 'memory: heap and buffers, growth over build', 'MB', ({ growth }) => growth.heap],
  ['resident', '… resident, growth over build', 'MB', ({ growth }) => growth.resident],
]

const OF_LOADING: Part<Loaded>[] = [
  ['loaded', '… heap and buffers, growth over load', 'MB', ({ growth }) => growth.heap],
  ['loaded-resident', '… resident, growth over load', 'MB', ({ growth }) => growth.resident],
  ['load', 'load → first answer', 'ms', ({ ms }) => ms],
]

const rowsOf = (built: Map<Name, Built[]>, loaded: Map<Name, Loaded[]>): Row[] => [
  ...OF_BUILDING.map(([id, what, unit, of]) => rowOf(id, what, unit, middles(built, of))),
  ...OF_LOADING.map(([id, what, unit, of]) => rowOf(id, what, unit, middles(loaded, of))),
]
