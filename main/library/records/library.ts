import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { tidyName } from './names.ts'

/** How much is in the library, without what was removed. */
export interface Counts {
  articles: number
  highlights: number
  themes: number
  orphans: number
}

/** Counts articles, highlights, themes and orphans. */
export function countAll(db: Database): Counts {
  const source = `
    SELECT (SELECT count(*) FROM article WHERE deleted_at IS NULL) AS articles,
      (SELECT count(*) FROM theme WHERE deleted_at IS NULL) AS themes,
      count(*) AS highlights, coalesce(sum(h.state = 'orphan'), 0) AS orphans
    FROM highlight h JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL WHERE h.deleted_at IS NULL`
  return sql<Counts>(db, source).get() ?? { articles: 0, highlights: 0, themes: 0, orphans: 0 }
}

/** The one row about the library itself. */
export const readLibrary = (db: Database): { uuid: string; name: string; seededAt: string | null } =>
  sql<{ uuid: string; name: string; seededAt: string | null }>(db, 'SELECT uuid, name, seeded_at AS seededAt FROM library').get() ?? {
    uuid: '',
    name: '',
    seededAt: null,
  }

/** Gives the library another name. */
export function renameLibrary(db: Database, name: string): void {
  sql(db, 'UPDATE library SET name = ?').run(tidyName(name))
}

/** Whether articles of the starter library are in it. */
export const hasStarter = (db: Database): boolean =>
  sql(db, 'SELECT 1 FROM article WHERE starter = 1 AND deleted_at IS NULL LIMIT 1').get() !== undefined

/** Notes that the starter library was planted, so that it never is again. */
export function rememberSeeded(db: Database): void {
  sql(db, 'UPDATE library SET seeded_at = ?').run(now())
}

/** Removes what came with the starter library; themes that hold others or passages of the user's own stay. */
export function removeStarter(db: Database): { articles: number; highlights: number; themes: number } {
  const at = now()
  const own = `SELECT 1 FROM highlight_theme ht JOIN highlight h ON h.id = ht.highlight_id AND h.deleted_at IS NULL
    JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL WHERE ht.theme_id = theme.id`
  const highlights = `SELECT count(*) AS n FROM highlight h JOIN article a ON a.id = h.article_id
    WHERE h.deleted_at IS NULL AND a.deleted_at IS NULL AND (h.starter = 1 OR a.starter = 1)`
  const removed = sql<{ n: number }>(db, highlights).get()?.n ?? 0
  sql(db, 'UPDATE highlight SET deleted_at = ? WHERE starter = 1 AND deleted_at IS NULL').run(at)
  const articles = sql(db, 'UPDATE article SET deleted_at = ? WHERE starter = 1 AND deleted_at IS NULL').run(at).changes
  const leaf = sql(
    db,
    `UPDATE theme SET deleted_at = ? WHERE starter = 1 AND deleted_at IS NULL AND NOT EXISTS (${own})
     AND NOT EXISTS (SELECT 1 FROM theme child WHERE child.parent_id = theme.id AND child.deleted_at IS NULL)`,
  )
  let themes = 0
  for (let leaves = leaf.run(at).changes; leaves > 0; leaves = leaf.run(at).changes) themes += leaves
  return { articles, highlights: removed, themes }
}
