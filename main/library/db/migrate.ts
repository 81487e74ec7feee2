import { CollateError } from '../error.ts'
import { startSums, sumOlder } from './checksums.ts'
import type { Database } from './statement.ts'

/** One step of the schema: brings a database from `version - 1` to `version`. */
export interface Migration {
  version: number
  source: string
}

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** The numbered files of `migrations/` in order; throws when a number is missing or used twice. */
export function numbered(sources: Record<string, string>): Migration[] {
  const migrations = Object.entries(sources)
    .map(([path, source]) => ({ version: Number(/(\d{4})-[^/]+\.sql$/u.exec(path)?.[1]), source }))
    .sort((a, b) => a.version - b.version)
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${index + 1} is missing or not the only one of its number.`)
  })
  return migrations
}

/** All migrations of this program. */
export const MIGRATIONS: readonly Migration[] = numbered(files)

/** Number of the newest schema, kept in `user_version`. */
export const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** The schema number of an open database. */
export const schemaOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/** Runs what is pending in one transaction: all of it or, on any error or dangling reference, nothing. */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS, finish: () => void = () => {}): void {
  const current = schemaOf(db)
  const pending = migrations.filter(migration => migration.version > current)
  if (pending.length === 0) return
  db.pragma('foreign_keys = OFF')
  startSums(db)
  try {
    db.transaction(() => {
      for (const { version, source } of pending) {
        db.exec(source)
        db.pragma(`user_version = ${version}`)
      }
      finish()
      startSums(db)
      sumOlder(db)
      const dangling = db.pragma('foreign_key_check') as unknown[]
      if (dangling.length > 0) {
        throw new CollateError(
          'damaged',
          'The library could not be brought up to date and was left as it was.',
          JSON.stringify(dangling.slice(0, 5)),
        )
      }
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
