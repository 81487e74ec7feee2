import { trackedTables } from '../../main/library/db/capture.ts'
import { openDatabase } from '../../main/library/db/open.ts'

type Row = Record<string, unknown>

/** Every row of the tables that undo covers, by table and key, of a library that nothing has open. */
export type Rows = Map<string, Map<number, Row>>

/** Reads all tracked rows, and what is derived from them in the same transactions. */
export function rowsOf(folder: string): Rows {
  const db = openDatabase(folder)
  try {
    const tables = [...trackedTables(db)].map(([table, columns]) => {
      const rows = db.prepare(`SELECT id, ${columns.filter(column => column !== 'id').join(', ')} FROM ${table}`).all() as (Row & {
        id: number
      })[]
      return [table, new Map(rows.map(row => [row.id, row]))] as const
    })
    const links = db.prepare('SELECT memo_id * 1000000 + target_id AS id, * FROM memo_link').all() as (Row & { id: number })[]
    return new Map([...tables, ['memo_link', new Map(links.map(row => [row.id, row]))]])
  } finally {
    db.close()
  }
}

/**
 * The rows that are to be equal: all that were there, every column of them (times too), and all others that are not in the trash. A row
 * that came after `there` was read and is undone stays in the trash, so that redo can bring it back with all that hangs on it.
 */
export function comparable(rows: Rows, there: Rows): Record<string, Row[]> {
  return Object.fromEntries(
    [...rows].map(([table, own]) => [
      table,
      [...own].filter(([id, row]) => there.get(table)?.has(id) || !row.deleted_at).map(([, row]) => row),
    ]),
  )
}
