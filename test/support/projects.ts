import BetterSqlite3 from 'better-sqlite3'

/** A SQLite file with these tables and rows, as another program would have made it. */
export function database(tables: Record<string, Record<string, string | number | null>[]>, journal = 'delete'): Buffer {
  const db = new BetterSqlite3(':memory:')
  for (const [name, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {})
    db.exec(`CREATE TABLE "${name}" (${columns.map(column => `"${column}"`).join()})`)
    const insert = db.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => '?').join()})`)
    for (const row of rows) insert.run(columns.map(column => row[column] ?? null))
  }
  const bytes = db.serialize()
  db.close()
  // The two bytes that say that there is a write-ahead log beside the file.
  if (journal === 'wal') bytes.fill(2, 18, 20)
  return bytes
}
