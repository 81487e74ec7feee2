import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { tidyName } from './names.ts'

/** How much is in the library, without what was removed. */
export interface Counts {
  articles: number
  trashed: number
  highlights: number
  themes: number
}

/** Of highlights: not removed, and neither was the article. Few articles are, so that this is quicker than looking each up. */
const THERE = 'deleted_at IS NULL AND article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)'

/**
 * Counts articles, highlights and themes. All less what is in the trash: SQLite counts the entries of an index many times faster than it
 * looks at each row.
 */
export function countAll(db: Database): Counts {
  const source = `
    WITH removed AS (SELECT id FROM article WHERE deleted_at IS NOT NULL)
    SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM removed) AS articles,
      (SELECT count(*) FROM removed) AS trashed,
      (SELECT count(*) FROM theme WHERE deleted_at IS NULL) AS themes,
      (SELECT count(*) FROM highlight WHERE deleted_at IS NULL)
        - (SELECT count(*) FROM highlight WHERE deleted_at IS NULL AND article_id IN (SELECT id FROM removed)) AS highlights`
  return sql<Counts>(db, source).get() ?? { articles: 0, trashed: 0, highlights: 0, themes: 0 }
}

/** How many highlights have lost their place. */
export const countOrphans = (db: Database): number =>
  sql<{ orphans: number }>(db, `SELECT count(*) AS orphans FROM highlight WHERE state = 'orphan' AND ${THERE}`).get()?.orphans ?? 0

/** The one row about the library itself. */
export function readLibrary(db: Database): { uuid: string; name: string } {
  const library = sql<{ uuid: string; name: string }>(db, 'SELECT uuid, name FROM library').get()
  if (!library)
    throw new CollateError('damaged', 'The library file has lost its first record. Restore the newest copy from its backups folder.')
  return library
}

/** Gives the library another name. */
export function renameLibrary(db: Database, name: string): void {
  sql(db, 'UPDATE library SET name = ?').run(tidyName(name))
}

/** Another text for every state of what people made, as the history and the stamps of search tell it. */
export const libraryMark = (db: Database): string =>
  sql<{ mark: string }>(
    db,
    `SELECT json_array((SELECT count(*) FROM search_stamp), (SELECT total(stamp) FROM search_stamp), (SELECT max(id) FROM history_change),
      (SELECT count(*) FROM history_step WHERE undone = 1)) AS mark`,
  ).get()?.mark ?? ''
