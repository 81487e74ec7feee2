import BetterSqlite3 from 'better-sqlite3'

/** A row of a table of another program; nothing is known about its values. */
export type ForeignRow = Record<string, unknown>

/**
 * All rows of some tables in a SQLite file of another program, given as its bytes; of tables that it does not have, none. Nothing is written.
 * Throws an error of SQLite when the bytes are no such file or damaged.
 */
export function readForeign<Name extends string>(bytes: Uint8Array, tables: readonly Name[]): Record<Name, ForeignRow[]> {
  const db = new BetterSqlite3(withoutJournal(bytes), { readonly: true })
  try {
    // Whatever the file makes SQLite run must not get at anything else.
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    const there = new Set(db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").pluck().all())
    const rows = (table: Name) => (there.has(table) ? (db.prepare(`SELECT * FROM "${table}"`).all() as ForeignRow[]) : [])
    return Object.fromEntries(tables.map(table => [table, rows(table)])) as Record<Name, ForeignRow[]>
  } finally {
    db.close()
  }
}

/** A file in memory has no write-ahead log beside it: "Database File Format", section 1.3.3, whose two bytes say that it has. */
function withoutJournal(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  if (copy.length > 20) copy.fill(1, 18, 20)
  return copy
}
