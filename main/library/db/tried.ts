import type { Database } from './statement.ts'

/** What some work would come to: it is done in a transaction that is taken back. */
export function tried<T>(db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    return work()
  } finally {
    db.exec('ROLLBACK')
  }
}
