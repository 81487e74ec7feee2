import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { collectionBranch } from './collections.ts'

/** A folder of notes that is kept in step. */
export interface MirrorRow {
  id: number
  path: string
  template: string | null
  collection: number | null
  /** Ids of articles as JSON; null for all, or for those of the collection. */
  articles: string | null
  since: string
  /** Up to what state of the library the notes were written; null when that is not known. */
  mark: string | null
}

const SELECT = 'SELECT id, path, template, collection_id AS collection, articles, since, mark FROM mirror_folder'

/** The folders, in the order they were added. */
export const listMirrors = (db: Database): MirrorRow[] => sql<MirrorRow>(db, `${SELECT} ORDER BY id`).all()

/** Adds a folder, or changes what it holds. To be called inside a transaction. */
export function putMirror(db: Database, mirror: Pick<MirrorRow, 'path' | 'template' | 'collection'> & { articles: number[] | null }): void {
  const { path, template, collection, articles } = mirror
  sql(
    db,
    `INSERT INTO mirror_folder (path, template, collection_id, articles, since) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET template = excluded.template, collection_id = excluded.collection_id, articles = excluded.articles,
        mark = NULL`,
  ).run(path, template, collection, articles && JSON.stringify(articles), now())
}

/** Takes a folder out; its notes stay. False when there is none. */
export const deleteMirror = (db: Database, id: number): boolean => sql(db, 'DELETE FROM mirror_folder WHERE id = ?').run(id).changes > 0

/** Notes up to what state of the library a folder was written; nothing when it holds something else by now, or is not kept any more. */
export const markMirror = (db: Database, { id, since, template, collection, articles }: MirrorRow, mark: string | null): void => {
  sql(
    db,
    `UPDATE mirror_folder SET mark = ? WHERE id = ? AND since = ? AND template IS ? AND collection_id IS ? AND articles IS ?
      AND mark IS NOT ?`,
  ).run(mark, id, since, template, collection, articles, mark)
}

/** The articles that a folder holds and that are in the library, in the order of their ids; null for all there are. */
export function mirroredArticles(db: Database, { collection, articles }: Pick<MirrorRow, 'collection' | 'articles'>): number[] | null {
  if (articles === null && collection === null) return null
  const among =
    articles === null
      ? 'SELECT article_id FROM collection_article WHERE collection_id IN (SELECT value FROM json_each(?))'
      : 'SELECT value FROM json_each(?)'
  return sql<{ id: number }>(db, `SELECT id FROM article WHERE deleted_at IS NULL AND id IN (${among}) ORDER BY id`)
    .all(articles ?? JSON.stringify(collectionBranch(db, collection ?? 0)))
    .map(({ id }) => id)
}

/** Those of some articles that are in the library. */
export const present = (db: Database, ids: Iterable<number>): number[] =>
  mirroredArticles(db, { collection: null, articles: JSON.stringify([...ids]) }) ?? []
