import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { APPLICATION_ID } from '../../../main/library/db/header.ts'
import { MIGRATIONS, newestOf } from '../../../main/library/db/migrate.ts'
import { databaseFile, openDatabase } from '../../../main/library/db/open.ts'
import { CollateError } from '../../../main/library/error.ts'
import { temporaryFolder } from '../../support/library.ts'

const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error instanceof CollateError ? error.code : String(error)
  }
  return 'nothing thrown'
}

const newest = newestOf(MIGRATIONS)

describe('opening a library', () => {
  test('makes the folders and a file that says whose it is', () => {
    const folder = temporaryFolder()
    openDatabase(folder).close()
    expect(readdirSync(folder).sort()).toEqual(['backups', 'library.epoch', 'library.sqlite', 'logs', 'originals', 'search'])
    const header = readFileSync(databaseFile(folder))
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID)
    expect(header.readUInt32BE(60)).toBe(newest)
  })

  test('works without a folder for the search index, which is made anew, and says so when it needs one', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'search'), 'a file')
    openDatabase(folder).close()
    expect(readFileSync(join(folder, 'search'), 'utf8')).toBe('a file')
    const other = temporaryFolder()
    writeFileSync(join(other, 'originals'), 'a file')
    expect(codeOf(() => openDatabase(other))).toBe('invalid')
    expect(() => openDatabase(other)).toThrow('“originals” in the library’s folder is a file')
    expect(readdirSync(other)).toEqual(['originals'])
  })

  test('sets every pragma that durability hangs on, also when opened again', () => {
    const folder = temporaryFolder()
    openDatabase(folder).close()
    const db = openDatabase(folder)
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect({
      locking: pragma('locking_mode'),
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      foreignKeys: pragma('foreign_keys'),
      trusted: pragma('trusted_schema'),
      cells: pragma('cell_size_check'),
    }).toEqual({ locking: 'exclusive', journal: 'wal', synchronous: 2, foreignKeys: 1, trusted: 0, cells: 1 })
    db.close()
  })

  test('has only strict tables', () => {
    const folder = temporaryFolder()
    const db = openDatabase(folder)
    const loose = db.prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    expect(loose.all()).toEqual([])
    db.close()
  })

  test('names the library after its folder, and each gets its own uuid', () => {
    const folder = join(temporaryFolder(), 'Thương mại')
    mkdirSync(folder)
    const db = openDatabase(folder)
    expect(db.prepare('SELECT name, length(uuid) AS length FROM library').all()).toEqual([{ name: 'Thương mại', length: 36 }])
    db.close()
  })
})

describe('a file that is no library is refused and left untouched', () => {
  const foreign = (folder: string) => {
    const db = new BetterSqlite3(databaseFile(folder))
    db.exec('CREATE TABLE theirs (x); PRAGMA application_id = 1')
    db.close()
    return readFileSync(databaseFile(folder))
  }
  const cases: [string, string, (folder: string) => Uint8Array][] = [
    ['empty', 'damaged', () => new Uint8Array(0)],
    ['text', 'damaged', () => Buffer.from('Không phải thư viện. '.repeat(400))],
    ['shorter than a header', 'damaged', () => Buffer.from('SQLite format 3\0')],
    ['of another program', 'damaged', foreign],
    [
      'of a newer Collate',
      'invalid',
      folder => {
        openDatabase(folder).close()
        const bytes = readFileSync(databaseFile(folder))
        bytes.writeUInt32BE(newest + 1, 60)
        return bytes
      },
    ],
  ]
  test.each(cases)('%s', (_, code, make) => {
    const folder = temporaryFolder()
    const bytes = make(folder)
    writeFileSync(databaseFile(folder), bytes)
    expect(codeOf(() => openDatabase(folder))).toBe(code)
    expect(readFileSync(databaseFile(folder))).toEqual(Buffer.from(bytes))
    expect(readdirSync(folder).filter(name => name.startsWith('library.sqlite'))).toEqual(['library.sqlite'])
  })

  test('with zeroes for its pages after the header', () => {
    const folder = temporaryFolder()
    openDatabase(folder).close()
    const bytes = readFileSync(databaseFile(folder)).fill(0, 100)
    writeFileSync(databaseFile(folder), bytes)
    expect(codeOf(() => openDatabase(folder))).toBe('damaged')
  })

  test('gone while its journal is still there', () => {
    const folder = temporaryFolder()
    openDatabase(folder).close()
    rmSync(databaseFile(folder))
    writeFileSync(`${databaseFile(folder)}-wal`, 'journal')
    expect(codeOf(() => openDatabase(folder))).toBe('damaged')
    expect(readFileSync(`${databaseFile(folder)}-wal`, 'utf8')).toBe('journal')
  })
})

test('the journal is this process’s alone: no index of it is shared through a file, new or opened again', () => {
  const folder = temporaryFolder()
  for (const time of ['made', 'opened again']) {
    const db = openDatabase(folder)
    db.prepare("UPDATE library SET name = 'Thư viện'").run()
    const files = readdirSync(folder).filter(name => name.startsWith('library.sqlite'))
    db.close()
    expect([time, ...files.sort()]).toEqual([time, 'library.sqlite', 'library.sqlite-wal'])
  }
})

test('a library that is open already is busy', () => {
  const folder = temporaryFolder()
  const db = openDatabase(folder)
  expect(codeOf(() => openDatabase(folder))).toBe('busy')
  db.close()
  openDatabase(folder).close()
})

test('of two that make the same library at once one wins, the other is busy and leaves nothing behind', () => {
  const folder = temporaryFolder()
  const meanwhile = MIGRATIONS.map(migration => ({
    version: migration.version,
    get source() {
      if (migration.version === 1) openDatabase(folder).close()
      return migration.source
    },
  }))
  expect(codeOf(() => openDatabase(folder, meanwhile))).toBe('busy')
  expect(readdirSync(folder).filter(name => name.startsWith('library.sqlite'))).toEqual(['library.sqlite'])
  openDatabase(folder).close()
})

test('what a killed making left behind is removed, what is being made now is not', () => {
  const folder = temporaryFolder()
  const [old, young] = ['library.sqlite.00000000-0000-4000-8000-000000000000.new', 'library.sqlite.0.new-wal']
  for (const name of [old, young]) writeFileSync(join(folder, name), '')
  utimesSync(join(folder, old), 1, 1)
  openDatabase(folder).close()
  expect(
    readdirSync(folder)
      .filter(name => name.startsWith('library.sqlite'))
      .sort(),
  ).toEqual(['library.sqlite', young])
})
