import { randomUUID } from 'node:crypto'
import type { Memo, MemoTarget } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'

/** The memo on a target; an empty one where none was written. `targetId` is null for the library itself. */
export function readMemo(db: Database, target: MemoTarget, targetId: number | null): Memo {
  const row = sql<{ body: string; updatedAt: string }>(
    db,
    'SELECT body, updated_at AS updatedAt FROM memo WHERE target = ? AND coalesce(article_id, theme_id, 0) = ?',
  ).get(target, targetId ?? 0)
  return { target, targetId, body: row?.body ?? '', updatedAt: row?.updatedAt ?? null }
}

/** Writes a memo where it differs. */
export function writeMemo(db: Database, target: MemoTarget, targetId: number | null, body: string): void {
  if (readMemo(db, target, targetId).body === body) return
  sql(
    db,
    `INSERT INTO memo (uuid, target, article_id, theme_id, body, starter, updated_at) VALUES (?, ?, ?, ?, ?, recording_starter(), ?)
     ON CONFLICT (target, coalesce(article_id, theme_id, 0))
     DO UPDATE SET body = excluded.body, starter = excluded.starter, updated_at = excluded.updated_at`,
  ).run(randomUUID(), target, target === 'article' ? targetId : null, target === 'theme' ? targetId : null, body, now())
}
