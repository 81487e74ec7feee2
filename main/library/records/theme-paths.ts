import { type Database, sql } from '../db/statement.ts'
import { pathsOf } from './paths.ts'

/** Every theme by its path, in the order of the paths' making: less work than the whole codebook with its counts. */
export function listThemePaths(db: Database): { id: number; uuid: string; path: string }[] {
  const rows = sql<{ id: number; uuid: string }>(db, 'SELECT id, uuid FROM theme WHERE deleted_at IS NULL ORDER BY position, id').all()
  const paths = pathsOf(
    db,
    'theme',
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, uuid }) => {
    const path = paths.get(id)
    return path === undefined ? [] : [{ id, uuid, path }]
  })
}
