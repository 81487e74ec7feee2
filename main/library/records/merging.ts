import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import type { Comparable } from '../organising/duplicates.ts'
import type { Place } from './highlights.ts'

/** What all articles that are not removed are compared by, in the order of their ids. */
export function comparableArticles(db: Database): Comparable[] {
  const source = `SELECT a.id, a.title, a.url, v.sha256 FROM article a JOIN version v ON v.article_id = a.id AND v.number = a.version
    WHERE a.deleted_at IS NULL ORDER BY a.id`
  return sql<Comparable>(db, source).all()
}

/** Puts a highlight at a place of a version of another article; without a place it becomes an orphan there, its quote kept. `score`: 0–1. */
export function moveHighlight(
  db: Database,
  id: number,
  to: { article: number; version: number },
  place: Place | null,
  score: number,
): void {
  const at = now()
  if (place === null) {
    const source = `UPDATE highlight SET article_id = ?, version = ?, state = 'orphan', score = 0, updated_at = ? WHERE id = ?`
    sql(db, source).run(to.article, to.version, at, id)
    return
  }
  const source = `UPDATE highlight SET article_id = ?, version = ?, start_offset = ?, end_offset = ?, exact = ?, prefix = ?, suffix = ?,
    state = CASE WHEN ? = 1 THEN state ELSE 'moved' END, score = ?, updated_at = ? WHERE id = ?`
  const { start, end, exact, prefix, suffix } = place
  sql(db, source).run(to.article, to.version, start, end, exact, prefix, suffix, score, score, at, id)
}

/** Lets the highlights of a version of an article stand in a later one of the same text. */
export function raiseHighlights(db: Database, article: number, from: number, to: number): void {
  const source = `UPDATE highlight SET version = ? WHERE article_id = ? AND version = ? AND state <> 'orphan' AND deleted_at IS NULL`
  sql(db, source).run(to, article, from)
}

/** Puts an article into all collections, and under all tags, that others have. */
export function joinGroups(db: Database, keep: number, others: readonly number[]): void {
  const list = JSON.stringify(others)
  for (const [table, column] of [
    ['collection_article', 'collection_id'],
    ['article_tag', 'tag_id'],
  ])
    sql(
      db,
      `INSERT INTO ${table} (${column}, article_id) SELECT DISTINCT ${column}, ? FROM ${table}
       WHERE article_id IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING`,
    ).run(keep, list)
}
