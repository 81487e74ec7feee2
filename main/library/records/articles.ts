import { randomUUID } from 'node:crypto'
import type { Article, ArticleText, Block, Mark, Origins, Precision } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { type ArticleRow, allArticles, SELECT, toArticle } from './article-row.ts'
import { collectionBranch } from './collections.ts'
import { pagesOf } from './pages.ts'
import { insertVersion, type NewVersion, versionsOf } from './versions.ts'

/** What an import knows about a new article; `path` is null for pasted text. */
export interface NewArticle extends NewVersion {
  title: string
  byline: string | null
  outlet: string | null
  url: string | null
  published: string | null
  precision: Precision | null
  language: string
  path: string | null
  origins: Origins
  /** The one that it had in another library. */
  uuid?: string
}

/** All articles, or those of one collection, in the order they were added; with `below` also of the collections inside it. */
export function listArticles(db: Database, collection?: number, below = false): Article[] {
  if (collection === undefined) return allArticles(db)
  const branch = JSON.stringify(below ? collectionBranch(db, collection) : [collection])
  const members = 'SELECT article_id FROM collection_article WHERE collection_id IN (SELECT value FROM json_each(?))'
  return sql<ArticleRow>(db, `${SELECT} AND a.id IN (${members}) ORDER BY a.id`).all(branch).map(toArticle)
}

/** The articles that were added last, in the order they were added. */
export const newestArticles = (db: Database, count: number): Article[] =>
  sql<ArticleRow>(db, `${SELECT} ORDER BY a.id DESC LIMIT ?`).all(count).reverse().map(toArticle)

const gone = (id: number) => new CollateError('missing', 'This article is not in the library any more.', `article ${id}`)

/** The article of an id; throws `missing` when there is none or it was removed. */
export function readArticle(db: Database, id: number): Article {
  const row = sql<ArticleRow>(db, `${SELECT} AND a.id = ?`).get(id)
  if (!row) throw gone(id)
  return toArticle(row)
}

/** Throws `missing` when any of some articles is not there or was removed. */
export function refuseMissing(db: Database, ids: readonly number[]): void {
  const source = 'SELECT id FROM article WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))'
  const there = new Set(
    sql<{ id: number }>(db, source)
      .all(JSON.stringify(ids))
      .map(({ id }) => id),
  )
  const missing = ids.find(id => !there.has(id))
  if (missing !== undefined) throw gone(missing)
}

