import type { HistoryStep } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import type { Tracked } from '../db/capture.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'

/** How many steps are kept. */
export const KEPT_STEPS = 10_000

type Image = Record<string, unknown>

/** A tracked row before and after; null where it was not there. Updates hold only the columns that differ. */
export interface Change {
  id: number
  entity: string
  row: number
  before: Image | null
  after: Image | null
}

interface StepRow {
  id: number
  label: string
  count: number
  at: string
  undone: number
  open: number
}

const toStep = ({ id, label, count, at, undone }: StepRow): HistoryStep => ({ id, label, count, at, undone: undone === 1 })

/** Steps, newest first; with `before`, from the one before that step. */
export function listSteps(db: Database, limit: number, before = Number.MAX_SAFE_INTEGER): HistoryStep[] {
  return sql<StepRow>(db, 'SELECT * FROM history_step WHERE id < ? ORDER BY id DESC LIMIT ?').all(before, limit).map(toStep)
}

/** How many steps there are to undo after one of them, or to redo up to and including it. */
export function stepsBetween(db: Database, step: number, undo: boolean): number {
  const source = undo
    ? 'SELECT count(*) AS steps FROM history_step WHERE undone = 0 AND id > ?'
    : 'SELECT count(*) AS steps FROM history_step WHERE undone = 1 AND id <= ?'
  return sql<{ steps: number }>(db, source).get(step)?.steps ?? 0
}

/** Begins a step; `open` when it goes on after the present transaction. */
export function insertStep(db: Database, label: string, open: boolean): number {
  const { lastInsertRowid } = sql(db, 'INSERT INTO history_step (label, count, at, open) VALUES (?, 0, ?, ?)').run(
    label,
    now(),
    open ? 1 : 0,
  )
  return Number(lastInsertRowid)
}

/** Ends a step: forgets it when it changed nothing, and the oldest steps when there are too many. */
export function finishStep(db: Database, step: number, count: number): void {
  const changed = sql(db, 'SELECT 1 FROM history_change WHERE step_id = ? LIMIT 1').get(step) !== undefined
  if (!changed) {
    sql(db, 'DELETE FROM history_step WHERE id = ?').run(step)
    return
  }
  sql(db, 'UPDATE history_step SET count = ?, open = 0 WHERE id = ?').run(count, step)
  sql(db, 'DELETE FROM history_step WHERE id <= (SELECT id FROM history_step ORDER BY id DESC LIMIT 1 OFFSET ?)').run(KEPT_STEPS)
}

/** Ends the steps that were still open when the process died. */
export function finishAbandoned(db: Database): void {
  const open = sql<{ id: number; count: number }>(
    db,
    `SELECT s.id, CASE
       WHEN s.label = 'highlight.create-many' THEN (SELECT count(DISTINCT json_extract(c.after, '$.highlight_id')) FROM history_change c
         WHERE c.step_id = s.id AND c.entity = 'highlight_theme' AND c.before IS NULL)
       WHEN s.label LIKE 'passage.%' THEN (SELECT count(DISTINCT c.row_id) FROM history_change c WHERE c.step_id = s.id AND c.entity = 'highlight')
       ELSE (SELECT count(DISTINCT c.row_id) FROM history_change c WHERE c.step_id = s.id AND c.entity = 'article'
         AND (c.before IS NULL OR json_extract(c.after, '$.version') IS NOT NULL))
     END AS count FROM history_step s WHERE s.open = 1`,
  ).all()
  for (const { id, count } of open) finishStep(db, id, count)
}

/** Makes an ended step one that goes on, and returns what it was about so far; null when it is not there or was undone. */
export function reopen(db: Database, step: number): number | null {
  const source = 'UPDATE history_step SET open = 1 WHERE id = ? AND undone = 0 RETURNING count'
  return sql<{ count: number }>(db, source).get(step)?.count ?? null
}

/** The newest change of a step; 0 when it has none. */
export const lastChange = (db: Database, step: number): number =>
  sql<{ last: number | null }>(db, 'SELECT max(id) AS last FROM history_change WHERE step_id = ?').get(step)?.last ?? 0

/** The changes of a step in the order they were made, from the one after `since`. */
export function changesOf(db: Database, step: number, since = 0): Change[] {
  const source = 'SELECT id, entity, row_id AS row, before, after FROM history_change WHERE step_id = ? AND id > ? ORDER BY id'
  return sql<{ id: number; entity: string; row: number; before: string | null; after: string | null }>(db, source)
    .all(step, since)
    .map(change => ({ ...change, before: parse(change.before), after: parse(change.after) }))
}

const parse = (image: string | null): Image | null => (image === null ? null : JSON.parse(image))

const next = (db: Database, undo: boolean): StepRow | undefined =>
  sql<StepRow>(
    db,
    // By their own indexes, however many steps of the other kind lie before.
    undo
      ? 'SELECT * FROM history_step WHERE id = (SELECT max(id) FROM history_step INDEXED BY history_step_done WHERE undone = 0)'
      : 'SELECT * FROM history_step WHERE id = (SELECT min(id) FROM history_step INDEXED BY history_step_undone WHERE undone = 1)',
  ).get()

/** Whether there is something to undo and to redo. */
export const reach = (db: Database): { canUndo: boolean; canRedo: boolean } => ({
  canUndo: next(db, true) !== undefined,
  canRedo: next(db, false) !== undefined,
})

/** Lets rows come back before those they refer to, until the present transaction ends. */
export const postponeReferences = (db: Database): unknown => db.pragma('defer_foreign_keys = ON')

/**
 * Undoes the newest step, or redoes the oldest undone one; null when there is none. To be called inside a transaction with nothing
 * recorded and references postponed.
 */
export function moveThroughHistory(db: Database, tracked: Tracked, undo: boolean): { step: HistoryStep; changes: Change[] } | null {
  const step = next(db, undo)
  if (!step) return null
  if (step.open === 1) throw new CollateError('busy', 'This is still going on. Wait for it to end, or cancel it, then undo it.')
  const changes = changesOf(db, step.id)
  for (const change of undo ? changes.toReversed() : changes) {
    const columns = tracked.get(change.entity)
    if (columns) restore(db, columns, change, undo ? change.before : change.after, undo ? change.after : change.before)
  }
  sql(db, 'UPDATE history_step SET undone = ? WHERE id = ?').run(undo ? 1 : 0, step.id)
  return { step: toStep({ ...step, undone: undo ? 1 : 0 }), changes }
}

/** Brings one row from the image `from` to the image `to`. */
function restore(db: Database, columns: string[], { entity, row }: Change, to: Image | null, from: Image | null): void {
  if (to === null) {
    // Texts and their like hang on such rows and are never taken out, so the row goes into the trash.
    if (columns.includes('deleted_at')) sql(db, `UPDATE ${entity} SET deleted_at = ? WHERE id = ?`).run(now(), row)
    else sql(db, `DELETE FROM ${entity} WHERE id = ?`).run(row)
    return
  }
  const names = columns.filter(column => Object.hasOwn(to, column))
  const values = names.map(name => to[name])
  const assignments = names.map(name => `${name} = ?`).join(', ')
  const updated = sql(db, `UPDATE ${entity} SET ${assignments} WHERE id = ?`).run(...values, row).changes
  if (updated === 0 && from === null) {
    sql(db, `INSERT INTO ${entity} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...values)
  }
}
