import { randomUUID } from 'node:crypto'
import type { ArticleFilter, SavedFilter } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { tidyName } from './names.ts'

interface FilterRow extends Omit<SavedFilter, 'filter'> {
  filter: string
}

const SELECT = 'SELECT id, uuid, name, filter, created_at AS createdAt FROM saved_filter WHERE deleted_at IS NULL'

const toFilter = (row: FilterRow): SavedFilter => ({ ...row, filter: JSON.parse(row.filter) })

/** All saved filters in the order they were made. */
export const listSavedFilters = (db: Database): SavedFilter[] => sql<FilterRow>(db, `${SELECT} ORDER BY id`).all().map(toFilter)

/** The saved filter of an id; throws `missing` when there is none or it was removed. */
export function readSavedFilter(db: Database, id: number): SavedFilter {
  const row = sql<FilterRow>(db, `${SELECT} AND id = ?`).get(id)
  if (!row) throw new CollateError('missing', 'This saved filter is not in the library any more.', `saved filter ${id}`)
  return toFilter(row)
}

function refuseTwin(db: Database, name: string, id?: number): void {
  const twin = sql<{ id: number }>(db, 'SELECT id FROM saved_filter WHERE name_key = ? AND deleted_at IS NULL').get(nameKey(name))?.id
  if (twin === undefined || twin === id) return
  throw new CollateError('conflict', `There is already a saved filter “${name}”. Choose another name.`, `saved filter ${twin}`)
}

/** Keeps a filter under a name; throws `conflict` when another one has it. */
export function createSavedFilter(db: Database, name: string, filter: ArticleFilter): SavedFilter {
  const tidy = tidyName(name)
  refuseTwin(db, tidy)
  const source = 'INSERT INTO saved_filter (uuid, name, name_key, filter, created_at) VALUES (?, ?, ?, ?, ?)'
  const { lastInsertRowid } = sql(db, source).run(randomUUID(), tidy, nameKey(tidy), JSON.stringify(filter), now())
  return readSavedFilter(db, Number(lastInsertRowid))
}

/** Renames, or takes another filter; throws `conflict` for a name that is taken. */
export function updateSavedFilter(
  db: Database,
  id: number,
  change: { name?: string | undefined; filter?: ArticleFilter | undefined },
): SavedFilter {
  const saved = readSavedFilter(db, id)
  const name = change.name === undefined ? saved.name : tidyName(change.name)
  refuseTwin(db, name, id)
  const source = 'UPDATE saved_filter SET name = ?, name_key = ?, filter = ? WHERE id = ?'
  sql(db, source).run(name, nameKey(name), JSON.stringify(change.filter ?? saved.filter), id)
  return readSavedFilter(db, id)
}

/** Removes a saved filter. */
export function removeSavedFilter(db: Database, id: number): void {
  readSavedFilter(db, id)
  sql(db, 'UPDATE saved_filter SET deleted_at = ? WHERE id = ?').run(now(), id)
}

/** Has saved filters ask for a tag by its new name; null takes it out of them. */
export function renameTagInFilters(db: Database, from: string, to: string | null): void {
  for (const { id, filter } of listSavedFilters(db)) {
    if (!filter.tags.includes(from)) continue
    const tags = filter.tags.flatMap(tag => (tag === from ? (to ?? []) : tag))
    updateSavedFilter(db, id, { filter: { ...filter, tags: [...new Set(tags)] } })
  }
}
