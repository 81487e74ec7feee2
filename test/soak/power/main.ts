import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { testEnvironment } from '../../environment.js'
import type { Lost } from '../../support/power/losses.ts'
import type { Rounds } from '../../support/power/rounds.ts'

type Power = typeof import('../../support/power/rounds.ts')

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
// The library's sources need the bundler, which runs them as they are.
const { module } = await runnerImport<Power>('test/support/power/rounds.ts', { root: ROOT, configFile: false, logLevel: 'error' })
const { canTrace, powerMigration, powerRounds } = module

const LIBRARIES = 20
/** Rounds of work in each library. */
const ROUNDS = 6

/** Loses the power in a folder that is gone afterwards. In memory: what is lost is decided by the trace, not by the disk. */
async function lose(work: (given: Rounds) => Promise<Lost>): Promise<Lost> {
  const folder = await mkdtemp(join(testEnvironment().TMPDIR, 'collate-soak-'))
  try {
    return await work({ folder, chances: 4, share: 0.03, random: Math.random })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const told = ({ acknowledged, losses, faults }: Lost) =>
  `${losses} losses at and between ${acknowledged} acknowledgements, ${faults.length} faults`

/** `npm run soak -- power [libraries]`: cuts the power of working libraries by dropping what was not synced; exit status 1 when something acknowledged was lost. */
async function main(): Promise<void> {
  const wanted = Number(process.argv[2] ?? LIBRARIES)
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error('Libraries are a number from 1 on.')
  if (!canTrace())
    throw new Error('strace cannot run here, so it is not known what is synced. Install it, or run this on Linux with leave to trace.')
  const faults: string[] = []
  for (let library = 1; library <= wanted; library++) {
    const worked = await lose(given => powerRounds(given, ROUNDS))
    const updated = await lose(powerMigration)
    faults.push(...worked.faults, ...updated.faults)
    process.stdout.write(`library ${library} of ${wanted}: ${told(worked)}; brought up to date: ${told(updated)}\n`)
  }
  const careless = await lose(given => powerRounds({ ...given, normal: true, share: 0 }, 1))
  process.stdout.write(`with synchronous = NORMAL, to see that a loss is seen: ${told(careless)}\n`)
  if (careless.faults.length === 0) faults.push('no loss was seen with synchronous = NORMAL')
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

await main()
