import type { Database } from '../../db/statement.ts'

/** A file that rows are taken from. */
export interface Source {
  db: Database
  /** Its ids → those they have in the new library, by table. */
  ids: Map<string, Map<number, number>>
  /** Ids of rows that only this file had, by table. */
  added: Map<string, Set<number>>
}

/** A file of which nothing was taken yet. */
export const sourceOf = (db: Database): Source => ({ db, ids: new Map(), added: new Map() })

/** Notes the id that a row has in the new library. */
export function remember(ids: Source['ids'], table: string, old: unknown, id: number): void {
  if (typeof old !== 'number') return
  const known = ids.get(table) ?? new Map<number, number>()
  ids.set(table, known.set(old, id))
}
