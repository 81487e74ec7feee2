import type { Article, ArticleState } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'

/** Columns that several articles may be given a value in. */
export type SharedFields = Partial<Pick<Article, 'state' | 'byline' | 'outlet' | 'published' | 'precision' | 'language'>> & {
  starred?: boolean | undefined
}

const COLUMNS = ['state', 'starred', 'byline', 'outlet', 'published', 'precision', 'language'] as const

/** Writes the same values into several articles in one statement; the ids of those in which something differed. */
export function updateArticles(db: Database, articles: readonly number[], fields: SharedFields): number[] {
  const columns = COLUMNS.filter(column => fields[column] !== undefined)
  if (columns.length === 0) return []
  const values = columns.map(column => (column === 'starred' ? Number(fields.starred) : fields[column]))
  const source = `UPDATE article SET ${columns.map(column => `${column} = ?`).join(', ')}
    WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) AND (${columns.map(column => `${column} IS NOT ?`).join(' OR ')})
    RETURNING id`
  return sql<{ id: number }>(db, source)
    .all(...values, JSON.stringify(articles), ...values)
    .map(({ id }) => id)
}

/** Makes an unread article one that is being read; true when it was unread. */
export const startReading = (db: Database, article: number): boolean =>
  sql(db, `UPDATE article SET state = 'reading' WHERE id = ? AND state = 'unread'`).run(article).changes > 0

/** The state of an article that is not removed. */
export const articleState = (db: Database, article: number): ArticleState | undefined =>
  sql<{ state: ArticleState }>(db, 'SELECT state FROM article WHERE id = ? AND deleted_at IS NULL').get(article)?.state
