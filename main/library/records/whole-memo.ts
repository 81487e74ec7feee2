import type { MemoTarget } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import type { WholeHead } from '../exporting/files/json/schema.ts'

/** A memo as a whole export has it. */
export type WholeMemo = NonNullable<WholeHead['library']['memo']>

/** The memo on something by its id, 0 for the library; null where nothing was written. */
export function memoRow(db: Database, target: MemoTarget, id: number): WholeMemo | null {
  const source = `SELECT uuid, body, starter, updated_at AS updatedAt FROM memo
    WHERE target = ? AND coalesce(article_id, theme_id, highlight_id, 0) = ? AND body <> ''`
  const row = sql<Omit<WholeMemo, 'starter'> & { starter: number }>(db, source).get(target, id)
  return row ? { uuid: row.uuid, body: row.body, starter: row.starter === 1, updatedAt: row.updatedAt } : null
}
