import { type Database, sql } from '../db/statement.ts'

/** What an article says, as one text. Read from libraries of any schema. */
export interface ArticleSays {
  uuid: string
  title: string
  says: string
}

/** What a highlight says, as one text, with the UUID of its article. */
export interface HighlightSays {
  uuid: string
  article: string
  says: string
}

const hasTable = (db: Database, name: string) => sql(db, 'SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined

/** How an article is kept; that it was opened says nothing. A library of before there were states and tags has none. */
const keptAs = (db: Database) =>
  hasTable(db, 'article_tag')
    ? `replace(a.state, 'reading', 'unread'), a.starred, (SELECT group_concat(uuid) FROM
       (SELECT t.uuid FROM article_tag x JOIN tag t ON t.id = x.tag_id WHERE x.article_id = a.id ORDER BY t.uuid))`
    : `'unread', 0, NULL`

const COLLECTIONS = `(SELECT group_concat(uuid) FROM (SELECT c.uuid FROM collection_article x
  JOIN collection c ON c.id = x.collection_id AND c.deleted_at IS NULL WHERE x.article_id = a.id ORDER BY c.uuid))`

/** What the articles in the library say, and how they are kept: state, star, tags and collections. */
export const articlesSay = (db: Database): ArticleSays[] =>
  sql<ArticleSays>(
    db,
    `SELECT a.uuid, a.title,
       json_array(a.title, a.byline, a.outlet, a.url, a.published, a.language, v.sha256, m.body, ${keptAs(db)}, ${COLLECTIONS}) AS says
     FROM article a JOIN version v ON v.article_id = a.id AND v.number = a.version LEFT JOIN memo m ON m.article_id = a.id
     WHERE a.deleted_at IS NULL ORDER BY a.id`,
  ).all()

/** What their highlights say. */
export const highlightsSay = (db: Database): HighlightSays[] =>
  sql<HighlightSays>(
    db,
    `SELECT h.uuid, a.uuid AS article, json_array(h.start_offset, h.end_offset, h.exact, h.note, h.colour, h.state,
       (SELECT group_concat(t.uuid) FROM (SELECT theme_id FROM highlight_theme WHERE highlight_id = h.id ORDER BY position) ht
        JOIN theme t ON t.id = ht.theme_id AND t.deleted_at IS NULL)) AS says
     FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY h.id`,
  ).all()
