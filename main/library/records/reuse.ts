import type { BriefArticle } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import type { Facts } from '../reuse/stock.ts'

// The first 52 bits of the hash of the text: they fit into a number, and say whether words are those of this text.
const FACTS = `SELECT a.id, a.version, unhex(substr(v.sha256, 1, 14)) AS hash, a.outlet, a.published
  FROM article a JOIN version v ON v.article_id = a.id AND v.number = a.version WHERE a.deleted_at IS NULL`

interface FactsRow extends Omit<Facts, 'stamp'> {
  hash: Buffer
}

const toFacts = ({ hash, ...row }: FactsRow): Facts => ({ ...row, stamp: hash.readUIntBE(0, 6) * 16 + (hash.readUInt8(6) >> 4) })

/** What reuse has to know of the articles after an id, so many of them at most; removed ones are left out. */
export function reuseFactsAfter(db: Database, id: number, count: number): Facts[] {
  return sql<FactsRow>(db, `${FACTS} AND a.id > ? ORDER BY a.id LIMIT ?`).all(id, count).map(toFacts)
}

/** What reuse has to know of some articles; those that are not there or were removed are left out. */
export function reuseFacts(db: Database, ids: readonly number[]): Facts[] {
  return sql<FactsRow>(db, `${FACTS} AND a.id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids)).map(toFacts)
}

/** What a list says of some articles; those that are not there or were removed are left out. */
export function briefArticles(db: Database, ids: Iterable<number>): Map<number, BriefArticle> {
  const source = 'SELECT id, title, outlet, published FROM article WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))'
  const rows = sql<BriefArticle>(db, source).all(JSON.stringify([...ids]))
  return new Map(rows.map(row => [row.id, row]))
}

/** The highlights that cover just the places given, in the same order; null where there is none. */
export function highlightsAt(
  db: Database,
  places: readonly { article: number; version: number; start: number; end: number }[],
): (number | null)[] {
  const source = `SELECT id FROM highlight WHERE article_id = ? AND start_offset = ? AND end_offset = ? AND version = ?
    AND state <> 'orphan' AND deleted_at IS NULL ORDER BY id LIMIT 1`
  const find = sql<{ id: number }>(db, source)
  return places.map(({ article, version, start, end }) => find.get(article, start, end, version)?.id ?? null)
}
