import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'

/** SHA-256 of what an export last wrote to a path, or null when it never did. */
export function writtenHash(db: Database, path: string): string | null {
  return sql<{ sha256: string }>(db, 'SELECT sha256 FROM export_file WHERE path = ?').get(path)?.sha256 ?? null
}

/** Remembers what an export wrote to a path, so that later changes of the file by others are noticed. */
export function rememberWritten(db: Database, path: string, sha256: string): void {
  sql(
    db,
    `INSERT INTO export_file (path, sha256, written_at) VALUES (?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, written_at = excluded.written_at`,
  ).run(path, sha256, now())
}
