import { type Database, sql } from '../db/statement.ts'

/** Members of sets of copies that are there. */
const LINKED = `SELECT m.set_id FROM copy_member m JOIN highlight h ON h.id = m.highlight_id AND h.deleted_at IS NULL
  JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL WHERE TRUE`

/** How much of a library stands beside its articles, themes and collections. */
export interface Besides {
  searches: number
  filters: number
  templates: number
  /** Sets of highlights that are linked as copies. */
  copies: number
  /** Pairs of nearly equal articles that are both kept. */
  pairs: number
  /** Articles in the trash. */
  trash: number
}

/** Counts that of all of a library. */
export const countBesides = (db: Database): Besides =>
  sql<Besides>(
    db,
    `SELECT (SELECT count(*) FROM saved_search WHERE deleted_at IS NULL) AS searches,
      (SELECT count(*) FROM saved_filter WHERE deleted_at IS NULL) AS filters,
      (SELECT count(*) FROM template WHERE deleted_at IS NULL) AS templates,
      (SELECT count(*) FROM (${LINKED} GROUP BY m.set_id HAVING count(*) > 1)) AS copies,
      (SELECT count(*) FROM kept_pair k JOIN article a ON a.id = k.first_id JOIN article b ON b.id = k.second_id
        WHERE a.deleted_at IS NULL AND b.deleted_at IS NULL) AS pairs,
      (SELECT count(*) FROM article WHERE deleted_at IS NOT NULL) AS trash`,
  ).get() as Besides

/** Counts that of a part of it: what links its highlights and its articles, by their ids. */
export const countBesidesOf = (db: Database, highlights: readonly number[], articles: readonly number[]): Besides => ({
  ...{ searches: 0, filters: 0, templates: 0, trash: 0 },
  ...(sql<Pick<Besides, 'copies' | 'pairs'>>(
    db,
    `SELECT (SELECT count(*) FROM (${LINKED} AND h.id IN (SELECT value FROM json_each(?)) GROUP BY m.set_id HAVING count(*) > 1)) AS copies,
      (SELECT count(*) FROM kept_pair WHERE first_id IN (SELECT value FROM json_each(?)) AND second_id IN (SELECT value FROM json_each(?))) AS pairs`,
  ).get(JSON.stringify(highlights), JSON.stringify(articles), JSON.stringify(articles)) as Pick<Besides, 'copies' | 'pairs'>),
})
