import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { currentCoder } from './coders.ts'
import type { Place } from './highlights.ts'

/** A highlight that lost its place: its id and whether it is kept as a quotation. */
export interface OrphanRow {
  id: number
  article: number
  quotation: boolean
}

/** The orphans of an article, or of all, in order of articles and of where they last stood. */
export function listOrphans(db: Database, article?: number): OrphanRow[] {
  const source = `SELECT h.id, h.article_id AS article, h.quotation FROM highlight h JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
    WHERE h.state = 'orphan' AND h.deleted_at IS NULL ${article === undefined ? '' : 'AND h.article_id = ?'}
    ORDER BY h.article_id, h.start_offset, h.id`
  const rows = sql<Omit<OrphanRow, 'quotation'> & { quotation: number }>(db, source).all(...(article === undefined ? [] : [article]))
  return rows.map(row => ({ ...row, quotation: row.quotation === 1 }))
}

/** A coder's oldest orphan of an article with just these words, the present one's unless told otherwise; null when there is none. */
export function orphanOf(db: Database, article: number, exact: string, coder = currentCoder(db)): number | null {
  const source = `SELECT id FROM highlight WHERE article_id = ? AND exact = ? AND coder_id = ? AND state = 'orphan' AND deleted_at IS NULL
    ORDER BY id LIMIT 1`
  return sql<{ id: number }>(db, source).get(article, exact, coder)?.id ?? null
}

/** Keeps an orphan as a quotation, or not any more. */
export function setQuotation(db: Database, id: number, quotation: boolean): void {
  const flag = quotation ? 1 : 0
  sql(db, 'UPDATE highlight SET quotation = ?, updated_at = ? WHERE id = ? AND quotation <> ?').run(flag, now(), id, flag)
}

/** A highlight's place in a new version. `changed` when its owner is to know: its words differ, or it was looked for. */
export interface Carried {
  version: number
  place: Place
  state: 'attached' | 'moved'
  score: number
  changed: boolean
}

/** Gives a highlight a place in a version. */
export function carryHighlight(db: Database, id: number, { version, place, state, score, changed }: Carried): void {
  const { start, end, exact, prefix, suffix } = place
  sql(
    db,
    `UPDATE highlight SET version = ?, start_offset = ?, end_offset = ?, exact = ?, prefix = ?, suffix = ?, state = ?, score = ?, quotation = 0,
     updated_at = CASE WHEN ? THEN ? ELSE updated_at END WHERE id = ?`,
  ).run(version, start, end, exact, prefix, suffix, state, score, changed ? 1 : 0, now(), id)
}

/** Takes a highlight's place away; version, offsets and words stay those of where it last stood. */
export function orphanHighlight(db: Database, id: number): void {
  sql(db, "UPDATE highlight SET state = 'orphan', score = 0, updated_at = ? WHERE id = ? AND state <> 'orphan'").run(now(), id)
}
