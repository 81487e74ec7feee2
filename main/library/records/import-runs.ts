import { randomUUID } from 'node:crypto'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'

/** A source of an import, as far as it can be found again: what was pasted has no path. */
export interface ImportItem {
  position: number
  path: string | null
  part: string | null
  /** How many of its parts are in the library. */
  stored: number
}

/** An import that has not come to its end. `done` of its sources are in the library, `left` can be read still, `lost` cannot be had again. */
export interface UnfinishedRun {
  id: number
  uuid: string
  /** What was asked for besides the sources, as JSON. */
  request: string
  step: number | null
  startedAt: string
  done: number
  left: number
  lost: number
}

/** Notes what an import is to read; to be called inside a transaction. Returns its id. */
export function insertRun(db: Database, run: { request: object; step: number; items: readonly Omit<ImportItem, 'stored'>[] }): number {
  const { lastInsertRowid } = sql(db, 'INSERT INTO import_run (uuid, request, step_id, started_at) VALUES (?, ?, ?, ?)').run(
    randomUUID(),
    JSON.stringify(run.request),
    run.step,
    now(),
  )
  const item = sql(db, 'INSERT INTO import_item (run_id, position, path, part) VALUES (?, ?, ?, ?)')
  for (const { position, path, part } of run.items) item.run(lastInsertRowid, position, path, part)
  return Number(lastInsertRowid)
}

/** Notes that an import goes on in another step than it began in. */
export const moveRun = (db: Database, run: number, step: number): void =>
  void sql(db, 'UPDATE import_run SET step_id = ? WHERE id = ?').run(step, run)

/** Notes how far some sources of an import are; to be called in the transaction that stores what was read from them. */
export function markItems(db: Database, run: number, items: Iterable<{ position: number; stored: number; done: boolean }>): void {
  const mark = sql(db, 'UPDATE import_item SET stored = ?, done = ? WHERE run_id = ? AND position = ?')
  for (const { position, stored, done } of items) mark.run(stored, done ? 1 : 0, run, position)
}

/** Forgets an import: it has come to its end, or is not to go on. */
export const deleteRun = (db: Database, run: number): void => void sql(db, 'DELETE FROM import_run WHERE id = ?').run(run)

/** Imports that were broken off, oldest first; one whose articles were all taken back by undo is none any more. */
export function unfinishedRuns(db: Database): UnfinishedRun[] {
  const source = `SELECT r.id, r.uuid, r.request, r.step_id AS step, r.started_at AS startedAt,
      sum(i.done) AS done, sum(i.done = 0 AND i.path IS NOT NULL) AS left, sum(i.done = 0 AND i.path IS NULL) AS lost
    FROM import_run r JOIN import_item i ON i.run_id = r.id LEFT JOIN history_step s ON s.id = r.step_id
    WHERE coalesce(s.undone, 0) = 0 GROUP BY r.id HAVING left + lost > 0 ORDER BY r.id`
  return sql<UnfinishedRun>(db, source).all()
}

/** The sources of an import that can still be read. */
export const itemsLeft = (db: Database, run: number): ImportItem[] =>
  sql<ImportItem>(
    db,
    'SELECT position, path, part, stored FROM import_item WHERE run_id = ? AND done = 0 AND path IS NOT NULL ORDER BY position',
  ).all(run)

/** Forgets imports of which nothing is left to be read: they were broken off just before their end. */
export const forgetFinishedRuns = (db: Database): void =>
  void sql(db, 'DELETE FROM import_run WHERE NOT EXISTS (SELECT 1 FROM import_item WHERE run_id = import_run.id AND done = 0)').run()
