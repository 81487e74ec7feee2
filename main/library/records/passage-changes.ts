import type { Colour } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'

/** A change of highlights with its themes looked up; null stands for a theme that is not there yet. */
export type Resolved =
  | { kind: 'tag'; themes: (number | null)[] }
  | { kind: 'untag'; themes: number[] }
  | { kind: 'move'; from: number; to: number | null }
  | { kind: 'recolour'; colour: Colour | null }
  | { kind: 'remove' }

const AMONG = 'SELECT value FROM json_each(?)'

const idsOf = (db: Database, source: string, ...values: unknown[]): Set<number> =>
  new Set(
    sql<{ id: number }>(db, source)
      .all(...values)
      .map(({ id }) => id),
  )

/** Which of some highlights a change would make another than they are; the ids are of highlights that are there. */
export function changedBy(db: Database, ids: readonly number[], change: Resolved): number[] {
  const list = JSON.stringify(ids)
  const having = (themes: readonly number[], least: number) =>
    idsOf(
      db,
      `SELECT highlight_id AS id FROM highlight_theme WHERE highlight_id IN (${AMONG}) AND theme_id IN (${AMONG})
       GROUP BY highlight_id HAVING count(*) >= ?`,
      list,
      JSON.stringify(themes),
      least,
    )
  switch (change.kind) {
    case 'tag': {
      const known = [...new Set(change.themes.filter(theme => theme !== null))]
      if (change.themes.includes(null)) return [...ids]
      const complete = having(known, known.length)
      return ids.filter(id => !complete.has(id))
    }
    case 'untag': {
      const tagged = having(change.themes, 1)
      return ids.filter(id => tagged.has(id))
    }
    case 'move': {
      const tagged = change.from === change.to ? new Set() : having([change.from], 1)
      return ids.filter(id => tagged.has(id))
    }
    case 'recolour': {
      const other = idsOf(db, `SELECT id FROM highlight WHERE id IN (${AMONG}) AND colour IS NOT ?`, list, change.colour)
      return ids.filter(id => other.has(id))
    }
    case 'remove':
      return [...ids]
  }
}

const ADD = `INSERT INTO highlight_theme (highlight_id, theme_id, position)
  SELECT h.value, ?, coalesce((SELECT max(position) + 1 FROM highlight_theme WHERE highlight_id = h.value), 0)
  FROM json_each(?) h WHERE TRUE ON CONFLICT (highlight_id, theme_id) DO NOTHING`

/** A row of its own instead of another theme in the old one: history then says whose row it is. */
const REPLACE = `INSERT INTO highlight_theme (highlight_id, theme_id, position)
  SELECT highlight_id, ?, position FROM highlight_theme WHERE theme_id = ? AND highlight_id IN (${AMONG})
  ON CONFLICT (highlight_id, theme_id) DO NOTHING`

const DROP = `DELETE FROM highlight_theme WHERE theme_id IN (${AMONG}) AND highlight_id IN (${AMONG})`

/** Makes a change of highlights, all its themes being there, and marks them as changed now; to be called inside a transaction. */
export function changeHighlights(db: Database, ids: readonly number[], change: Resolved): void {
  const list = JSON.stringify(ids)
  const set = (assignment: string, ...values: unknown[]) =>
    sql(db, `UPDATE highlight SET ${assignment} WHERE id IN (${AMONG}) AND deleted_at IS NULL`).run(...values, list)
  if (change.kind === 'remove') {
    set('deleted_at = ?', now())
    return
  }
  if (change.kind === 'recolour') {
    set('colour = ?, updated_at = ?', change.colour, now())
    return
  }
  if (change.kind === 'tag') for (const theme of change.themes) sql(db, ADD).run(theme, list)
  if (change.kind === 'untag') sql(db, DROP).run(JSON.stringify(change.themes), list)
  if (change.kind === 'move') {
    sql(db, REPLACE).run(change.to, change.from, list)
    sql(db, DROP).run(JSON.stringify([change.from]), list)
  }
  set('updated_at = ?', now())
}
