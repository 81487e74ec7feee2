import { randomUUID } from 'node:crypto'
import type { Collection } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { tidyName } from './names.ts'

const SELECT = `
  SELECT c.id, c.uuid, c.parent_id AS parentId, c.name,
    (SELECT count(*) FROM collection_article ca JOIN article a ON a.id = ca.article_id AND a.deleted_at IS NULL
     WHERE ca.collection_id = c.id) AS articles,
    (SELECT count(DISTINCT ca.article_id) FROM collection_article ca JOIN article a ON a.id = ca.article_id AND a.deleted_at IS NULL
     WHERE ca.collection_id IN (
       WITH RECURSIVE below (id) AS (
         SELECT c.id UNION ALL SELECT k.id FROM collection k JOIN below ON k.parent_id = below.id WHERE k.deleted_at IS NULL
       ) SELECT id FROM below)) AS total
  FROM collection c WHERE c.deleted_at IS NULL`

/** All collections in the order they were made. */
export const listCollections = (db: Database): Collection[] => sql<Collection>(db, `${SELECT} ORDER BY c.id`).all()

/** In which collections articles are, for all that are in any. */
export const listMembers = (db: Database): { collection: number; article: number }[] =>
  sql<{ collection: number; article: number }>(
    db,
    `SELECT ca.collection_id AS collection, ca.article_id AS article FROM collection_article ca
     JOIN collection c ON c.id = ca.collection_id AND c.deleted_at IS NULL ORDER BY ca.id`,
  ).all()

/** The collection of an id; throws `missing` when there is none or it was removed. */
export function readCollection(db: Database, id: number): Collection {
  const collection = sql<Collection>(db, `${SELECT} AND c.id = ?`).get(id)
  if (!collection) throw new CollateError('missing', 'This collection is not in the library any more.', `collection ${id}`)
  return collection
}

const findChild = (db: Database, parent: number | null, name: string): number | undefined =>
  sql<{ id: number }>(db, 'SELECT id FROM collection WHERE coalesce(parent_id, 0) = ? AND name_key = ? AND deleted_at IS NULL').get(
    parent ?? 0,
    nameKey(name),
  )?.id

function refuseTwin(db: Database, parent: number | null, name: string, id?: number): void {
  const twin = findChild(db, parent, name)
  if (twin === undefined || twin === id) return
  throw new CollateError('conflict', `There is already a collection “${name}” here. Choose another name.`, `collection ${twin}`)
}

function insertCollection(db: Database, parent: number | null, name: string, uuid: string = randomUUID()): number {
  const { lastInsertRowid } = sql(db, 'INSERT INTO collection (uuid, parent_id, name, name_key, created_at) VALUES (?, ?, ?, ?, ?)').run(
    uuid,
    parent,
    name,
    nameKey(name),
    now(),
  )
  return Number(lastInsertRowid)
}

/** Makes a collection; throws `conflict` when a sibling has the name. */
export function createCollection(db: Database, name: string, parent: number | null): Collection {
  const tidy = tidyName(name)
  if (parent !== null) readCollection(db, parent)
  refuseTwin(db, parent, tidy)
  return readCollection(db, insertCollection(db, parent, tidy))
}

/** The id of the collection of a name at the top, or null. */
export const findCollection = (db: Database, name: string): number | null => findChild(db, null, tidyName(name)) ?? null

/** The id of the collection of a name at the top, made when missing. */
export const ensureCollection = (db: Database, name: string): number =>
  findCollection(db, name) ?? insertCollection(db, null, tidyName(name))

/**
 * The id of the collection at some names from the root, with every missing one along them made; the last of them with the UUID, unless one has it, or
 * had it. A collection that has the UUID is the one, whatever it is called.
 */
export function ensureCollectionAt(db: Database, names: readonly string[], uuid?: string): number {
  const source = 'SELECT id, deleted_at AS deletedAt FROM collection WHERE uuid = ?'
  const known = uuid === undefined ? undefined : sql<{ id: number; deletedAt: string | null }>(db, source).get(uuid)
  if (known?.deletedAt === null) return known.id
  let id: number | null = null
  for (const [depth, name] of names.map(tidyName).entries()) {
    const own = depth === names.length - 1 && !known ? uuid : undefined
    id = findChild(db, id, name) ?? insertCollection(db, id, name, own)
  }
  if (id === null) throw new CollateError('invalid', 'A name cannot be empty.')
  return id
}

/** Ids of the collections that an article is in, in the order they were made. */
export const collectionsOf = (db: Database, article: number): number[] =>
  sql<{ id: number }>(
    db,
    `SELECT c.id FROM collection_article ca JOIN collection c ON c.id = ca.collection_id AND c.deleted_at IS NULL
     WHERE ca.article_id = ? ORDER BY c.id`,
  )
    .all(article)
    .map(row => row.id)

/** Ids of a collection and all below it. */
export function collectionBranch(db: Database, id: number): number[] {
  const source = `WITH RECURSIVE branch (id) AS (
    SELECT id FROM collection WHERE id = ? AND deleted_at IS NULL
    UNION ALL SELECT c.id FROM collection c JOIN branch ON c.parent_id = branch.id WHERE c.deleted_at IS NULL
  ) SELECT id FROM branch`
  return sql<{ id: number }>(db, source)
    .all(id)
    .map(row => row.id)
}

/** Renames or moves; throws `conflict` for a name that is taken and for a place below itself. */
export function updateCollection(
  db: Database,
  id: number,
  change: { name?: string | undefined; parent?: number | null | undefined },
): void {
  const collection = readCollection(db, id)
  const name = change.name === undefined ? collection.name : tidyName(change.name)
  const parent = change.parent === undefined ? collection.parentId : change.parent
  if (parent !== null) {
    readCollection(db, parent)
    if (collectionBranch(db, id).includes(parent)) throw new CollateError('conflict', 'A collection cannot be moved below itself.')
  }
  refuseTwin(db, parent, name, id)
  sql(db, 'UPDATE collection SET name = ?, name_key = ?, parent_id = ? WHERE id = ?').run(name, nameKey(name), parent, id)
}

/** Removes a collection with all below it; the articles stay. */
export function removeCollection(db: Database, id: number): void {
  readCollection(db, id)
  const at = now()
  const remove = sql(db, 'UPDATE collection SET deleted_at = ? WHERE id = ?')
  for (const branch of collectionBranch(db, id)) remove.run(at, branch)
}

/** Puts articles into a collection or takes them out; returns how many were not there, or were. */
export function assignArticles(db: Database, collection: number, articles: number[], member: boolean): number {
  const statement = member
    ? sql(db, 'INSERT INTO collection_article (collection_id, article_id) VALUES (?, ?) ON CONFLICT (collection_id, article_id) DO NOTHING')
    : sql(db, 'DELETE FROM collection_article WHERE collection_id = ? AND article_id = ?')
  return articles.reduce((changed, article) => changed + statement.run(collection, article).changes, 0)
}
