import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom } from '../../bench/corpus.ts'
import { figure } from '../../bench/measure.ts'
import { plantInFolder } from '../../bench/planting.ts'
import { aligned } from '../../bench/table.ts'
import { type Hour, workForHours } from '../../support/hours/hours.ts'
import type { Room } from '../../support/hours/room.ts'
import { tooSlow, unlevel } from './verdict.ts'

const HOURS = 8
const COMMANDS = 100_000
const ARTICLES = 20_000

const megabytes = (bytes: number | null) => (bytes === null ? '?' : (bytes / 1e6).toFixed(1))
const ROOM: (keyof Room)[] = ['memory', 'library', 'journal', 'backups', 'search', 'logs']
const HEAD = ['hour', ...ROOM.map(name => `${name}, MB`), 'start, s', 'close, s', 'ms, median / p95']

const lineOf = ({ room, start, close, times }: Hour, at: number) => {
  const { p50, p95 } = figure([...times.values()].flat())
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  return [
    String(at + 1),
    ...ROOM.map(name => megabytes(room[name])),
    seconds(start),
    seconds(close),
    `${p50.toFixed(1)} / ${p95.toFixed(1)}`,
  ]
}

/** Median and 95th percentile of every kind of work in every hour. */
function timesTable(hours: readonly Hour[]): string {
  const kinds = [...new Set(hours.flatMap(({ times }) => [...times.keys()]))]
  const cell = ({ times }: Hour, kind: string) => {
    const { p50, p95 } = figure(times.get(kind) ?? [])
    return `${p50.toFixed(1)} / ${p95.toFixed(1)}`
  }
  return aligned([['', ...hours.map((_, at) => `hour ${at + 1}`)], ...kinds.map(kind => [kind, ...hours.map(hour => cell(hour, kind))])])
}

/**
 * `npm run soak -- hours [commands] [articles]`: eight hours of work compressed, with backups, undo, restarts and searches; exit status 1 when memory or files
 * do not level off, commands get more than twice as slow as in the first hour, or the library is not in order at the end.
 */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [commands = COMMANDS, articles = ARTICLES] = positionals.map(Number)
  const folder = await mkdtemp(join(tmpdir(), 'collate-soak-'))
  const hours: Hour[] = []
  try {
    await plantInFolder(new URL('../../bench/reader/plant.ts', import.meta.url), folder, articles)
    process.stdout.write(`${commands} commands in ${HOURS} hours, ${articles} articles\n${HEAD.join('  ')}\n`)
    const tell = (hour: Hour) => {
      hours.push(hour)
      process.stdout.write(`${lineOf(hour, hours.length - 1).join('  ')}\n`)
    }
    const faults = await workForHours({ folder, hours: HOURS, each: Math.ceil(commands / HOURS), random: randomFrom(2029), tell })
    process.stdout.write(`\n${aligned([HEAD, ...hours.map(lineOf)])}\n\n${timesTable(hours)}\n\n`)
    const said = [...faults, ...unlevel(hours), ...tooSlow(hours)]
    for (const fault of said) process.stdout.write(`${fault}\n`)
    process.stdout.write(said.length === 0 ? 'In order.\n' : '')
    process.exitCode = said.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
