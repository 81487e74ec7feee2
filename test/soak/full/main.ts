import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillMigrations } from '../../support/full/migration.ts'
import { smallDisk } from '../../support/full/small-disk.ts'
import { type Filling, fillStepwise, KINDS } from '../../support/full/steps.ts'

const MEGABYTES = 96
/** Pages of 4 KB: more than any one piece of work takes. */
const MOST = 2000

/** `npm run soak -- full [kind] [pages]`: fills a disk in steps of 4 KB, or of so many times 4 KB, in the middle of all kinds of work; exit status 1 when something was lost or half there. */
async function main(): Promise<void> {
  const kinds = KINDS.filter(kind => process.argv[2] === undefined || kind === process.argv[2])
  const pages = Number(process.argv[3] ?? 1)
  const faults: string[] = []
  for (const kind of kinds)
    for (const [reserve, opened] of [
      [false, false],
      [false, true],
      [true, false],
    ] as const)
      faults.push(...(await filled({ kinds: [kind], pages, most: MOST, reserve, opened })))
  if (process.argv[2] === undefined || process.argv[2] === 'migrating') faults.push(...(await migrated(pages)))
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

async function filled(filling: Filling): Promise<string[]> {
  const disk = smallDisk(MEGABYTES * 1024 * 1024)
  if (!disk) throw new Error('A small disk cannot be made here: mounting tmpfs needs to be allowed.')
  const outside = await mkdtemp(join(tmpdir(), 'collate-soak-'))
  try {
    const { faults, done, refused } = await fillStepwise(disk, outside, filling)
    const how = `${filling.reserve ? 'with' : 'without'} a reserve, full ${filling.opened ? 'before' : 'after'} opening`
    process.stdout.write(`${filling.kinds.join(', ')}, ${how}: ${refused} refused, ${done} done, ${faults.length} faults\n`)
    return faults
  } finally {
    disk.remove()
    await rm(outside, { recursive: true, force: true })
  }
}

async function migrated(pages: number): Promise<string[]> {
  const disk = smallDisk(MEGABYTES * 1024 * 1024)
  if (!disk) throw new Error('A small disk cannot be made here: mounting tmpfs needs to be allowed.')
  try {
    const { faults, done, refused } = await fillMigrations(disk, pages)
    process.stdout.write(`migrating: ${refused} refused, ${done} done, ${faults.length} faults\n`)
    return faults
  } finally {
    disk.remove()
  }
}

await main()
