import { randomUUID } from 'node:crypto'
import type { ArticleTag } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { tidyName } from './names.ts'

const SELECT = `
  SELECT t.id, t.uuid, t.name, count(a.id) AS articles FROM tag t
  LEFT JOIN article_tag at ON at.tag_id = t.id LEFT JOIN article a ON a.id = at.article_id AND a.deleted_at IS NULL`

/** The tags that articles have, in the order of their keys. */
export const listTags = (db: Database): ArticleTag[] =>
  sql<ArticleTag>(db, `${SELECT} GROUP BY t.id HAVING count(a.id) > 0 ORDER BY t.name_key`).all()

/** The tag of an id; throws `missing` when there is none. */
export function readTag(db: Database, id: number): ArticleTag {
  const tag = sql<ArticleTag>(db, `${SELECT} WHERE t.id = ? GROUP BY t.id`).get(id)
  if (!tag) throw new CollateError('missing', 'This tag is not in the library any more.', `tag ${id}`)
  return tag
}

/** A name as stored: a tag typed with # in front is the tag without. */
const tidyTag = (name: string) => tidyName(name.replace(/^[\s#]+(?=\S)/u, ''))

const findTag = (db: Database, name: string): number | undefined =>
  sql<{ id: number }>(db, 'SELECT id FROM tag WHERE name_key = ?').get(nameKey(name))?.id

/** The id of the tag of a name, made when missing. */
function ensureTag(db: Database, name: string): number {
  const tidy = tidyTag(name)
  const known = findTag(db, tidy)
  if (known !== undefined) return known
  const source = 'INSERT INTO tag (uuid, name, name_key, created_at) VALUES (?, ?, ?, ?)'
  return Number(sql(db, source).run(randomUUID(), tidy, nameKey(tidy), now()).lastInsertRowid)
}

const articlesOf = (rows: { article: number }[]) => rows.map(({ article }) => article)

/** Gives articles a tag; the ids of those that did not have it. */
export function addTag(db: Database, articles: readonly number[], name: string): number[] {
  const source = `INSERT INTO article_tag (article_id, tag_id) SELECT value, ? FROM json_each(?) WHERE true
    ON CONFLICT (article_id, tag_id) DO NOTHING RETURNING article_id AS article`
  return articlesOf(sql<{ article: number }>(db, source).all(ensureTag(db, name), JSON.stringify(articles)))
}

/** Takes a tag from articles; the ids of those that had it. */
export function dropTag(db: Database, articles: readonly number[], name: string): number[] {
  const source = `DELETE FROM article_tag WHERE tag_id = ? AND article_id IN (SELECT value FROM json_each(?)) RETURNING article_id AS article`
  return articlesOf(sql<{ article: number }>(db, source).all(findTag(db, tidyTag(name)) ?? 0, JSON.stringify(articles)))
}

/** Gives a tag another name; where another tag has it, its articles get that one instead. Returns the tag that is left. */
export function renameTag(db: Database, id: number, name: string): ArticleTag {
  readTag(db, id)
  const tidy = tidyTag(name)
  const twin = findTag(db, tidy)
  if (twin === undefined || twin === id) {
    sql(db, 'UPDATE tag SET name = ?, name_key = ? WHERE id = ?').run(tidy, nameKey(tidy), id)
    return readTag(db, id)
  }
  const join = `INSERT INTO article_tag (article_id, tag_id) SELECT article_id, ? FROM article_tag WHERE tag_id = ?
    ON CONFLICT (article_id, tag_id) DO NOTHING`
  sql(db, join).run(twin, id)
  removeTag(db, id)
  return readTag(db, twin)
}

/** Takes a tag from all articles; returns how many had it. */
export function removeTag(db: Database, id: number): number {
  readTag(db, id)
  const { changes } = sql(db, 'DELETE FROM article_tag WHERE tag_id = ?').run(id)
  sql(db, 'DELETE FROM tag WHERE id = ?').run(id)
  return changes
}
