import type { Block, Dropped, Mark, Page, VersionInfo } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { countWords } from '../text/normal-form.ts'
import { insertPages } from './pages.ts'

/** A text that is to become a version. `text` is normalised; `original` is the path within the library folder of the file it was read from. */
export interface NewVersion {
  text: string
  blocks: Block[]
  marks: Mark[]
  /** SHA-256 of `text` in UTF-8, hexadecimal. */
  sha256: string
  original: string | null
  /** How many there are in `text`, where they were counted before. */
  words?: number
  /** What was left out of it when it was imported. */
  dropped?: Dropped[]
  /** Where the pages of its source begin in it, when it has any. */
  pages?: Page[]
}

/** Writes a version with its blocks and marks; `base` is the version that it was made from. */
export function insertVersion(
  db: Database,
  article: number,
  { number, base }: { number: number; base: number | null },
  draft: NewVersion,
  at: string,
): void {
  // Of a first version nothing is nothing; of a later one it says that what was left out before is there now.
  const dropped = draft.dropped && (draft.dropped.length > 0 || base !== null) ? JSON.stringify(draft.dropped) : null
  const { lastInsertRowid: version } = sql(
    db,
    'INSERT INTO version (article_id, number, words, sha256, original, added_at, text, base, dropped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(article, number, draft.words ?? countWords(draft.text), draft.sha256, draft.original, at, draft.text, base, dropped)
  const block = sql(db, 'INSERT INTO block (version_id, position, type, level, start_offset, end_offset) VALUES (?, ?, ?, ?, ?, ?)')
  for (const [position, { type, level, start, end }] of draft.blocks.entries())
    block.run(version, position, type, level ?? null, start, end)
  const mark = sql(db, 'INSERT INTO mark (version_id, position, type, start_offset, end_offset, href) VALUES (?, ?, ?, ?, ?, ?)')
  for (const [position, { type, start, end, href }] of draft.marks.entries()) mark.run(version, position, type, start, end, href ?? null)
  insertPages(db, version, draft.pages ?? [])
}

/** The number that the next version of an article gets; those of versions whose saving was undone are not given again. */
export const nextVersion = (db: Database, article: number): number =>
  sql<{ next: number }>(db, 'SELECT coalesce(max(number), 0) + 1 AS next FROM version WHERE article_id = ?').get(article)?.next ?? 1

/** Makes a text the newest version of an article, made from the version `base`, and returns its number; to be called inside a transaction. */
export function addVersion(db: Database, article: number, base: number, draft: NewVersion): number {
  const number = nextVersion(db, article)
  insertVersion(db, article, { number, base }, draft, now())
  sql(db, 'UPDATE article SET version = ? WHERE id = ?').run(number, article)
  return number
}

/** SHA-256 of the texts that led to a version of an article, its own among them. */
export function shaOfVersions(db: Database, article: number, newest: number): Set<string> {
  const numbers = JSON.stringify(versionsOf(db, article, newest).map(({ version }) => version))
  const source = 'SELECT sha256 FROM version WHERE article_id = ? AND number IN (SELECT value FROM json_each(?))'
  return new Set(
    sql<{ sha256: string }>(db, source)
      .all(article, numbers)
      .map(({ sha256 }) => sha256),
  )
}

/** The path within the library folder of the file that a version was read from; null when it came from none. */
export const originalOf = (db: Database, article: number, version: number): string | null =>
  sql<{ original: string | null }>(db, 'SELECT original FROM version WHERE article_id = ? AND number = ?').get(article, version)
    ?.original ?? null

/** The versions that led to one of an article, oldest first. Those whose saving was undone led nowhere. */
export function versionsOf(db: Database, article: number, newest: number): VersionInfo[] {
  const source = `WITH RECURSIVE line (number) AS (
      VALUES (?) UNION ALL
      SELECT coalesce(v.base, v.number - 1) FROM line JOIN version v ON v.article_id = ? AND v.number = line.number WHERE v.number > 1
    ) SELECT v.number AS version, v.added_at AS addedAt, v.words FROM line
    JOIN version v ON v.article_id = ? AND v.number = line.number ORDER BY v.number`
  return sql<VersionInfo>(db, source).all(newest, article, article)
}

/** Paths within the library's folder of all files that texts were imported from. */
export const originalsNamed = (db: Database): string[] =>
  sql<{ original: string }>(db, 'SELECT DISTINCT original FROM version WHERE original IS NOT NULL')
    .all()
    .map(({ original }) => original)
