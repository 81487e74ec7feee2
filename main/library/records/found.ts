import type { Dropped, Origins } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { versionsOf } from './versions.ts'

/** Where the values of an article's metadata were found; empty for one that was imported before that was kept. */
export function originsOf(db: Database, article: number): Origins {
  const row = sql<{ origins: string | null }>(db, 'SELECT origins FROM article WHERE id = ?').get(article)
  return row?.origins ? JSON.parse(row.origins) : {}
}

/** Notes that values of some articles were set by hand. */
export function markSetByHand(db: Database, articles: readonly number[], fields: readonly (keyof Origins)[]): void {
  if (fields.length === 0 || articles.length === 0) return
  const patch = JSON.stringify(Object.fromEntries(fields.map(field => [field, 'user'])))
  sql(db, "UPDATE article SET origins = json_patch(coalesce(origins, '{}'), ?) WHERE id IN (SELECT value FROM json_each(?))").run(
    patch,
    JSON.stringify(articles),
  )
}

/** Notes where values of an article were found. */
export function markFound(db: Database, article: number, origins: Origins): void {
  const source = "UPDATE article SET origins = json_patch(coalesce(origins, '{}'), ?) WHERE id = ?"
  sql(db, source).run(JSON.stringify(origins), article)
}

/** What was left out of an article's text when it was last imported, and the version that this holds for; null when nothing was. */
export function droppedOf(db: Database, article: number, newest: number): { version: number; dropped: Dropped[] } | null {
  const line = JSON.stringify(versionsOf(db, article, newest).map(({ version }) => version))
  const source = `SELECT number AS version, dropped FROM version WHERE article_id = ? AND number IN (SELECT value FROM json_each(?))
    AND dropped IS NOT NULL ORDER BY number DESC LIMIT 1`
  const row = sql<{ version: number; dropped: string }>(db, source).get(article, line)
  return row ? { version: row.version, dropped: JSON.parse(row.dropped) } : null
}
