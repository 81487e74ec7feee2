import { closeSync, openSync, readSync } from 'node:fs'
import type { Database } from './statement.ts'

/** What the header of a write-ahead log says of which one it is: "Database File Format", section 4.1. */
export interface Journal {
  /** How often it began anew. */
  sequence: number
  salt: [number, number]
}

function start(path: string, length: number): Buffer | null {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch {
    return null
  }
  try {
    const bytes = Buffer.alloc(length)
    return readSync(handle, bytes, 0, length, 0) === length ? bytes : null
  } finally {
    closeSync(handle)
  }
}

/**
 * The epoch of a library file that nobody has open, as it stands in the file without its journal: the schema cookie of its header (section 1.3.7), which
 * only grows. Null for what has none.
 */
export const epochIn = (file: string): number | null => start(file, 100)?.readUInt32BE(40) ?? null

/** The journal beside a library file; null when there is none, or nothing in it. Its own file may be read at any time: no lock hangs on it. */
export function journalOf(file: string): Journal | null {
  const header = start(`${file}-wal`, 32)
  return header && { sequence: header.readUInt32BE(12), salt: [header.readUInt32BE(16), header.readUInt32BE(20)] }
}

/** The epoch of an open database. */
export const epochOf = (db: Database): number => Number(db.pragma('schema_version', { simple: true }))

/** Begins another epoch of an open database that nobody else has open, higher than `above`. */
export function nextEpoch(db: Database, above: number): number {
  const next = Math.max(epochOf(db), above) + 1
  // SQLite takes a number here only from those who say that they know: one that grows makes it read its schema again, and no more.
  db.unsafeMode(true)
  try {
    db.pragma(`schema_version = ${next}`)
  } finally {
    db.unsafeMode(false)
  }
  return epochOf(db)
}
