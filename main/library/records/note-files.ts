import { dirname } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Database, sql } from '../db/statement.ts'

/** A rendered note as it is remembered; the same shape as `exporting/rendered.ts`. */
interface Rendered {
  text: string
  parts: { id: string; start: number; end: number }[]
}

/** A note's file: where it is, the UUID of what it is of, and the id of the template that made it; null when that is not known. */
interface NoteFile {
  path: string
  article: string
  template: string | null
}

/** What may have been written to a file last: what was about to be written before what surely was. */
export interface RememberedNote extends NoteFile {
  texts: Rendered[]
}

interface Row {
  path: string
  article: string
  base: Buffer | null
  next: Buffer | null
  refused: Buffer | null
}

type Packed = Rendered & { template?: string }

const pack = (rendered: Rendered | null, template: string | null): Buffer | null =>
  rendered && deflateRawSync(JSON.stringify({ ...rendered, ...(template !== null && { template }) }), { level: 3 })
const unpack = (packed: Buffer | null): Packed | null => packed && JSON.parse(inflateRawSync(packed).toString())

const toNote = ({ path, article, base, next, refused }: Row): RememberedNote => {
  const texts = [unpack(next), unpack(base)].filter(text => text !== null)
  return { path, article, template: (texts[0] ?? unpack(refused))?.template ?? null, texts }
}

/** The files that were ever written of something, by its UUID, wherever they are. */
export const notesOf = (db: Database, article: string): RememberedNote[] =>
  sql<Row>(db, 'SELECT path, article, base, next, refused FROM note_file WHERE article = ? ORDER BY path').all(article).map(toNote)

/** What a template, where one is known, may have written last to the file of an article: to this path first. */
export function lastWritten(db: Database, path: string, article: string, template: string | null): Rendered[] {
  const notes = notesOf(db, article).filter(note => template === null || note.template === null || note.template === template)
  return notes.toSorted((a, b) => Number(b.path === path) - Number(a.path === path)).flatMap(({ texts }) => texts)
}

/** Remembers that a file has another name by now. */
export function moveNote(db: Database, from: string, to: string): void {
  sql(db, 'UPDATE OR REPLACE note_file SET path = ? WHERE path = ?').run(to, from)
}

/** Forgets what was written to a path whose file is gone. */
export const forgetNote = (db: Database, path: string): void => {
  sql(db, 'DELETE FROM note_file WHERE path = ?').run(path)
}

/** The UUID of what the note at a path is of, where an export ever wrote one there; null where none did. */
export const noteAt = (db: Database, path: string): string | null =>
  sql<{ article: string }>(db, 'SELECT article FROM note_file WHERE path = ?').get(path)?.article ?? null

/** Remembers what is about to be written to a path (null: nothing) and what was written before. To be called inside a transaction. */
export function rememberNote(db: Database, note: NoteFile & { base: Rendered | null; next: Rendered | null }): void {
  sql(
    db,
    `INSERT INTO note_file (path, article, base, next) VALUES (?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET article = excluded.article, base = excluded.base, next = excluded.next, refused = NULL
      WHERE article <> excluded.article OR base IS NOT excluded.base OR next IS NOT excluded.next OR refused IS NOT NULL`,
  ).run(note.path, note.article, pack(note.base, note.template), pack(note.next, note.template))
}

/** What was about to be written was written. To be called inside a transaction. */
export function confirmNote(db: Database, path: string): void {
  sql(db, 'UPDATE note_file SET base = next, next = NULL WHERE path = ? AND next IS NOT NULL').run(path)
}

/** Remembers what was not written because of a conflict. To be called inside a transaction. */
export function refuseNote(db: Database, { path, article, template }: NoteFile, wanted: Rendered): void {
  sql(
    db,
    'INSERT INTO note_file (path, article, refused) VALUES (?, ?, ?) ON CONFLICT (path) DO UPDATE SET refused = excluded.refused',
  ).run(path, article, pack(wanted, template))
}

/** What was not written to a path because of a conflict, and of what; null when nothing is to be decided there. */
export function refusedNote(db: Database, path: string): { article: string; template: string | null; wanted: Rendered } | null {
  const row = sql<{ article: string; refused: Buffer }>(
    db,
    'SELECT article, refused FROM note_file WHERE path = ? AND refused IS NOT NULL',
  ).get(path)
  const wanted = unpack(row?.refused ?? null)
  return row && wanted ? { article: row.article, template: wanted.template ?? null, wanted } : null
}

/** The files in which something is to be decided. */
export const refusedPaths = (db: Database): string[] =>
  sql<{ path: string }>(db, 'SELECT path FROM note_file WHERE refused IS NOT NULL ORDER BY path')
    .all()
    .map(({ path }) => path)

/** Those of them that lie in a folder. */
export const refusedIn = (db: Database, folder: string): string[] => refusedPaths(db).filter(path => dirname(path) === folder)
