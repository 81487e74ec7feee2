import { type Database, sql } from '../db/statement.ts'

const PATHS = (table: string) => `
  WITH RECURSIVE up (id, parent, path) AS (
    SELECT id, parent_id, name FROM ${table} WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))
    UNION ALL
    SELECT up.id, t.parent_id, t.name || '/' || up.path FROM up JOIN ${table} t ON t.id = up.parent AND t.deleted_at IS NULL
  ) SELECT id, path FROM up WHERE parent IS NULL`

/** Id → path such as `Kinh tế/Thương mại` of some themes or collections; those that were removed, or are under a removed one, are left out. */
export function pathsOf(db: Database, table: 'theme' | 'collection', ids: Iterable<number>): Map<number, string> {
  const rows = sql<{ id: number; path: string }>(db, PATHS(table)).all(JSON.stringify([...new Set(ids)]))
  return new Map(rows.map(({ id, path }) => [id, path]))
}
