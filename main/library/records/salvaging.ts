import { hasSums, SUMMED, sumOf } from '../db/checksums.ts'
import { type Database, sql } from '../db/statement.ts'

/** A row of a damaged file: nothing is known about its values. */
export type LooseRow = Record<string, string | number | Buffer | null>

/** What was read of a table; `lost` is null where that cannot be known. */
export interface ReadRows {
  rows: LooseRow[]
  lost: number | null
}

/** Row ids that are read at once while all goes well. */
const STEP = 500
/** Row ids that are tried when nothing tells how far they go. */
const FAR = 50_000

const columnsOf = (db: Database, table: string) => db.pragma(`table_info(${table})`) as { name: string; pk: number }[]

/** Everything that can be read of a table, around what is damaged. None for a table that is not there. */
export function readAround(db: Database, table: string): ReadRows {
  try {
    const columns = columnsOf(db, table)
    if (columns.length === 0) return { rows: [], lost: 0 }
    const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
    return isRowid(db, table) ? byRowid(db, table) : fromBothEnds(db, table, key)
  } catch {
    return { rows: [], lost: null }
  }
}

const isRowid = (db: Database, table: string) =>
  sql<{ wr: number }>(db, 'SELECT wr FROM pragma_table_list WHERE schema = ? AND name = ?').get('main', table)?.wr === 0

function tried<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Halves a range that cannot be read until what is whole on both sides of the damage was read. */
function byRowid(db: Database, table: string): ReadRows {
  const rows: LooseRow[] = []
  const range = sql<LooseRow>(db, `SELECT * FROM ${table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`)
  let lost = 0
  const read = (from: number, to: number): void => {
    const found = tried(() => range.all(from, to))
    if (found) rows.push(...found)
    else if (from === to) lost += 1
    else {
      const middle = Math.floor((from + to) / 2)
      read(from, middle)
      read(middle + 1, to)
    }
  }
  const last = lastRowid(db, table)
  for (let from = 1; from <= (last ?? FAR); from += STEP) read(from, Math.min(from + STEP - 1, last ?? FAR))
  return { rows, lost: last === null && lost > 0 ? null : lost }
}

function lastRowid(db: Database, table: string): number | null {
  const last = tried(() => db.prepare(`SELECT coalesce(max(rowid), 0) FROM ${table}`).pluck().get() as number)
  const counted = tried(() => db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table) as number | undefined)
  return last ?? counted ?? null
}

/** Tables without row ids have no ranges: all from the beginning up to the damage, and from the end. */
function fromBothEnds(db: Database, table: string, key: string[]): ReadRows {
  const rows = new Map<string, LooseRow>()
  const walk = (direction: 'ASC' | 'DESC'): boolean => {
    try {
      const order = key.map(column => `${column} ${direction}`).join(', ')
      for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).iterate() as Iterable<LooseRow>) {
        rows.set(JSON.stringify(key.map(column => row[column])), row)
      }
      return true
    } catch {
      return false
    }
  }
  if (walk('ASC')) return { rows: [...rows.values()], lost: 0 }
  walk('DESC')
  return { rows: [...rows.values()], lost: null }
}

/** Tells of rows of a table in a damaged file whether they are surely not as they were stored. */
export function unlikeIn(db: Database, table: string): (row: LooseRow) => boolean {
  if (!SUMMED[table] || !tried(() => hasSums(db))) return () => false
  const source = `SELECT c.sum <> ${sumOf(table, 'r')} AS unlike
    FROM ${table} r JOIN checksum c ON c.entity = '${table}' AND c.row_id = r.id WHERE r.id = ?`
  return row => tried(() => sql<{ unlike: number }>(db, source).get(row.id))?.unlike === 1
}

/** Puts a row into a table, with those of its columns that the table has. False when a rule of the table refuses it. */
export function putRow(db: Database, table: string, row: LooseRow): number | null {
  const known = new Set(columnsOf(db, table).map(({ name }) => name))
  const columns = Object.keys(row).filter(column => known.has(column))
  const source = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  return tried(() => Number(sql(db, source).run(...columns.map(column => row[column])).lastInsertRowid))
}

/** The id of the row that has these values; null when there is none. */
export function idWhere(db: Database, table: string, values: LooseRow): number | null {
  const source = `SELECT id FROM ${table} WHERE ${Object.keys(values)
    .map(column => `${column} = ?`)
    .join(' AND ')}`
  return sql<{ id: number }>(db, source).get(...Object.values(values))?.id ?? null
}

/** Makes room for the coders and the identity of the library that is saved; `endIdentity` makes whole what was not. Foreign keys must be off. */
export function beginIdentity(db: Database): LooseRow | undefined {
  const coder = sql<LooseRow>(db, 'SELECT * FROM coder WHERE id = 1').get()
  sql(db, 'DELETE FROM coder').run()
  return coder
}

/** Gives the new library the identity of the one before. */
export function takeIdentity(db: Database, { uuid = null, name = null, created_at = null, coder_id = 1 }: LooseRow): boolean {
  return (
    tried(() => sql(db, 'UPDATE library SET uuid = ?, name = ?, created_at = ?, coder_id = ?').run(uuid, name, created_at, coder_id)) !==
    null
  )
}

/** Makes sure that there is a coder, and that the library has one. */
export function endIdentity(db: Database, coder: LooseRow | undefined): void {
  if (coder && idWhere(db, 'coder', { id: 1 }) === null) putRow(db, 'coder', coder)
  sql(db, 'UPDATE library SET coder_id = 1 WHERE coder_id NOT IN (SELECT id FROM coder)').run()
}

/** Gives articles whose newest text is lost the newest one that is left, and takes out those without any; tells how many these are. */
export function settleVersions(db: Database): number {
  sql(
    db,
    `UPDATE article SET version = coalesce((SELECT max(number) FROM version WHERE article_id = article.id), version)
     WHERE NOT EXISTS (SELECT 1 FROM version WHERE article_id = article.id AND number = article.version)`,
  ).run()
  const removed = sql(db, 'DELETE FROM article WHERE id NOT IN (SELECT article_id FROM version)').run().changes
  sql(db, 'DELETE FROM search_stamp WHERE article_id NOT IN (SELECT id FROM article)').run()
  return removed
}

/** The text that a highlight stands in. */
export const textOf = (db: Database, article: number, version: number): string | undefined =>
  sql<{ text: string }>(db, 'SELECT text FROM version WHERE article_id = ? AND number = ?').get(article, version)?.text

/** Texts of versions without blocks, which cannot be shown. */
export const withoutBlocks = (db: Database): { id: number; text: string }[] =>
  sql<{ id: number; text: string }>(db, 'SELECT id, text FROM version WHERE id NOT IN (SELECT version_id FROM block)').all()
