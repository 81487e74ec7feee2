import { randomUUID } from 'node:crypto'
import type { SavedSearch, SearchSort } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { normalise } from '../text/normal-form.ts'
import { tidyName } from './names.ts'

/** What may be changed about a saved search. A missing key stays as it is. */
export interface SavedSearchChange {
  name?: string | undefined
  query?: string | undefined
  sort?: SearchSort | undefined
}

const SELECT = 'SELECT id, uuid, name, query, sort, created_at AS createdAt FROM saved_search WHERE deleted_at IS NULL'

/** All saved searches in the order they were made. */
export const listSavedSearches = (db: Database): SavedSearch[] => sql<SavedSearch>(db, `${SELECT} ORDER BY id`).all()

/** The saved search of an id; throws `missing` when there is none or it was removed. */
export function readSavedSearch(db: Database, id: number): SavedSearch {
  const saved = sql<SavedSearch>(db, `${SELECT} AND id = ?`).get(id)
  if (!saved) throw new CollateError('missing', 'This saved search is not in the library any more.', `saved search ${id}`)
  return saved
}

function refuseTwin(db: Database, name: string, id?: number): void {
  const twin = sql<{ id: number }>(db, 'SELECT id FROM saved_search WHERE name_key = ? AND deleted_at IS NULL').get(nameKey(name))?.id
  if (twin === undefined || twin === id) return
  throw new CollateError('conflict', `There is already a saved search “${name}”. Choose another name.`, `saved search ${twin}`)
}

/** A query as stored: in normal form; throws `invalid` when nothing is left. */
function tidyQuery(query: string): string {
  const tidy = normalise(query).trim()
  if (tidy === '') throw new CollateError('invalid', 'There is nothing to search for in this query.')
  return tidy
}

/** Keeps a query under a name; throws `conflict` when another one has it. */
export function createSavedSearch(db: Database, name: string, query: string, sort: SearchSort): SavedSearch {
  const tidy = tidyName(name)
  refuseTwin(db, tidy)
  const { lastInsertRowid } = sql(
    db,
    'INSERT INTO saved_search (uuid, name, name_key, query, sort, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(randomUUID(), tidy, nameKey(tidy), tidyQuery(query), sort, now())
  return readSavedSearch(db, Number(lastInsertRowid))
}

/** Renames, or takes another query or order; throws `conflict` for a name that is taken. */
export function updateSavedSearch(db: Database, id: number, change: SavedSearchChange): SavedSearch {
  const saved = readSavedSearch(db, id)
  const name = change.name === undefined ? saved.name : tidyName(change.name)
  const query = change.query === undefined ? saved.query : tidyQuery(change.query)
  refuseTwin(db, name, id)
  sql(db, 'UPDATE saved_search SET name = ?, name_key = ?, query = ?, sort = ? WHERE id = ?').run(
    name,
    nameKey(name),
    query,
    change.sort ?? saved.sort,
    id,
  )
  return readSavedSearch(db, id)
}

/** Removes a saved search. */
export function removeSavedSearch(db: Database, id: number): void {
  readSavedSearch(db, id)
  sql(db, 'UPDATE saved_search SET deleted_at = ? WHERE id = ?').run(now(), id)
}
