import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS, type Migration, newestOf, numbered, schemaOf } from '../../../main/library/db/migrate.ts'
import { openDatabase } from '../../../main/library/db/open.ts'
import { insertArticle } from '../../../main/library/records/articles.ts'
import { parseBackupName } from '../../../main/library/safety/backups/backup-name.ts'
import { draft } from '../../support/articles.ts'
import { temporaryFolder } from '../../support/library.ts'

const newest = newestOf(MIGRATIONS)
const withNext = (...sources: string[]): Migration[] => [
  ...MIGRATIONS,
  ...sources.map((source, index) => ({ version: newest + 1 + index, source })),
]

const tableExists = (folder: string, table: string) => {
  const db = openDatabase(folder)
  const found = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined
  const schema = schemaOf(db)
  db.close()
  return { found, schema }
}

test('pending migrations run once, in order', () => {
  const folder = temporaryFolder()
  openDatabase(folder).close()
  const next = withNext('CREATE TABLE first (x INTEGER) STRICT', 'ALTER TABLE first ADD COLUMN y INTEGER')
  for (let time = 0; time < 2; time++) {
    const db = openDatabase(folder, next)
    expect(schemaOf(db)).toBe(newest + 2)
    expect(db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('first')).toEqual(['x', 'y'])
    db.close()
  }
})

test('when one migration fails none of them has happened', () => {
  const folder = temporaryFolder()
  openDatabase(folder).close()
  expect(() => openDatabase(folder, withNext('CREATE TABLE first (x INTEGER) STRICT', 'CREATE TABLE first (x INTEGER) STRICT'))).toThrow()
  expect(tableExists(folder, 'first')).toEqual({ found: false, schema: newest })
})

test('a migration that leaves a dangling reference is taken back', () => {
  const folder = temporaryFolder()
  const db = openDatabase(folder)
  db.transaction(() => insertArticle(db, draft())).immediate()
  db.close()
  const careless = withNext('CREATE TABLE first (x INTEGER) STRICT; DROP TRIGGER version_is_kept; DELETE FROM article')
  expect(() => openDatabase(folder, careless)).toThrow('left as it was')
  expect(tableExists(folder, 'first')).toEqual({ found: false, schema: newest })
})

test('before a library is brought up to date, a whole copy of it is put into its backups', () => {
  const folder = temporaryFolder()
  const db = openDatabase(folder)
  db.transaction(() => insertArticle(db, draft({ title: 'Trước khi nâng cấp' }))).immediate()
  db.close()
  openDatabase(folder, withNext('DELETE FROM block; CREATE TABLE first (x INTEGER) STRICT')).close()
  const backups = readdirSync(join(folder, 'backups'))
  expect(backups).toHaveLength(1)
  expect(parseBackupName(backups[0] ?? '')?.reason).toBe('migration')
  const copy = new BetterSqlite3(join(folder, 'backups', backups[0] ?? ''))
  expect(schemaOf(copy)).toBe(newest)
  expect(copy.pragma('quick_check', { simple: true })).toBe('ok')
  expect(copy.prepare('SELECT title, (SELECT count(*) FROM block) AS blocks FROM article').all()).toEqual([
    { title: 'Trước khi nâng cấp', blocks: 1 },
  ])
  copy.close()
})

test('a library of a newer program is refused even where only the journal says so', () => {
  const folder = temporaryFolder()
  openDatabase(folder).close()
  const db = new BetterSqlite3(join(folder, 'library.sqlite'))
  db.pragma(`user_version = ${newest + 1}`)
  const copy = temporaryFolder()
  for (const name of ['library.sqlite', 'library.sqlite-wal']) copyFileSync(join(folder, name), join(copy, name))
  db.close()
  expect(readFileSync(join(copy, 'library.sqlite')).readUInt32BE(60)).toBe(newest)
  expect(() => openDatabase(copy)).toThrow('newer version')
  expect(readdirSync(join(copy, 'backups'))).toEqual([])
})

test('migrations are numbered without gaps and twins', () => {
  expect(numbered({ './migrations/0002-b.sql': 'b', './migrations/0001-a.sql': 'a' }).map(({ source }) => source)).toEqual(['a', 'b'])
  expect(() => numbered({ './migrations/0001-a.sql': 'a', './migrations/0003-c.sql': 'c' })).toThrow('missing')
  expect(() => numbered({ './migrations/0001-a.sql': 'a', './migrations/0001-b.sql': 'b' })).toThrow('missing')
})