/** The articles of some ids; those that are not there or were removed are left out. */
export function articlesById(db: Database, ids: number[]): Map<number, Article> {
  const rows = sql<ArticleRow>(db, `${SELECT} AND a.id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids))
  return new Map(rows.map(row => [row.id, toArticle(row)]))
}

/** The id of the article whose newest text has this SHA-256, of the oldest where there are several; removed articles do not count. */
export function findByTextHash(db: Database, sha256: string): number | null {
  const source = `SELECT min(a.id) AS id FROM version v JOIN article a ON a.id = v.article_id AND a.version = v.number
    WHERE v.sha256 = ? AND a.deleted_at IS NULL`
  return sql<{ id: number | null }>(db, source).get(sha256)?.id ?? null
}

/** The id of the article with a UUID, and whether it was removed; null when there never was one. */
export function articleOfUuid(db: Database, uuid: string): { id: number; removed: boolean } | null {
  const row = sql<{ id: number; deletedAt: string | null }>(db, 'SELECT id, deleted_at AS deletedAt FROM article WHERE uuid = ?').get(uuid)
  return row ? { id: row.id, removed: row.deletedAt !== null } : null
}

/** The titles and paths of all articles; removed articles do not count. */
export const articleNames = (db: Database): { id: number; title: string; path: string | null }[] =>
  sql<{ id: number; title: string; path: string | null }>(
    db,
    'SELECT id, title, path FROM article WHERE deleted_at IS NULL ORDER BY id',
  ).all()

/** The addresses of all articles that have one; removed articles do not count. */
export const addressesOf = (db: Database): { id: number; url: string }[] =>
  sql<{ id: number; url: string }>(db, 'SELECT id, url FROM article WHERE url IS NOT NULL AND deleted_at IS NULL ORDER BY id').all()

/** The address of an article; null when it has none, or was removed. */
export const readAddress = (db: Database, article: number): string | null =>
  sql<{ url: string | null }>(db, 'SELECT url FROM article WHERE id = ? AND deleted_at IS NULL').get(article)?.url ?? null

const noVersion = (article: number, version: number) =>
  new CollateError('missing', `This article has no version ${version}.`, `article ${article}`)

/** The text of a version; throws `missing` when there is no such version. */
export function versionText(db: Database, article: number, version: number): string {
  const row = sql<{ text: string }>(db, 'SELECT text FROM version WHERE article_id = ? AND number = ?').get(article, version)
  if (!row) throw noVersion(article, version)
  return row.text
}

/** The texts of some versions, given by article and number; those that are not there are left out. */
export function textsOf(
  db: Database,
  versions: readonly (readonly [article: number, version: number])[],
): { article: number; text: string }[] {
  const source = `SELECT v.article_id AS article, v.text FROM json_each(?) wanted
    JOIN version v ON v.article_id = wanted.value ->> 0 AND v.number = wanted.value ->> 1`
  return sql<{ article: number; text: string }>(db, source).all(JSON.stringify(versions))
}

/** The newest text of an article with what is worth knowing of it. */
export interface NewestText {
  article: number
  title: string
  outlet: string | null
  published: string | null
  version: number
  text: string
}

/** The newest texts of some articles, in the order of their ids; those that are not there or were removed are left out. */
export function newestTexts(db: Database, ids: number[]): NewestText[] {
  const source = `SELECT a.id AS article, a.title, a.outlet, a.published, a.version, v.text FROM json_each(?) wanted
    JOIN article a ON a.id = wanted.value AND a.deleted_at IS NULL
    JOIN version v ON v.article_id = a.id AND v.number = a.version ORDER BY wanted.key`
  return sql<NewestText>(db, source).all(JSON.stringify(ids))
}

/** The text of a version while it is the newest of its article; null when it is not, or the article was removed. */
export function newestText(db: Database, article: number, version: number): string | null {
  const [newest] = newestTexts(db, [article])
  return newest?.version === version ? newest.text : null
}

interface SpanRow {
  type: string
  extra: number | string | null
  start: number
  end: number
}

/** Blocks or marks of a version, in order, with what only some of them have. */
export function spans<T>(db: Database, table: 'block' | 'mark', extra: 'level' | 'href', article: number, version: number): T[] {
  const source = `SELECT s.type, s.${extra} AS extra, s.start_offset AS start, s.end_offset AS end
    FROM ${table} s JOIN version v ON v.id = s.version_id WHERE v.article_id = ? AND v.number = ? ORDER BY s.position`
  return sql<SpanRow>(db, source)
    .all(article, version)
    .map(row => ({ type: row.type, ...(row.extra === null ? {} : { [extra]: row.extra }), start: row.start, end: row.end }) as T)
}

/** Everything to show the newest version of an article, or the version asked for. */
export function articleText(db: Database, id: number, version?: number): ArticleText {
  const article = readArticle(db, id)
  const number = version ?? article.version
  const versions = versionsOf(db, id, article.version)
  if (!versions.some(info => info.version === number)) throw noVersion(id, number)
  const text = versionText(db, id, number)
  const place = sql<{ place: number }>(db, 'SELECT place FROM reading_place WHERE article_id = ?').get(id)
  return {
    article,
    version: number,
    text,
    blocks: spans<Block>(db, 'block', 'level', id, number),
    marks: spans<Mark>(db, 'mark', 'href', id, number),
    pages: pagesOf(db, id, number),
    versions,
    // It was remembered in a text that may have been longer.
    place: Math.min(place?.place ?? 0, text.length),
  }
}

/** Adds an article with its first version; to be called inside a transaction. */
export function insertArticle(db: Database, draft: NewArticle): Article {
  const at = now()
  const article = sql(
    db,
    `INSERT INTO article (uuid, title, byline, outlet, url, published, precision, language, path, origins, starter, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, recording_starter(), ?)`,
  ).run(
    draft.uuid ?? randomUUID(),
    draft.title,
    draft.byline,
    draft.outlet,
    draft.url,
    draft.published,
    draft.precision,
    draft.language,
    draft.path,
    JSON.stringify(draft.origins),
    at,
  )
  const id = Number(article.lastInsertRowid)
  insertVersion(db, id, { number: 1, base: null }, draft, at)
  return readArticle(db, id)
}

/** The metadata that a user may correct. */
export type Correction = Partial<Pick<Article, 'title' | 'byline' | 'outlet' | 'url' | 'published' | 'precision' | 'language'>>

/** Writes what differs; other keys stay. */
export function updateArticle(db: Database, id: number, correction: Correction): void {
  const article = { ...readArticle(db, id), ...correction }
  sql(db, 'UPDATE article SET title = ?, byline = ?, outlet = ?, url = ?, published = ?, precision = ?, language = ? WHERE id = ?').run(
    article.title,
    article.byline,
    article.outlet,
    article.url,
    article.published,
    article.precision,
    article.language,
    id,
  )
}

/** Moves an article to the trash; false when it was there or never was. */
export function removeArticle(db: Database, id: number): boolean {
  return sql(db, 'UPDATE article SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL').run(now(), id).changes > 0
}

/** Remembers the UTF-16 offset where reading stopped. */
export function rememberPlace(db: Database, article: number, place: number): void {
  sql(db, 'INSERT INTO reading_place (article_id, place) VALUES (?, ?) ON CONFLICT (article_id) DO UPDATE SET place = excluded.place').run(
    article,
    place,
  )
}
