import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupName, parseBackupName } from '../../../../main/library/safety/backups/backup-name.ts'
import { spare } from '../../../../main/library/safety/backups/retention.ts'
import { BACKUP_REASONS, type BackupReason } from '../../../../preload/model.ts'

const HOUR = 3_600_000
const start = Date.UTC(2026, 0, 5)
const at = (hours: number) => new Date(start + hours * HOUR).toISOString()
const every = (hours: number, count: number, bytes = 1) =>
  Array.from({ length: count }, (_, index) => ({
    at: at(index * hours),
    bytes,
    problems: 0 as number | null,
    reason: 'work' as BackupReason,
  }))
const kept = (backups: ReturnType<typeof every>, limit: number) => {
  const gone = new Set(spare(backups, limit))
  return backups.filter(backup => !gone.has(backup))
}

describe('which backups are kept', () => {
  it('is one of each of the last hours, days, weeks and months', () => {
    // Two years of a backup every quarter of an hour in which somebody worked eight hours a day would be too many; one an hour does.
    const ages = kept(every(1, 24 * 730), Number.MAX_SAFE_INTEGER).map(backup => (start + 24 * 730 * HOUR - Date.parse(backup.at)) / HOUR)
    expect(ages.filter(age => age <= 24)).toHaveLength(24)
    expect(ages.filter(age => age > 24 && age <= 24 * 14).length).toBeGreaterThanOrEqual(12)
    expect(ages.length).toBeLessThan(75)
    expect(Math.max(...ages)).toBeGreaterThan(24 * 650)
    expect(kept(every(0.25, 40), Number.MAX_SAFE_INTEGER)).toHaveLength(14)
  })

  const noon = 24 * 3 + 12
  const made = (hours: number, reason: BackupReason = 'edit') => ({ at: at(noon + hours), bytes: 100, problems: 0, reason })
  const burst = Array.from({ length: 20 }, (_, second) => made(second / 3600))

  it('are of many times where there is room for few: many of one minute push nothing out', () => {
    const old = [-24 * 40, -24 * 9, -24, -2].map(hours => made(hours))
    const [first, last] = [burst[0], burst.at(-1)]
    expect(kept([...old, ...burst], 600)).toEqual([...old, first, last])
    expect(kept([...old, ...burst], 99_999)).toEqual([...old, first, ...burst.slice(-6)])
    // The newest and that from before the many stay whatever they take.
    expect(kept([...old, ...burst], 100)).toEqual([first, last])
  })

  it('are those that somebody asked for, when many came after them within the hour', () => {
    const asked = made(-0.01, 'asked')
    expect(kept([made(-0.02), asked, ...burst], 99_999)).toEqual([made(-0.02), asked, ...burst.slice(-6)])
  })

  it('is never more than the limit but for three: the newest, that of before the latest changes, and the newest without faults', () => {
    const backup = fc.record({
      at: fc.integer({ min: 0, max: 24 * 800 }).map(at),
      bytes: fc.integer({ min: 1, max: 1000 }),
      problems: fc.constantFrom(0, 3, null),
      reason: fc.constantFrom(...BACKUP_REASONS),
    })
    const backups = fc.uniqueArray(backup, { selector: one => one.at, maxLength: 60 })
    fc.assert(
      fc.property(backups, fc.integer({ min: 0, max: 20_000 }), (all, limit) => {
        const left = kept(all, limit)
        const newest = all.toSorted((a, b) => (a.at < b.at ? 1 : -1))
        if (newest[0]) expect(left).toContain(newest[0])
        const sound = newest.find(({ problems }) => !problems)
        if (sound) expect(left).toContain(sound)
        if (left.length > 3) expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limit)
      }),
    )
  })
})

it('a backup is called by its moment and its reason, and is known again by them', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
      fc.constantFrom(...BACKUP_REASONS),
      (date, reason) => {
        expect(parseBackupName(backupName(date.toISOString(), reason))).toEqual({ at: date.toISOString(), reason })
      },
    ),
  )
  for (const name of ['library.sqlite', '2026-01-05T00-00-00-000Z.thèm.sqlite', '2026-01-05T00-00-00-000Z.edit.sqlite.new'])
    expect(parseBackupName(name)).toBeNull()
})
