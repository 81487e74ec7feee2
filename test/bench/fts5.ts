import { join } from 'node:path'
import Database from 'better-sqlite3'

/** A text to search, alike for all. */
export interface Text {
  title: string
  body: string
}

/** đ is a letter of its own to SQLite's tokenizer, so it is folded on both sides; the marks are left to `remove_diacritics`. */
const plain = (text: string): string => text.replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** SQLite's full-text search over the same texts, on disk, with an index of prefixes of one to three letters. */
export function openFts5(folder: string) {
  const db = new Database(join(folder, 'fts5.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')`)
  const insert = db.prepare('INSERT INTO found (title, body) VALUES (?, ?)')
  const count = db.prepare<[string], number>('SELECT count(*) FROM found WHERE found MATCH ?').pluck()
  const best = db.prepare<[string]>(
    `SELECT rowid, bm25(found, 2, 1) AS score, snippet(found, 1, '[', ']', '…', 24) AS snippet
     FROM found WHERE found MATCH ? ORDER BY score LIMIT 20`,
  )
  return {
    add: db.transaction((texts: readonly Text[]) => {
      for (const { title, body } of texts) insert.run(plain(title), plain(body))
    }),
    /** The best 20 with a snippet each; gives how many there are in all. */
    search(query: string): number {
      best.all(plain(query))
      return count.get(plain(query)) ?? 0
    },
    close: () => db.close(),
  }
}
