import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Answer, BEST, type Engine, type EngineMaker, type Query } from './engine.ts'

/** đ is a letter of its own to SQLite's tokenizer, so it is folded on both sides; the marks are left to `remove_diacritics`. */
const plain = (text: string): string => text.replaceAll('đ', 'd').replaceAll('Đ', 'D')

// The texts stay in their own table and the index refers to it, as the library's would.
const CREATE = `
  CREATE VIRTUAL TABLE found USING fts5(title, body, content = 'texts', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
  INSERT INTO found (found, rank) VALUES ('rank', 'bm25(2.0, 1.0)')`
const BOTH = `SELECT rowid AS id, rank AS score, count(*) OVER () AS total FROM found WHERE found MATCH ? ORDER BY rank LIMIT ${BEST}`
// With the count in it, a snippet would be made of every row; apart, of the best only.
const SNIPPETS = `SELECT rowid AS id, rank AS score, snippet(found, 1, '[', ']', '…', 24) FROM found WHERE found MATCH ? ORDER BY rank LIMIT ${BEST}`
const COUNT = 'SELECT count(*) FROM found WHERE found MATCH ?'
const SIZE = `SELECT sum(pgsize) FROM dbstat WHERE name IN ('found_data', 'found_idx', 'found_docsize')`

const fileOf = (folder: string): string => join(folder, 'fts5.sqlite')

function open(folder: string): Database.Database {
  const db = new Database(fileOf(folder))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  return db
}

function match({ kind, words }: Query): string {
  const quoted = words.map(word => `"${plain(word)}"`)
  if (kind === 'phrase') return `"${plain(words.join(' '))}"`
  return kind === 'typing' ? `${quoted.join(' ')}*` : quoted.join(' ')
}

interface Found {
  id: number
  score: number
  total: number
}

function engineOf(db: Database.Database): Engine {
  const both = db.prepare<[string], Found>(BOTH)
  const best = db.prepare<[string], Found>(SNIPPETS)
  const count = db.prepare<[string], number>(COUNT).pluck()
  const insert = db.prepare('INSERT INTO found (rowid, title, body) VALUES (?, ?, ?)')
  return {
    search(query, snippets): Answer {
      const asked = match(query)
      if (snippets) return { total: count.get(asked) ?? 0, best: best.all(asked) }
      const rows = both.all(asked)
      return { total: rows[0]?.total ?? 0, best: rows }
    },
    add: (id, { title, body }) => void insert.run(id, plain(title), plain(body)),
    close: () => void db.close(),
  }
}

/** SQLite's full-text search over the texts in their table, with an index of prefixes of one to three letters. */
export const fts5: EngineMaker = {
  kinds: ['common', 'rare', 'three', 'typing', 'phrase'],
  snippets: true,
  adds: true,
  prepare: (folder, file) => copyFileSync(file, fileOf(folder)),
  build(folder, texts) {
    const db = open(folder)
    db.exec(CREATE)
    const insert = db.prepare('INSERT INTO found (rowid, title, body) VALUES (?, ?, ?)')
    db.transaction(() => {
      for (const [at, { title, body }] of texts.entries()) insert.run(at + 1, plain(title), plain(body))
    })()
    return engineOf(db)
  },
  load: folder => engineOf(open(folder)),
  size(folder) {
    const db = open(folder)
    try {
      return db.prepare<[], number>(SIZE).pluck().get() ?? 0
    } finally {
      db.close()
    }
  },
}
