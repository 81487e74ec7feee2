import { mkdirSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { openDatabase } from '../../../main/library/db/open.ts'
import { randomFrom } from '../../bench/corpus.ts'
import { temporaryFolder } from '../../support/library.ts'
import { Disk, type Mercy } from '../../support/power/disk.ts'
import { canTrace, powerMigration, powerRounds } from '../../support/power/rounds.ts'

const given = (seed: number, chances: number, share: number) => ({ folder: temporaryFolder(), chances, share, random: randomFrom(seed) })

// With strace every write that was not synced is dropped. Elsewhere only the settings are looked at.
describe.runIf(canTrace())('a power cut, by dropping what the trace of a library does not show to be synced', () => {
  it('loses nothing acknowledged of what was written, imported, exported, backed up and restored, and leaves no half file', async () => {
    const lost = await powerRounds(given(1, 1, 0.01), 2)
    expect(lost.faults).toEqual([])
    expect(lost.acknowledged).toBeGreaterThan(25)
  })

  it('is seen to lose what was acknowledged when the database does not wait for the disk (synchronous = NORMAL)', async () => {
    const { faults } = await powerRounds({ ...given(1, 0, 0), normal: true }, 1)
    expect(faults.filter(fault => /theme 1 is lost/u.test(fault)).length).toBeGreaterThan(0)
  })

  it('leaves a library that is brought up to date as it was or up to date', async () => {
    const lost = await powerMigration(given(2, 2, 0.01))
    expect(lost.faults).toEqual([])
    expect(lost.losses).toBeGreaterThan(5)
  })
})

test('a library is opened so that every commit waits for the disk (where calls cannot be traced, all that is known of power cuts)', () => {
  const folder = join(temporaryFolder(), 'mới')
  for (let opening = 0; opening < 3; opening++) {
    const db = openDatabase(folder)
    const settings = ['synchronous', 'journal_mode', 'locking_mode'].map(name => db.pragma(name, { simple: true }))
    db.close()
    expect(settings).toEqual([2, 'wal', 'exclusive'])
  }
})

describe('the disk of these tests', () => {
  async function leftOf(change: (disk: Disk, path: (name: string) => string) => void, mercy: Mercy): Promise<Record<string, string>> {
    const [root, place] = [temporaryFolder(), temporaryFolder()]
    mkdirSync(join(root, 'a'))
    const disk = new Disk(root)
    change(disk, name => join(root, name))
    disk.writeAfterLoss(place, mercy, randomFrom(3))
    const names = (await readdir(place, { recursive: true })).filter(name => name !== 'a')
    return Object.fromEntries(await Promise.all(names.map(async name => [name, await readFile(join(place, name), 'utf8')])))
  }

  const write = (disk: Disk, path: string) => {
    disk.makeFile(path)
    disk.change(path, { at: 0, bytes: Buffer.from('chữ') })
  }
  const NOTHING: Mercy = { bytes: 'none', names: 'none' }
  const NAMES: Mercy = { bytes: 'none', names: 'all' }

  it('keeps the bytes of a file that was synced under a name whose folder was, and no others', async () => {
    const whole = (disk: Disk, path: (name: string) => string) => {
      write(disk, path('a/mới'))
      disk.sync(path('a/mới'))()
      disk.rename(path('a/mới'), path('a/tên'))
    }
    expect(await leftOf(whole, NOTHING)).toEqual({})
    expect(await leftOf(whole, NAMES)).toEqual({ 'a/tên': 'chữ' })
    expect(
      await leftOf((disk, path) => {
        whole(disk, path)
        disk.sync(path('a'))()
        disk.change(path('a/tên'), { size: 1 })
      }, NOTHING),
    ).toEqual({ 'a/tên': 'chữ' })
  })

  it('has an empty file where a name came before its bytes, and nothing in a folder that was never synced into its own', async () => {
    const early = (disk: Disk, path: (name: string) => string) => {
      write(disk, path('a/tên'))
      disk.sync(path('a'))()
    }
    expect(await leftOf(early, NOTHING)).toEqual({ 'a/tên': '' })
    expect(
      await leftOf((disk, path) => {
        disk.makeFolder(path('a/b'))
        write(disk, path('a/b/tên'))
        disk.sync(path('a/b/tên'))()
        disk.sync(path('a/b'))()
      }, NOTHING),
    ).toEqual({})
  })

  it('keeps what was written before a sync began, not what came while it went on', async () => {
    expect(
      await leftOf((disk, path) => {
        write(disk, path('a/tên'))
        const ends = disk.sync(path('a/tên'))
        disk.change(path('a/tên'), { at: 0, bytes: Buffer.from('CH') })
        ends()
        disk.sync(path('a'))()
      }, NOTHING),
    ).toEqual({ 'a/tên': 'chữ' })
  })
})
