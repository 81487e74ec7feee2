import type { ThemeExample } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'

/** Examples of a theme, or of all, in the order in which they were made ones; only passages that are there and have the theme. */
export function listExamples(db: Database, theme: number | null): ThemeExample[] {
  const source = `
    SELECT e.theme_id AS theme, h.id AS highlight, h.exact, h.note, a.id AS article, a.title AS articleTitle, a.outlet AS articleOutlet,
      a.published AS articlePublished
    FROM theme_example e
    JOIN highlight h ON h.id = e.highlight_id AND h.deleted_at IS NULL
    JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
    WHERE (? IS NULL OR e.theme_id = ?)
      AND EXISTS (SELECT 1 FROM highlight_theme ht WHERE ht.highlight_id = e.highlight_id AND ht.theme_id = e.theme_id)
    ORDER BY e.theme_id, e.id`
  return sql<ThemeExample>(db, source).all(theme, theme)
}

/** Makes a highlight an example of a theme, or no longer one; throws `missing` where it does not have the theme. */
export function setExample(db: Database, theme: number, highlight: number, example: boolean): void {
  if (!example) {
    sql(db, 'DELETE FROM theme_example WHERE theme_id = ? AND highlight_id = ?').run(theme, highlight)
    return
  }
  const { changes } = sql(
    db,
    `INSERT INTO theme_example (theme_id, highlight_id)
     SELECT DISTINCT theme_id, highlight_id FROM highlight_theme WHERE theme_id = ? AND highlight_id = ?
     ON CONFLICT (theme_id, highlight_id) DO NOTHING`,
  ).run(theme, highlight)
  const there = changes > 0 || sql(db, 'SELECT 1 FROM theme_example WHERE theme_id = ? AND highlight_id = ?').get(theme, highlight)
  if (!there) throw new CollateError('missing', 'This passage does not have the theme any more.', `highlight ${highlight}`)
}
