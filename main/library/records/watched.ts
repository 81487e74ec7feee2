import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'

/** A folder that is imported as files arrive in it. */
export interface WatchedRow {
  id: number
  path: string
  collection: string | null
  since: string
}

/** A file as it was when it was looked at: size in bytes, time in milliseconds since 1970. */
export interface Sighting {
  path: string
  size: number
  modified: number
}

/** The folders, in the order they were added. */
export const watchedFolders = (db: Database): WatchedRow[] => sql<WatchedRow>(db, 'SELECT * FROM watched_folder ORDER BY id').all()

/** Adds a folder; false when it is there already. To be called inside a transaction. */
export const insertWatched = (db: Database, path: string, collection: string | null): boolean =>
  sql(db, 'INSERT INTO watched_folder (path, collection, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(path, collection, now())
    .changes > 0

/** Takes a folder out; what came from it stays. False when there is none. */
export const deleteWatched = (db: Database, folder: number): boolean =>
  sql(db, 'DELETE FROM watched_folder WHERE id = ?').run(folder).changes > 0

/** The files of a folder that were tried, by path. */
export const triedFiles = (db: Database, folder: number): Map<string, Sighting> =>
  new Map(
    sql<Sighting>(db, 'SELECT path, size, modified FROM watched_file WHERE folder_id = ?')
      .all(folder)
      .map(file => [file.path, file]),
  )

/** Notes that files were tried as they were then; nothing when the folder is not watched any more. To be called inside a transaction. */
export function noteTried(db: Database, folder: number, files: readonly Sighting[]): void {
  const note = sql(
    db,
    `INSERT INTO watched_file (folder_id, path, size, modified) SELECT id, ?, ?, ? FROM watched_folder WHERE id = ?
      ON CONFLICT (folder_id, path) DO UPDATE SET size = excluded.size, modified = excluded.modified`,
  )
  for (const { path, size, modified } of files) note.run(path, size, modified, folder)
}
