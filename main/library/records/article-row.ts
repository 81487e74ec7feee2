import type { Article } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'

/** An article as the database gives it: tags as a JSON array, what is so or not as 0 or 1. */
export interface ArticleRow extends Omit<Article, 'starred' | 'guessed' | 'tags'> {
  starred: number
  guessed: number
  tags: string
}

/** Looked for as text: reading the JSON of every article of a list would take longer than all the rest of it. */
const GUESSED = `coalesce(instr(a.origins, '"published":"context"') > 0, 0)`

const select = (highlights: string, tags: string) => `
  SELECT a.id, a.uuid, a.title, a.byline, a.outlet, a.url, a.published, a.precision, ${GUESSED} AS guessed, a.language, v.words, a.version, ${highlights} AS highlights,
    a.added_at AS addedAt, a.state, a.starred, ${tags} AS tags, a.path
  FROM article a JOIN version v ON v.article_id = a.id AND v.number = a.version`

/** Articles as `ArticleRow`, those in the trash too; a condition is added with WHERE. */
const SELECT_ANY = select(
  '(SELECT count(*) FROM highlight h WHERE h.article_id = a.id AND h.deleted_at IS NULL)',
  '(SELECT json_group_array(t.name ORDER BY t.name_key) FROM article_tag at JOIN tag t ON t.id = at.tag_id WHERE at.article_id = a.id)',
)

/** Articles that were not removed, as `ArticleRow`; conditions are added with AND. */
export const SELECT = `${SELECT_ANY} WHERE a.deleted_at IS NULL`

/** One article, whether it is in the trash or not. */
export const SELECT_ONE = `${SELECT_ANY} WHERE a.id = ?`

/** The article of a row, which becomes it. */
export const toArticle = (row: ArticleRow): Article =>
  Object.assign(row, {
    starred: row.starred === 1,
    guessed: row.guessed === 1,
    // Most have none, and there may be tens of thousands.
    tags: row.tags === '[]' ? [] : JSON.parse(row.tags),
  })

const HIGHLIGHTS = 'SELECT article_id AS id, count(*) AS highlights FROM highlight WHERE deleted_at IS NULL GROUP BY article_id'
const TAGS = `SELECT at.article_id AS id, json_group_array(t.name ORDER BY t.name_key) AS tags
  FROM article_tag at JOIN tag t ON t.id = at.tag_id GROUP BY at.article_id`

/** All articles that were not removed, by id. What hangs on them is counted for all at once: half the time that it takes one by one. */
export function allArticles(db: Database): Article[] {
  const highlights = new Map(
    sql<Pick<ArticleRow, 'id' | 'highlights'>>(db, HIGHLIGHTS)
      .all()
      .map(row => [row.id, row.highlights]),
  )
  const tags = new Map(
    sql<Pick<ArticleRow, 'id' | 'tags'>>(db, TAGS)
      .all()
      .map(row => [row.id, row.tags]),
  )
  const rows = sql<ArticleRow>(db, `${select('0', "'[]'")} WHERE a.deleted_at IS NULL ORDER BY a.id`).all()
  for (const row of rows) {
    row.highlights = highlights.get(row.id) ?? 0
    row.tags = tags.get(row.id) ?? row.tags
  }
  return rows.map(toArticle)
}
