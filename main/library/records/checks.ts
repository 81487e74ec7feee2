import type { HighlightState } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { isSqliteError, toFailure } from '../error.ts'

/** What SQLite finds wrong with its file, one line each; none when all is well. `deep` compares indexes with their tables too. */
export function fileFaults(db: Database, deep: boolean): string[] {
  try {
    const rows = db.pragma(deep ? 'integrity_check' : 'quick_check') as Record<string, string>[]
    return rows.flatMap(row => Object.values(row)).filter(line => line !== 'ok')
  } catch (error) {
    if (!isSqliteError(error)) throw error
    return [toFailure(error).detail ?? 'it cannot be read']
  }
}

/** Rows that refer to rows that are not there. */
export const danglingReferences = (db: Database): { table: string; rowid: number; parent: string }[] =>
  db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]

/** A version as it is checked. */
export interface CheckedVersion {
  id: number
  article: number
  number: number
  text: string
  sha256: string
}

/** Ids of all versions. */
export const versionIds = (db: Database): number[] =>
  sql<{ id: number }>(db, 'SELECT id FROM version ORDER BY id')
    .all()
    .map(row => row.id)

/** Ids of the versions that have highlights. */
export const highlightedVersionIds = (db: Database): number[] =>
  sql<{ id: number }>(
    db,
    `SELECT v.id FROM (SELECT DISTINCT article_id, version FROM highlight) h
     JOIN version v ON v.article_id = h.article_id AND v.number = h.version ORDER BY v.id`,
  )
    .all()
    .map(row => row.id)

/** One version with its text and recorded hash. */
export const checkedVersion = (db: Database, id: number): CheckedVersion | undefined =>
  sql<CheckedVersion>(db, 'SELECT id, article_id AS article, number, text, sha256 FROM version WHERE id = ?').get(id)

/** The places and quotes of the highlights of a version, removed ones included since they may come back. */
export const checkedHighlights = (db: Database, version: CheckedVersion) =>
  sql<{ id: number; start: number; end: number; exact: string; state: HighlightState }>(
    db,
    'SELECT id, start_offset AS start, end_offset AS end, exact, state FROM highlight WHERE article_id = ? AND version = ?',
  ).all(version.article, version.number)
