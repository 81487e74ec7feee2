import { type Database, sql } from '../db/statement.ts'

/** Ids of the themes that passages were tagged with last, the latest first; tags get their numbers in the order in which they are given. */
export const recentThemes = (db: Database, limit: number): number[] =>
  sql<{ id: number }>(
    db,
    `SELECT t.id FROM (SELECT theme_id, max(id) AS latest FROM highlight_theme GROUP BY theme_id) u
     JOIN theme t ON t.id = u.theme_id AND t.deleted_at IS NULL ORDER BY u.latest DESC LIMIT ?`,
  )
    .all(limit)
    .map(({ id }) => id)
