import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'

/** Whether articles of the starter library are in it. */
export const hasStarter = (db: Database): boolean =>
  sql(db, 'SELECT 1 FROM article WHERE starter = 1 AND deleted_at IS NULL LIMIT 1').get() !== undefined

/** Whether the starter library was planted here, or the library made without it: either way it never comes again. */
export const wasSeeded = (db: Database): boolean => sql(db, 'SELECT 1 FROM library WHERE seeded_at IS NOT NULL').get() !== undefined

/** Notes that the starter library was planted, so that it never is again. */
export function rememberSeeded(db: Database): void {
  sql(db, 'UPDATE library SET seeded_at = ?').run(now())
}

/** Whose place is in the library: neither it nor its article was removed. */
const PRESENT = 'h.deleted_at IS NULL AND a.deleted_at IS NULL'

const LEAVES = `
  UPDATE theme SET deleted_at = ? WHERE starter = 1 AND deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM theme child WHERE child.parent_id = theme.id AND child.deleted_at IS NULL)
    AND NOT EXISTS (
      SELECT 1 FROM highlight_theme ht JOIN highlight h ON h.id = ht.highlight_id JOIN article a ON a.id = h.article_id
      WHERE ht.theme_id = theme.id AND ${PRESENT})`

/** Removes what came with the starter library, with the reader's highlights in its articles; its themes stay where the reader's own passages or themes need them. */
export function removeStarter(db: Database): { articles: number; highlights: number; themes: number } {
  const at = now()
  const going = `SELECT count(*) AS count FROM highlight h JOIN article a ON a.id = h.article_id WHERE ${PRESENT} AND (h.starter = 1 OR a.starter = 1)`
  const highlights = sql<{ count: number }>(db, going).get()?.count ?? 0
  sql(db, 'UPDATE highlight SET deleted_at = ? WHERE starter = 1 AND deleted_at IS NULL').run(at)
  const articles = sql(db, 'UPDATE article SET deleted_at = ? WHERE starter = 1 AND deleted_at IS NULL').run(at).changes
  sql(db, 'DELETE FROM memo WHERE starter = 1').run()
  const leaves = sql(db, LEAVES)
  let themes = 0
  for (let removed = leaves.run(at).changes; removed > 0; removed = leaves.run(at).changes) themes += removed
  return { articles, highlights, themes }
}
