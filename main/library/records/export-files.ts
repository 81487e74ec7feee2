import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'

/** Whether an export ever wrote to a path. */
export const isExportPath = (db: Database, path: string): boolean =>
  sql(db, 'SELECT 1 FROM exported WHERE path = ? UNION ALL SELECT 1 FROM note_file WHERE path = ? LIMIT 1').get(path, path) !== undefined

/** Whether an export ever wrote, or was about to write, a file of this SHA-256, wherever that was. */
export const wasWritten = (db: Database, sha256: string): boolean =>
  sql(db, 'SELECT 1 FROM exported WHERE sha256 = ? LIMIT 1').get(sha256) !== undefined

/** Remembers what an export is about to write to a path, so that what others change there is told from what we wrote. */
export function rememberWritten(db: Database, path: string, sha256: string): void {
  sql(db, 'INSERT INTO exported (path, sha256, written_at) VALUES (?, ?, ?) ON CONFLICT (path, sha256) DO NOTHING').run(path, sha256, now())
}
