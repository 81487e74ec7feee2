import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { MemoTarget } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { readable, withLinks } from '../text/memo-links.ts'
import { nameKey } from '../text/name-key.ts'
import type { Change } from './history.ts'
import { relink } from './memo-links.ts'
import { memoRow, type WholeMemo } from './whole-memo.ts'

type Table =
  | 'article'
  | 'coder'
  | 'theme'
  | 'collection'
  | 'tag'
  | 'saved_search'
  | 'saved_filter'
  | 'template'
  | 'highlight'
  | 'highlight_theme'
  | 'theme_example'
  | 'copy_set'
  | 'copy_member'
  | 'kept_pair'
  | 'article_tag'
  | 'collection_article'
  | 'memo'
/** Columns of a row; the caller vouches for them. */
type Row = Record<string, string | number | null>

/** Tables whose rows are removed softly. */
type Soft = 'article' | 'coder' | 'theme' | 'collection' | SavedTable | 'highlight'

/** Tables of what is kept under a name of its own. */
export type SavedTable = 'saved_search' | 'saved_filter' | 'template'

/** Adds a row and returns its id; 0 where one that says the same is there already. */
export function insertRow(db: Database, table: Table, row: Row): number {
  const columns = Object.keys(row)
  const source = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`
  const { changes, lastInsertRowid } = sql(db, source).run(...Object.values(row))
  return changes === 0 ? 0 : Number(lastInsertRowid)
}

/** Writes some columns of a row. */
export function writeRow(db: Database, table: Table, id: number, row: Row): void {
  const assignments = Object.keys(row).map(column => `${column} = ?`)
  sql(db, `UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`).run(...Object.values(row), id)
}

/** The row of a UUID that was not removed, or null. */
export const presentRow = (db: Database, table: Soft, uuid: string): number | null =>
  sql<{ id: number }>(db, `SELECT id FROM ${table} WHERE uuid = ? AND deleted_at IS NULL`).get(uuid)?.id ?? null

/** Adds a row that is not there; one of its UUID that was removed comes back as the one that is given. Returns its id. */
export function putRow(db: Database, table: Soft, row: Row & { uuid: string }): number {
  const there = sql<{ id: number }>(db, `SELECT id FROM ${table} WHERE uuid = ?`).get(row.uuid)
  if (!there) return insertRow(db, table, row)
  writeRow(db, table, there.id, { deleted_at: null, ...row })
  return there.id
}

/** Adds a theme or collection that is not there. One of its UUID that was removed comes back as what is given, with nothing of what was in it. */
export function putGroup(db: Database, table: 'theme' | 'collection', row: Row & { uuid: string }): number {
  const id = putRow(db, table, row)
  for (const [hanging, column] of HANGING[table]) sql(db, `DELETE FROM ${hanging} WHERE ${column} = ?`).run(id)
  return id
}

const HANGING = {
  theme: [
    ['highlight_theme', 'theme_id'],
    ['theme_example', 'theme_id'],
    ['memo', 'theme_id'],
  ],
  collection: [['collection_article', 'collection_id']],
} as const

/** The row of a name that was not removed, or null. */
export const rowNamed = (db: Database, table: 'coder' | SavedTable, name: string): number | null =>
  sql<{ id: number }>(db, `SELECT id FROM ${table} WHERE name_key = ? AND deleted_at IS NULL`).get(nameKey(name))?.id ?? null

/** What is kept in a row of searches, filters or templates, by column. */
export const savedRow = (db: Database, table: SavedTable, id: number): Row =>
  sql<Row>(db, `SELECT * FROM ${table} WHERE id = ?`).get(id) ?? {}

/** A child by its name, of themes or collections; null stands for the top. */
export const childNamed = (db: Database, table: 'theme' | 'collection', parent: number | null, name: string): number | null =>
  sql<{ id: number }>(db, `SELECT id FROM ${table} WHERE coalesce(parent_id, 0) = ? AND name_key = ? AND deleted_at IS NULL`).get(
    parent ?? 0,
    nameKey(name),
  )?.id ?? null

/** The oldest article whose newest text has this SHA-256 and that has none of some UUIDs, or null; removed articles do not count. */
export function articleOfText(db: Database, sha256: string, except: readonly string[]): { id: number; removed: false } | null {
  const source = `SELECT a.id FROM version v JOIN article a ON a.id = v.article_id AND a.version = v.number
    WHERE v.sha256 = ? AND a.deleted_at IS NULL AND a.uuid NOT IN (SELECT value FROM json_each(?)) ORDER BY a.id LIMIT 1`
  const row = sql<{ id: number }>(db, source).get(sha256, JSON.stringify(except))
  return row ? { id: row.id, removed: false } : null
}

/** Whether an article has a version of some number. */
export const hasVersion = (db: Database, article: number, number: number): boolean =>
  sql(db, 'SELECT 1 FROM version WHERE article_id = ? AND number = ?').get(article, number) !== undefined

/** The UUID of a row. */
export const uuidOf = (db: Database, table: 'article' | 'theme', id: number): string | undefined =>
  sql<{ uuid: string }>(db, `SELECT uuid FROM ${table} WHERE id = ?`).get(id)?.uuid

/** The tag of a UUID, else that of a name, or null. */
export const tagOf = (db: Database, uuid: string, name: string): number | null =>
  sql<{ id: number }>(db, 'SELECT id FROM tag WHERE uuid = ? OR name_key = ? ORDER BY uuid = ? DESC LIMIT 1').get(uuid, nameKey(name), uuid)
    ?.id ?? null

/** The theme that a key tags with, or null. */
export const themeOfKey = (db: Database, shortcut: string): number | null =>
  sql<{ id: number }>(db, 'SELECT id FROM theme WHERE shortcut = ? AND deleted_at IS NULL').get(shortcut)?.id ?? null

/** The place behind the last child of a theme. */
export const nextPosition = (db: Database, parent: number | null): number =>
  sql<{ next: number }>(
    db,
    'SELECT coalesce(max(position) + 1, 0) AS next FROM theme WHERE coalesce(parent_id, 0) = ? AND deleted_at IS NULL',
  ).get(parent ?? 0)?.next ?? 0

/** The coder without a name of whom nothing is here, or null. */
export const idleCoder = (db: Database): number | null =>
  sql<{ id: number }>(
    db,
    `SELECT id FROM coder c WHERE name = '' AND deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM highlight WHERE coder_id = c.id AND deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM highlight_theme ht JOIN highlight h ON h.id = ht.highlight_id AND h.deleted_at IS NULL WHERE ht.coder_id = c.id)`,
  ).get()?.id ?? null

/** Whether nothing is in a library, or all that was is removed. */
export const isBare = (db: Database): boolean =>
  ['article', 'theme', 'collection', 'saved_search', 'saved_filter'].every(
    table => sql(db, `SELECT 1 FROM ${table} WHERE deleted_at IS NULL LIMIT 1`).get() === undefined,
  ) && memoRow(db, 'library', 0) === null

/** Writes a memo where there is none. False where there is another one, which stays. */
export function putMemo(db: Database, target: MemoTarget, id: number, memo: WholeMemo | null): 'none' | 'written' | 'other' {
  if (memo === null) return 'none'
  const there = memoRow(db, target, id)
  // Links in it may lead to what has another UUID here.
  if (there !== null) return readable(there.body) === readable(memo.body) ? 'none' : 'other'
  dropMemo(db, target, id)
  const taken = sql(db, 'SELECT 1 FROM memo WHERE uuid = ?').get(memo.uuid) !== undefined
  insertRow(db, 'memo', {
    uuid: taken ? randomUUID() : memo.uuid,
    target,
    ...(target === 'library' ? {} : { [`${target}_id`]: id }),
    body: memo.body,
    starter: memo.starter ? 1 : 0,
    updated_at: memo.updatedAt,
  })
  return 'written'
}

const dropMemo = (db: Database, target: MemoTarget, id: number): unknown =>
  sql(db, 'DELETE FROM memo WHERE target = ? AND coalesce(article_id, theme_id, highlight_id, 0) = ?').run(target, id)

/** Makes a memo what is given, its UUID and time included; null for none. */
export function setMemo(db: Database, target: MemoTarget, id: number, memo: WholeMemo | null): void {
  if (isDeepStrictEqual(memoRow(db, target, id), memo)) return
  dropMemo(db, target, id)
  putMemo(db, target, id, memo)
}

/** Puts an article under these tags, or into these collections, and no others. */
export function fileUnder(db: Database, table: 'article_tag' | 'collection_article', article: number, groups: readonly number[]): void {
  const column = table === 'article_tag' ? 'tag_id' : 'collection_id'
  const others = `DELETE FROM ${table} WHERE article_id = ? AND ${column} NOT IN (SELECT value FROM json_each(?))`
  sql(db, others).run(article, JSON.stringify(groups))
  for (const group of groups) insertRow(db, table, { article_id: article, [column]: group })
}

/** Takes all themes from a highlight that comes back as another. */
export const forgetThemes = (db: Database, highlight: number): void =>
  void sql(db, 'DELETE FROM highlight_theme WHERE highlight_id = ?').run(highlight)

/** Tags a highlight, after its other themes; false when it has the theme. */
export const giveTheme = (db: Database, highlight: number, theme: number, coder: number): boolean =>
  sql(
    db,
    `INSERT INTO highlight_theme (highlight_id, theme_id, position, coder_id)
     SELECT ?, ?, coalesce(max(position) + 1, 0), ? FROM highlight_theme WHERE highlight_id = ? ON CONFLICT DO NOTHING`,
  ).run(highlight, theme, coder, highlight).changes > 0

/** Finds anew what memos link to, since it may have come after them; what is here by another UUID is linked by that. */
export function relinkAll(db: Database, others: ReadonlyMap<string, string>): void {
  const rows = sql<{ id: number; body: string }>(db, `SELECT id, body FROM memo WHERE instr(body, '[[') > 0`).all()
  for (const { id, body } of others.size > 0 ? rows : []) {
    const bound = withLinks(body, ({ uuid }, written) => written.replace(`|${uuid}]]`, `|${others.get(uuid ?? '') ?? uuid}]]`))
    if (bound !== body) writeRow(db, 'memo', id, { body: bound })
  }
  relink(
    db,
    rows.map(({ id }): Change => ({ id: 0, entity: 'memo', row: id, before: null, after: null })),
  )
}
