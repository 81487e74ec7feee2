import { copyFileSync, existsSync, rmSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'

/** Texts, quotes, notes and memos by UUID and number, as they stand in a file; of one that cannot be read, none. */
export type Contents = Map<string, string>

const SOURCES = [
  `SELECT 'text ' || a.uuid || ' ' || v.number AS name, v.text AS said FROM version v JOIN article a ON a.id = v.article_id WHERE v.id = ?`,
  `SELECT 'highlight ' || uuid AS name, exact || '|' || prefix || '|' || suffix || '|' || coalesce(note, '') AS said FROM highlight WHERE id = ?`,
  `SELECT 'memo ' || uuid AS name, body AS said FROM memo WHERE id = ?`,
]

/** Row ids that a small library has at most. */
const MOST = 60

/** Reads row by row around what is damaged, with nothing of the library's own code, from a copy. */
export function contentsOf(file: string): Contents {
  const contents: Contents = new Map()
  const copy = `${file}.reading`
  copyFileSync(file, copy)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  try {
    const db = new BetterSqlite3(copy)
    for (const source of SOURCES) {
      for (let id = 1; id <= MOST; id++) {
        const row = attempt(() => db.prepare(source).get(id) as { name: string; said: string | Buffer } | undefined)
        if (row) contents.set(String(row.name), String(row.said))
      }
    }
    db.close()
  } catch {
    return contents
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(copy + ending, { force: true })
  }
  return contents
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Names of what the first says and the second does not, or otherwise. */
export const missingFrom = (wanted: Contents, found: Contents): string[] =>
  [...wanted].filter(([name, said]) => found.get(name) !== said).map(([name]) => name)
