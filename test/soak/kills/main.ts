import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killMigrations } from '../../support/killed/migration.ts'
import { killRounds } from '../../support/killed/rounds.ts'

const ROUNDS = 500
/** Rounds of one library, and of one that is brought up to date. */
const LIBRARY = 35
const OLD = 5

/** Does something in a folder that is gone afterwards. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-soak-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `npm run soak -- kills [rounds]`: kills libraries in the middle of all kinds of work; exit status 1 when something acknowledged was lost. */
async function main(): Promise<void> {
  const wanted = Number(process.argv[2] ?? ROUNDS)
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error('Rounds are a number from 1 on.')
  const faults: string[] = []
  for (let done = 0; done < wanted; ) {
    const rounds = Math.min(LIBRARY, wanted - done)
    faults.push(...(await inFolder(folder => inFolder(outside => killRounds(folder, outside, rounds, Math.random)))))
    done += rounds
    const old = Math.min(OLD, wanted - done)
    if (old > 0) faults.push(...(await inFolder(folder => killMigrations(folder, old, Math.random))))
    done += old
    process.stdout.write(`${done} of ${wanted} kills, ${faults.length} faults\n`)
  }
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

await main()
