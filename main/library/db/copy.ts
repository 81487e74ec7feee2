import { existsSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { CollateError } from '../error.ts'
import { registerChecksum } from './checksums.ts'
import { checkHeader } from './header.ts'
import { MIGRATIONS, newestOf } from './migrate.ts'
import type { Database } from './statement.ts'

/** Copies an open database into a new file while others go on writing to it; what they write meanwhile is in the copy. */
export const copyTo = async (db: Database, path: string): Promise<void> => {
  await db.backup(path)
}

/** Makes a fresh copy a file that needs no journal beside it, for a thread that may wait for the disk. Throws an error of SQLite when it is damaged. */
export function settleCopy(path: string): void {
  const db = new BetterSqlite3(path)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** Throws CollateError for a file that is no copy of a library: `missing` when it is not there, `damaged`, or `invalid` for one of a newer program. */
export function refuseOther(path: string): void {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new CollateError('missing', `There is no file “${path}”. Check its name and place.`, path)
  checkHeader(path, newestOf(MIGRATIONS))
}

/**
 * Opens a copy of a library for reading. Nothing is written beside it. Throws as `refuseOther` does.
 */
export function openCopy(path: string): Database {
  refuseOther(path)
  const db = new BetterSqlite3(path, { readonly: true })
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  registerChecksum(db)
  return db
}

/** Opens a copy of a damaged file, with its journal, to read what can be read. Null when SQLite cannot make anything of it. */
export function openDamaged(path: string): Database | null {
  const db = new BetterSqlite3(path)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    registerChecksum(db)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch {
    db.close()
    return null
  }
}
