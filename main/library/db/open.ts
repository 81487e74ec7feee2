import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { now } from '../clock.ts'
import { CollateError, isSqliteError, toFailure } from '../error.ts'
import { backupName } from '../safety/backups/backup-name.ts'
import { syncFolderNow } from '../safety/lasting-folder.ts'
import { nameKey } from '../text/name-key.ts'
import { startCapture } from './capture.ts'
import { registerChecksum, startSums } from './checksums.ts'
import { makeFolders } from './folders.ts'
import { APPLICATION_ID, checkHeader, refuseNewer } from './header.ts'
import { MIGRATIONS, type Migration, migrate, newestOf, schemaOf } from './migrate.ts'
import { registerRecording } from './recording.ts'
import { beginSession, goOnSession, lookBefore } from './session.ts'
import { removeSidecar } from './sidecar.ts'
import type { Database } from './statement.ts'
import { refuseLost } from './traces.ts'

const OLDEST_SQLITE = [3, 51, 3]
/** Milliseconds; a library that another process holds is refused almost at once. */
const BUSY_TIMEOUT = 200

/**
 * What this process holds, by path. Reading the file of a held library drops its lock (SQLite, "How To Corrupt", section 2.2),
 * so a second opening has to be refused before it looks at the file.
 */
const held = new Map<string, Database>()

/** Path of the database file of a library folder. */
export const databaseFile = (folder: string): string => join(folder, 'library.sqlite')

/**
 * Opens the database of a library folder, made or brought up to date as needed, for this process alone.
 * A new one never gets the starter library later unless it is to be planted now. Throws CollateError: `damaged` for what is not a library,
 * `invalid` for one of a newer program or with a file in the place of a folder, `busy` for one that is open elsewhere.
 */
export function openDatabase(folder: string, migrations: readonly Migration[] = MIGRATIONS, starter = false): Database {
  const db = openUntouched(folder, migrations, starter)
  goOnSession(db)
  return db
}

/**
 * The same, for one who reads on in it before it counts as open: a library that turns out to be damaged is left as it was, to the byte. Until
 * `goOnSession` is called, nobody would notice that its journal was lost.
 */
export function openUntouched(folder: string, migrations: readonly Migration[] = MIGRATIONS, starter = false): Database {
  const file = databaseFile(folder)
  makeFolders(folder)
  if (!existsSync(file)) create(folder, file, migrations, starter)
  const path = realpathSync(file)
  if (held.get(path)?.open) throw new CollateError('busy', 'This library is open already.', folder)
  checkHeader(file, newestOf(migrations))
  const found = lookBefore(file)
  const db = connect(file)
  try {
    beginSession(db, file, found)
    const schema = schemaOf(db)
    refuseNewer(schema, newestOf(migrations))
    if (schema < newestOf(migrations)) {
      backUp(db, folder)
      migrate(db, migrations)
    }
    registerRecording(db)
    startSums(db)
    startCapture(db)
    held.set(path, db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens a copy that nobody else has and brings it up to date, to be read like the library. Throws CollateError as `openDatabase` does. */
export function openUpToDate(file: string): Database {
  const db = connect(file)
  try {
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens with the pragmas that keep every acknowledged write; see "PRAGMA synchronous" for why FULL is set at every open. */
function connect(file: string): Database {
  const db = new BetterSqlite3(file, { timeout: BUSY_TIMEOUT })
  try {
    // Before anything is read, or SQLite shares the journal's index through a -shm file.
    db.pragma('locking_mode = EXCLUSIVE')
    assertVersion(db)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    if (process.platform === 'darwin') {
      db.pragma('fullfsync = ON')
      db.pragma('checkpoint_fullfsync = ON')
    }
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.function('name_key', { deterministic: true }, name => nameKey(String(name)))
    registerChecksum(db)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    if (!isSqliteError(error)) throw error
    const failure = toFailure(error)
    throw new CollateError(failure.code, failure.message, failure.detail)
  }
}

function assertVersion(db: Database): void {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0
    if (part > least) return
    if (part < least) throw new CollateError('internal', `SQLite ${version} is too old: it may lose writes. Install Collate again.`)
  }
}

/** Makes a library beside its final name, so that a file of that name is always a whole library. */
function create(folder: string, file: string, migrations: readonly Migration[], starter: boolean): void {
  refuseLost(folder, file)
  removeSidecar(file)
  clearAbandoned(folder)
  // A name of its own: another process may be making the same library at this moment.
  const making = `${file}.${randomUUID()}.new`
  try {
    const db = makeDatabase(making, nameOf(folder), migrations, starter)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    takeName(making, file)
  } finally {
    for (const leftover of [making, `${making}-wal`, `${making}-journal`]) rmSync(leftover, { force: true })
  }
  syncFolderNow(folder)
}

/** Makes the database of an empty library in a new file and leaves it open. */
export function makeDatabase(file: string, name: string, migrations: readonly Migration[] = MIGRATIONS, starter = false): Database {
  const db = connect(file)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, migrations, () => {
      const at = now()
      const insert = db.prepare('INSERT INTO library (id, uuid, name, created_at, seeded_at) VALUES (1, ?, ?, ?, ?)')
      insert.run(randomUUID(), name, at, starter ? null : at)
    })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Gives a new library its final name unless another process was first; throws `busy` then. */
function takeName(making: string, file: string): void {
  try {
    linkSync(making, file)
  } catch {
    if (existsSync(file)) {
      throw new CollateError('busy', 'Another program is making a library in this folder. Try again in a moment.', file)
    }
    // Disks without hard links, such as exFAT, cannot refuse a name that is taken in the same breath.
    renameSync(making, file)
  }
}

/** Milliseconds after which nobody can still be at work on a library that is being made. */
const ABANDONED = 60_000

/** Removes what was left of libraries whose making was killed. */
function clearAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!/^library\.sqlite\.(?:[\da-f-]+\.)?new(?:-wal|-journal|-shm)?$/u.test(name)) continue
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > ABANDONED) rmSync(path, { force: true })
  }
}

const nameOf = (folder: string) => basename(folder).normalize('NFC').trim() || 'Collate'

/** Keeps a copy of a library from before it is brought up to date. VACUUM INTO, since opening the file a second time would drop its lock. */
function backUp(db: Database, folder: string): void {
  const name = backupName(now(), 'migration')
  const making = join(folder, 'backups', `${name}.new`)
  rmSync(making, { force: true })
  db.prepare('VACUUM INTO ?').run(making)
  const handle = openSync(making, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(making, join(folder, 'backups', name))
  syncFolderNow(join(folder, 'backups'))
}
