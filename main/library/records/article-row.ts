import type { Article } from '../../../preload/model.ts'

/** An article as the database gives it: tags as a JSON array, the star as 0 or 1. */
export interface ArticleRow extends Omit<Article, 'starred' | 'tags'> {
  starred: number
  tags: string
}

/** Articles that were not removed, as `ArticleRow`; conditions are added with AND. */
export const SELECT = `
  SELECT a.id, a.uuid, a.title, a.byline, a.outlet, a.url, a.published, a.precision, a.language, v.words, a.version,
    (SELECT count(*) FROM highlight h WHERE h.article_id = a.id AND h.deleted_at IS NULL) AS highlights,
    a.added_at AS addedAt, a.state, a.starred,
    (SELECT json_group_array(t.name ORDER BY t.name_key) FROM article_tag at JOIN tag t ON t.id = at.tag_id WHERE at.article_id = a.id) AS tags,
    a.path
  FROM article a JOIN version v ON v.article_id = a.id AND v.number = a.version
  WHERE a.deleted_at IS NULL`

/** The article of a row. */
export const toArticle = (row: ArticleRow): Article => ({
  ...row,
  starred: row.starred === 1,
  // Most have none, and there may be tens of thousands.
  tags: row.tags === '[]' ? [] : JSON.parse(row.tags),
})
