import { randomUUID } from 'node:crypto'
import type { KeptPair } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'

/** The set of copies that a highlight belongs to; null when it belongs to none. */
function setOf(db: Database, highlight: number): number | null {
  return sql<{ id: number }>(db, 'SELECT set_id AS id FROM copy_member WHERE highlight_id = ?').get(highlight)?.id ?? null
}

/** What a row had in another library. */
export interface Known {
  uuid: string
  createdAt: string
}

/** A UUID that is taken here is that of something else. */
function makeSet(db: Database, known?: Known): number {
  const insert = sql(db, 'INSERT INTO copy_set (uuid, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const made = known && insert.run(known.uuid, known.createdAt)
  return Number((made?.changes ? made : insert.run(randomUUID(), now())).lastInsertRowid)
}

/**
 * Links highlights as copies of one another; sets that some of them belong to already become one. Returns how many of them were not linked
 * with the first before. To be called inside a transaction.
 */
export function linkCopies(db: Database, first: number, others: readonly number[], known?: Known): number {
  const rest = [...new Set(others)].filter(id => id !== first)
  if (rest.length === 0) return 0
  const set = setOf(db, first) ?? rest.map(id => setOf(db, id)).find(id => id !== null) ?? makeSet(db, known)
  join(db, first, set)
  return rest.filter(id => join(db, id, set)).length
}

/** Puts a highlight, with all that it is linked with, into a set; false when it is in it. */
function join(db: Database, highlight: number, set: number): boolean {
  const own = setOf(db, highlight)
  if (own === set) return false
  if (own === null) sql(db, 'INSERT INTO copy_member (set_id, highlight_id) VALUES (?, ?)').run(set, highlight)
  else {
    sql(db, 'UPDATE copy_member SET set_id = ? WHERE set_id = ?').run(set, own)
    sql(db, 'DELETE FROM copy_set WHERE id = ?').run(own)
  }
  return true
}

/** Gives a highlight the copies of one that becomes one with it. To be called inside a transaction. */
export function inheritCopies(db: Database, from: number, into: number): void {
  if (setOf(db, from) === null) return
  linkCopies(db, from, [into])
  sql(db, 'DELETE FROM copy_member WHERE highlight_id = ?').run(from)
}

/** The linked copies of a highlight, by the same coder, that overlap it in the same version, with their quotes; oldest first. */
export function copiesOver(db: Database, highlight: number): { id: number; exact: string }[] {
  const source = `SELECT other.id, other.exact FROM highlight h JOIN copy_member own ON own.highlight_id = h.id
    JOIN copy_member m ON m.set_id = own.set_id AND m.highlight_id <> h.id JOIN highlight other ON other.id = m.highlight_id
      AND other.article_id = h.article_id AND other.version = h.version AND other.coder_id = h.coder_id AND other.deleted_at IS NULL
      AND other.start_offset < h.end_offset AND other.end_offset > h.start_offset
    WHERE h.id = ? AND h.state <> 'orphan' AND other.state <> 'orphan' ORDER BY other.id`
  return sql<{ id: number; exact: string }>(db, source).all(highlight)
}

/** Ids of the other highlights that a highlight is linked with and that are there, the oldest article first. */
export function linkedCopies(db: Database, highlight: number): number[] {
  const source = `SELECT h.id FROM copy_member own JOIN copy_member m ON m.set_id = own.set_id AND m.highlight_id <> own.highlight_id
    JOIN highlight h ON h.id = m.highlight_id AND h.deleted_at IS NULL JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
    WHERE own.highlight_id = ? ORDER BY a.published IS NULL, a.published, a.id, h.start_offset, h.id`
  return sql<{ id: number }>(db, source)
    .all(highlight)
    .map(({ id }) => id)
}

/** The highlights of an article that have linked copies, each with the ids of these. */
export function linkedInArticle(db: Database, article: number): Map<number, number[]> {
  const source = 'SELECT h.id FROM highlight h JOIN copy_member m ON m.highlight_id = h.id WHERE h.article_id = ? AND h.deleted_at IS NULL'
  const ids = sql<{ id: number }>(db, source).all(article)
  return new Map(ids.map(({ id }) => [id, linkedCopies(db, id)] as const).filter(([, others]) => others.length > 0))
}

const inOrder = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] as const

/** Remembers that two nearly equal articles are both kept, or with `kept` false that they are to be asked about again. */
export function keepPair(db: Database, a: number, b: number, kept: boolean, known?: Known): void {
  const [first, second] = inOrder(a, b)
  if (!kept) sql(db, 'DELETE FROM kept_pair WHERE first_id = ? AND second_id = ?').run(first, second)
  else
    sql(db, `INSERT INTO kept_pair (uuid, first_id, second_id, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`).run(
      known?.uuid ?? randomUUID(),
      first,
      second,
      known?.createdAt ?? now(),
    )
}

/** The pairs that are both kept, of articles that are there. */
export function keptPairs(db: Database): KeptPair[] {
  const source = `SELECT k.first_id AS a, k.second_id AS b FROM kept_pair k
    JOIN article a ON a.id = k.first_id AND a.deleted_at IS NULL JOIN article b ON b.id = k.second_id AND b.deleted_at IS NULL ORDER BY k.id`
  return sql<KeptPair>(db, source).all()
}
