import { dirname } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Database, sql } from '../db/statement.ts'

/** A rendered note as it is remembered; the same shape as `exporting/rendered.ts`. */
interface Rendered {
  text: string
  parts: { id: string; start: number; end: number }[]
}

const pack = (rendered: Rendered | null): Buffer | null => rendered && deflateRawSync(JSON.stringify(rendered), { level: 3 })
const unpack = (packed: Buffer | null): Rendered | null => packed && JSON.parse(inflateRawSync(packed).toString())

/** What may have been written last to the file of an article: to this path first, what was about to be written before what surely was. */
export function lastWritten(db: Database, path: string, article: string): Rendered[] {
  const rows = sql<{ base: Buffer | null; next: Buffer | null }>(
    db,
    'SELECT base, next FROM note_file WHERE article = ? ORDER BY path = ? DESC',
  ).all(article, path)
  return rows.flatMap(({ base, next }) => [unpack(next), unpack(base)]).filter(rendered => rendered !== null)
}

/** The UUID of what the note at a path is of, where an export ever wrote one there; null where none did. */
export const noteAt = (db: Database, path: string): string | null =>
  sql<{ article: string }>(db, 'SELECT article FROM note_file WHERE path = ?').get(path)?.article ?? null

/** Remembers what is about to be written to a path (null: nothing) and what was written before. To be called inside a transaction. */
export function rememberNote(db: Database, note: { path: string; article: string; base: Rendered | null; next: Rendered | null }): void {
  sql(
    db,
    `INSERT INTO note_file (path, article, base, next) VALUES (?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET article = excluded.article, base = excluded.base, next = excluded.next, refused = NULL
      WHERE article <> excluded.article OR base IS NOT excluded.base OR next IS NOT excluded.next OR refused IS NOT NULL`,
  ).run(note.path, note.article, pack(note.base), pack(note.next))
}

/** What was about to be written was written. To be called inside a transaction. */
export function confirmNote(db: Database, path: string): void {
  sql(db, 'UPDATE note_file SET base = next, next = NULL WHERE path = ? AND next IS NOT NULL').run(path)
}

/** Remembers what was not written because of a conflict. To be called inside a transaction. */
export function refuseNote(db: Database, path: string, article: string, wanted: Rendered): void {
  sql(
    db,
    'INSERT INTO note_file (path, article, refused) VALUES (?, ?, ?) ON CONFLICT (path) DO UPDATE SET refused = excluded.refused',
  ).run(path, article, pack(wanted))
}

/** What was not written to a path because of a conflict, and the UUID of its article; null when nothing is to be decided there. */
export function refusedNote(db: Database, path: string): { article: string; wanted: Rendered } | null {
  const row = sql<{ article: string; refused: Buffer }>(
    db,
    'SELECT article, refused FROM note_file WHERE path = ? AND refused IS NOT NULL',
  ).get(path)
  const wanted = unpack(row?.refused ?? null)
  return row && wanted ? { article: row.article, wanted } : null
}

/** The files in which something is to be decided. */
export const refusedPaths = (db: Database): string[] =>
  sql<{ path: string }>(db, 'SELECT path FROM note_file WHERE refused IS NOT NULL ORDER BY path')
    .all()
    .map(({ path }) => path)

/** Those of them that lie in a folder. */
export const refusedIn = (db: Database, folder: string): string[] => refusedPaths(db).filter(path => dirname(path) === folder)
