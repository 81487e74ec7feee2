import type { Database } from '../db/statement.ts'
import { isUnwritable } from '../error.ts'

/**
 * Remembers in the library, in one transaction, what an export writes elsewhere. Where the library cannot be written the export goes on: the next one
 * then takes its files for somebody else's, and asks before it writes over them.
 */
export function remembering(db: Database, remember: () => void): void {
  try {
    db.transaction(remember).immediate()
  } catch (error) {
    if (!isUnwritable(error)) throw error
  }
}
