/**
 * Why a backup was made: the library was closed, half an hour was worked, something came in, many things were changed at once, the library was brought
 * up to date, a new version of Collate ran first, another backup was restored, somebody asked for it,
 * or it is what could be read of a damaged library.
 */
export const BACKUP_REASONS = ['closing', 'work', 'import', 'edit', 'migration', 'version', 'restore', 'asked', 'salvage'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** A copy of the library's database, checked after it was written. What is null was not noted. */
export interface Backup {
  path: string
  /** ISO 8601 in UTC. */
  at: string
  reason: BackupReason
  bytes: number
  articles: number | null
  highlights: number | null
  /** How many faults the check found in it; they were in the library already. */
  problems: number | null
  /** SHA-256 of the file, hexadecimal. */
  sha256: string | null
}

/** Articles that can be chosen to be restored at once; of more, all of the backup is. */
export const MOST_RESTORED = 1000

/** How an article in a backup differs from now: it came since, it is gone since, or it or its highlights are others. */
export interface BackupDifference {
  uuid: string
  title: string
  kind: 'came' | 'gone' | 'changed'
  /** Highlights that came, are gone or were changed since. */
  highlights: number
}

/** What a backup holds, and what restoring it would change. */
export interface BackupComparison {
  articles: { before: number; after: number }
  highlights: { before: number; after: number }
  /** Restoring takes away what came, brings back what is gone, and turns what changed back. */
  differences: BackupDifference[]
}

/** What was saved of a damaged library, and the file that holds it. */
export interface Salvage {
  backup: Backup
  tables: SalvagedTable[]
}

/**
 * Rows of a table: read in the damaged file, joined from the newest sound backup, taken from the damaged file though they are not as they were stored, and
 * known to be lost; null where that cannot be known.
 */
export interface SalvagedTable {
  table: string
  saved: number
  joined: number
  doubtful: number
  lost: number | null
}
