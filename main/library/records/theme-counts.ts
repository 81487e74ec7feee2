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

/** Every tagging: the highlights of an article together, and the themes of a highlight. */
const TAGGED = `
  SELECT h.article_id, h.id, ht.theme_id FROM highlight h INDEXED BY highlight_place
  CROSS JOIN highlight_theme ht ON ht.highlight_id = h.id
  WHERE h.deleted_at IS NULL AND h.article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)
  ORDER BY h.article_id`

const nothing = (id: number): ThemeCounts => ({ id, highlights: 0, articles: 0, total: 0, articlesTotal: 0 })

/**
 * The counts of all themes, given with what each is under (null at the top). One pass over all taggings: SQLite would build a set for
 * every count, which takes ten times as long.
 */
export function allThemeCounts(db: Database, parents: ReadonlyMap<number, number | null>): Map<number, ThemeCounts> {
  const counts = new Map(
    [...parents.keys()].map(id => [id, { ...nothing(id), parent: parents.get(id) ?? null, inside: 0, under: 0, last: 0 }]),
  )
  for (const [article, highlight, theme] of taggings(db)) {
    const own = counts.get(theme)
    if (!own) continue
    own.highlights += 1
    if (own.inside !== article) own.articles += 1
    own.inside = article
    for (let above: typeof own | undefined = own; above; above = above.parent === null ? undefined : counts.get(above.parent)) {
      // Another theme below has counted it, here and further up.
      if (above.last === highlight) break
      above.last = highlight
      above.total += 1
      if (above.under !== article) above.articlesTotal += 1
      above.under = article
    }
  }
  return counts
}

const taggings = (db: Database) => sql<never>(db, TAGGED).raw().all() as unknown as [article: number, highlight: number, theme: number][]
