import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeOld, THEMES } from '../killed/migration.ts'
import { type LibraryProcess, startProcessUnder } from '../process.ts'
import { Disk } from './disk.ts'
import { type Lost, losePower } from './losses.ts'
import { judgeOf, LIBRARY, type Promised } from './promises.ts'
import { readTrace, TRACE_OPTIONS } from './syscalls.ts'
import { workAndNote } from './work.ts'

/** Whether calls of the kernel can be written down here: only Linux has strace, and not every container lets it. */
export const canTrace = (): boolean => spawnSync('strace', [...TRACE_OPTIONS, '-o', '/dev/null', 'true']).status === 0

const NORMAL = fileURLToPath(new URL('./normal.js', import.meta.url))

/** How much is lost, and where. */
export interface Rounds {
  /** An empty folder for everything. */
  folder: string
  /** How often chance decides what the disk kept, at each acknowledgement. */
  chances: number
  /** Part of all other moments at which the power is lost too. */
  share: number
  random: () => number
  /** Whether the database is to wait for the disk less than it has to. */
  normal?: boolean
}

interface Work {
  /** Makes what is there before. */
  prepare(root: string): void
  options: string[]
  work(library: LibraryProcess, root: string): Promise<Promised[]>
}

/** Lets a library work while its calls of the kernel are written down, and then loses the power at every acknowledgement. */
async function losing({ folder, normal = false, ...losses }: Rounds, { prepare, options, work }: Work): Promise<Lost> {
  const [root, trace, places] = ['đĩa', 'trace', 'sau'].map(name => join(folder, name)) as [string, string, string]
  for (const path of [root, places]) mkdirSync(path)
  prepare(root)
  const disk = new Disk(root)
  const program = ['strace', ...TRACE_OPTIONS, '-o', trace, process.execPath, ...(normal ? ['--import', NORMAL] : [])]
  const library = await startProcessUnder(program, join(root, LIBRARY), ...options)
  const promises = await work(library, root)
  await library.close()
  const lost = losePower(places, { disk, calls: readTrace(readFileSync(trace, 'latin1')), judge: judgeOf(promises), ...losses })
  const heard = Math.max(...promises.map(({ from }) => from))
  if (lost.acknowledged < heard) throw new Error(`${heard} acknowledgements were heard, but ${lost.acknowledged} are in the trace.`)
  return lost
}

/** Does all kinds of work in a new library, so many times. */
export const powerRounds = (given: Rounds, rounds: number): Promise<Lost> =>
  losing(given, {
    prepare: root => mkdirSync(join(root, 'ngoài')),
    options: ['--create'],
    work: (library, root) => workAndNote({ root, outside: join(root, 'ngoài'), library }, rounds),
  })

/** Brings a library up to date that the first version of the program made. */
export const powerMigration = (given: Rounds): Promise<Lost> =>
  losing(given, {
    prepare(root) {
      mkdirSync(join(root, LIBRARY))
      makeOld(join(root, LIBRARY))
    },
    options: [],
    work: async () => {
      const isKept: Promised['isKept'] = ({ library }) => library.prepare('SELECT count(*) FROM theme').pluck().get() === THEMES
      return [{ from: 0, what: 'a theme', isKept }]
    },
  })
