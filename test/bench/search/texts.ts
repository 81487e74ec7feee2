import Database from 'better-sqlite3'
import type { Text } from '../fts5.ts'

/** Texts by id, from 1 on, kept where an application keeps them: in a SQLite file. */
export interface Texts {
  read(id: number): Text
  /** The first so many, in order of id. */
  first(count: number): Text[]
  close(): void
}

/** Writes texts into a new file. */
export function writeTexts(file: string, texts: readonly Text[]): void {
  const db = new Database(file)
  try {
    db.exec('CREATE TABLE texts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL)')
    const insert = db.prepare('INSERT INTO texts (title, body) VALUES (?, ?)')
    db.transaction(() => {
      for (const { title, body } of texts) insert.run(title, body)
    })()
  } finally {
    db.close()
  }
}

/** Opens what `writeTexts` wrote. */
export function openTexts(file: string): Texts {
  const db = new Database(file, { readonly: true })
  const one = db.prepare<[number], Text>('SELECT title, body FROM texts WHERE id = ?')
  const several = db.prepare<[number], Text>('SELECT title, body FROM texts WHERE id <= ? ORDER BY id')
  return {
    read: id => one.get(id) ?? { title: '', body: '' },
    first: count => several.all(count),
    close: () => db.close(),
  }
}
