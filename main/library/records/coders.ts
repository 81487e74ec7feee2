import { randomUUID } from 'node:crypto'
import type { Coder, CoderWork } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { tidyName } from './names.ts'

/** Who codes now; when that coder is not there any more (their making was undone), the first one who is. */
const CURRENT = `SELECT coalesce(
  (SELECT c.id FROM library l JOIN coder c ON c.id = l.coder_id AND c.deleted_at IS NULL),
  (SELECT min(id) FROM coder WHERE deleted_at IS NULL)) AS id`

const LIST = `SELECT c.id, c.uuid, c.name, c.id = (${CURRENT}) AS current FROM coder c WHERE c.deleted_at IS NULL`

const WORK = `
  SELECT c.id AS coder,
    (SELECT count(*) FROM highlight h JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
      WHERE h.coder_id = c.id AND h.deleted_at IS NULL) AS highlights,
    (SELECT count(*) FROM highlight_theme ht JOIN highlight h ON h.id = ht.highlight_id AND h.deleted_at IS NULL
      JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
      JOIN theme t ON t.id = ht.theme_id AND t.deleted_at IS NULL WHERE ht.coder_id = c.id) AS tags
  FROM coder c WHERE c.deleted_at IS NULL ORDER BY c.id`

interface CoderRow extends Omit<Coder, 'current'> {
  current: number
}

const toCoder = (row: CoderRow): Coder => ({ ...row, current: row.current === 1 })

/** All coders in the order in which they came. */
export const listCoders = (db: Database): Coder[] => sql<CoderRow>(db, `${LIST} ORDER BY c.id`).all().map(toCoder)

/** How much each coder did, by id of the coder; what was removed does not count. */
export const coderWork = (db: Database): CoderWork[] => sql<CoderWork>(db, WORK).all()

/** The coder of an id; throws `missing` when there is none or it was merged into another. */
export function readCoder(db: Database, id: number): Coder {
  const row = sql<CoderRow>(db, `${LIST} AND c.id = ?`).get(id)
  if (!row) throw new CollateError('missing', 'This coder is not in the library any more.', `coder ${id}`)
  return toCoder(row)
}

/** The id of the coder to whom new highlights and tags belong. */
export function currentCoder(db: Database): number {
  const row = sql<{ id: number | null }>(db, CURRENT).get()
  return row?.id ?? 1
}

/** The id of the coder of a name, or undefined; names are the same as for themes. */
export const findCoder = (db: Database, name: string): number | undefined =>
  sql<{ id: number }>(db, 'SELECT id FROM coder WHERE name_key = ? AND deleted_at IS NULL').get(nameKey(tidyName(name)))?.id

function refuseTwin(db: Database, name: string, id?: number): void {
  const twin = findCoder(db, name)
  if (twin === undefined || twin === id) return
  throw new CollateError('conflict', `There is already a coder “${name}”. Choose another name.`, `coder ${twin}`)
}

/** Adds a coder and returns its id; throws `conflict` when the name is taken. */
export function insertCoder(db: Database, given: string): number {
  const name = tidyName(given)
  refuseTwin(db, name)
  const source = 'INSERT INTO coder (uuid, name, name_key, created_at) VALUES (?, ?, ?, ?)'
  return Number(sql(db, source).run(randomUUID(), name, nameKey(name), now()).lastInsertRowid)
}

/** The id of the coder of a name, made when missing. */
export const ensureCoder = (db: Database, name: string): number => findCoder(db, name) ?? insertCoder(db, name)

/** Gives a coder another name; throws `conflict` when it is taken. */
export function renameCoder(db: Database, id: number, given: string): void {
  const name = tidyName(given)
  refuseTwin(db, name, id)
  sql(db, 'UPDATE coder SET name = ?, name_key = ? WHERE id = ?').run(name, nameKey(name), id)
}

/** Makes what is coded from now on a coder's. True when it was another's before. */
export function chooseCoder(db: Database, id: number): boolean {
  return sql(db, 'UPDATE library SET coder_id = ? WHERE coder_id <> ?').run(id, id).changes > 0
}

/** Gives all that a coder made, removed highlights too, to another, and removes the coder. */
export function mergeCoders(db: Database, from: number, into: number): void {
  sql(db, 'UPDATE highlight SET coder_id = ? WHERE coder_id = ?').run(into, from)
  sql(db, 'UPDATE highlight_theme SET coder_id = ? WHERE coder_id = ?').run(into, from)
  sql(db, 'UPDATE coder SET deleted_at = ? WHERE id = ?').run(now(), from)
  sql(db, 'UPDATE library SET coder_id = ? WHERE coder_id = ?').run(into, from)
}
