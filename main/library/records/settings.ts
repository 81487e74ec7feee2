import { DEFAULT_SETTINGS, type Settings } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'

/** What the reader set, with defaults for the rest. */
export function readSettings(db: Database): Settings {
  const rows = sql<{ key: string; value: string }>(db, 'SELECT key, value FROM setting').all()
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map(row => [row.key, JSON.parse(row.value)])) }
}

/** Writes the settings that are given; true when any of them differed. */
export function writeSettings(db: Database, change: { [K in keyof Settings]?: Settings[K] | undefined }): boolean {
  const write = sql(
    db,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value',
  )
  return Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => write.run(key, JSON.stringify(value)).changes)
    .some(changes => changes > 0)
}
