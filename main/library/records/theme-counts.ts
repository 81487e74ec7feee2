import type { ThemeCounts } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'

/** `near`: the themes asked for and all above them; `below`: with each of these every theme under it. */
const COUNTS = `
  WITH RECURSIVE near (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT t.parent_id FROM near JOIN theme t ON t.id = near.id WHERE t.parent_id IS NOT NULL AND t.deleted_at IS NULL
  ),
  below (root, id) AS (
    SELECT n.id, n.id FROM near n JOIN theme t ON t.id = n.id AND t.deleted_at IS NULL
    UNION ALL SELECT below.root, t.id FROM below JOIN theme t ON t.parent_id = below.id AND t.deleted_at IS NULL
  )
  SELECT below.root AS id, count(DISTINCT h.id) AS total, count(DISTINCT h.article_id) AS articlesTotal,
    count(DISTINCT CASE WHEN below.id = below.root THEN h.id END) AS highlights,
    count(DISTINCT CASE WHEN below.id = below.root THEN h.article_id END) AS articles
  FROM below LEFT JOIN (
    highlight_theme ht JOIN highlight h ON h.id = ht.highlight_id AND h.deleted_at IS NULL
    JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
  ) ON ht.theme_id = below.id
  GROUP BY below.root`

/** The counts of some themes and of all above them; those that were removed are left out. */
export const themeCounts = (db: Database, themes: readonly number[]): ThemeCounts[] =>
  sql<ThemeCounts>(db, COUNTS).all(JSON.stringify(themes))
