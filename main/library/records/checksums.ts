import { hasSums, SUMMED, sumOf } from '../db/checksums.ts'
import { type Database, sql } from '../db/statement.ts'

/** A row that is not as it was stored: changed, or gone, or there without having been stored by this program. */
export interface Unlike {
  entity: string
  id: number
  what: 'changed' | 'gone' | 'unknown'
}

/** Rows that are looked at between two turns of other calls. */
const STEP = 400

interface Row {
  id: number
  kept: number | null
  sum: number
}

/** Looks at the sums of all rows bit by bit: yields what it found of a few hundred rows each time. Nothing for libraries from before there were sums. */
export function* unlikeRows(db: Database): Generator<Unlike[]> {
  if (!hasSums(db)) return
  for (const entity of Object.keys(SUMMED)) {
    yield* changed(db, entity)
    yield gone(db, entity)
  }
}

function* changed(db: Database, entity: string): Generator<Unlike[]> {
  const source = `SELECT r.id, c.sum AS kept, ${sumOf(entity, 'r')} AS sum
    FROM ${entity} r LEFT JOIN checksum c ON c.entity = '${entity}' AND c.row_id = r.id`
  const some = sql<Row>(db, `${source} WHERE r.id > ? ORDER BY r.id LIMIT ${STEP}`)
  for (let after = 0; ; ) {
    const rows = attempt(() => some.all(after)) ?? oneByOne(db, entity, source, after)
    yield rows.filter(({ kept, sum }) => kept !== sum).map(({ id, kept }) => ({ entity, id, what: kept === null ? 'unknown' : 'changed' }))
    if (rows.length < STEP) return
    after = rows.at(-1)?.id ?? after
  }
}

/** Where one of a few hundred rows cannot be read, each by itself. */
function oneByOne(db: Database, entity: string, source: string, after: number): Row[] {
  const ids = attempt(() => sql<{ id: number }>(db, `SELECT id FROM ${entity} WHERE id > ? ORDER BY id LIMIT ${STEP}`).all(after)) ?? []
  const one = sql<Row>(db, `${source} WHERE r.id = ?`)
  return ids.map(({ id }) => attempt(() => one.get(id)) ?? { id, kept: 0, sum: -1 })
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

function gone(db: Database, entity: string): Unlike[] {
  const source = `SELECT row_id AS id FROM checksum WHERE entity = ? AND row_id NOT IN (SELECT id FROM ${entity})`
  return (attempt(() => sql<{ id: number }>(db, source).all(entity)) ?? []).map(({ id }) => ({ entity, id, what: 'gone' }))
}

/** The article that a row belongs to, by id, with its title; null for none. Reads what may be damaged. */
export function articleOf(db: Database, { entity, id }: Pick<Unlike, 'entity' | 'id'>): { id: number; title: string } | null {
  const article: Record<string, string> = {
    article: 'SELECT ? AS id',
    version: 'SELECT article_id AS id FROM version WHERE id = ?',
    highlight: 'SELECT article_id AS id FROM highlight WHERE id = ?',
    memo: 'SELECT coalesce(article_id, (SELECT article_id FROM highlight WHERE id = highlight_id)) AS id FROM memo WHERE id = ?',
  }
  const source = article[entity]
  if (!source) return null
  return attempt(() => sql<{ id: number; title: string }>(db, `SELECT id, title FROM article WHERE id = (${source})`).get(id) ?? null)
}
