import { expect, test } from 'vitest'
import { killMigrations } from '../../support/killed/migration.ts'
import { KINDS, killRounds } from '../../support/killed/rounds.ts'
import { temporaryFolder } from '../../support/library.ts'

test('a library killed while it imports, tags, edits, merges, backs up, restores or exports keeps all it acknowledged and nothing half', {
  timeout: 120_000,
}, async () => {
  expect(await killRounds(temporaryFolder(), temporaryFolder(), KINDS.length, Math.random)).toEqual([])
})

test('a library killed while it is brought up to date is as it was or up to date, and so are its backups', {
  timeout: 120_000,
}, async () => {
  expect(await killMigrations(temporaryFolder(), 3, Math.random)).toEqual([])
})
