import type BetterSqlite3 from 'better-sqlite3'

/** An open library database. */
export type Database = BetterSqlite3.Database

const prepared = new WeakMap<Database, Map<string, BetterSqlite3.Statement<unknown[], unknown>>>()

/** Lets an open database refuse every write, with SQLITE_READONLY, or take them again. */
export function refuseWrites(db: Database, refused: boolean): void {
  db.pragma(`query_only = ${refused ? 'ON' : 'OFF'}`)
}

/** The prepared statement of some SQL, prepared once per database. `Row` is what a row looks like; the caller vouches for it. */
export function sql<Row = unknown>(db: Database, source: string): BetterSqlite3.Statement<unknown[], Row> {
  const cache = prepared.get(db) ?? new Map<string, BetterSqlite3.Statement<unknown[], unknown>>()
  prepared.set(db, cache)
  const statement = cache.get(source) ?? db.prepare(source)
  cache.set(source, statement)
  return statement as BetterSqlite3.Statement<unknown[], Row>
}
