import type { TrashedArticle } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'

/** The articles in the trash, the last removed first. */
export function listTrash(db: Database): TrashedArticle[] {
  const source = `SELECT a.id, a.title, a.outlet, a.published, a.precision, a.deleted_at AS removedAt,
      (SELECT count(*) FROM highlight h WHERE h.article_id = a.id AND h.deleted_at IS NULL) AS highlights
    FROM article a WHERE a.deleted_at IS NOT NULL ORDER BY a.deleted_at DESC, a.id DESC`
  return sql<TrashedArticle>(db, source).all()
}

/** Takes articles out of the trash; returns how many were in it. */
export function restoreArticles(db: Database, articles: readonly number[]): number {
  const source = 'UPDATE article SET deleted_at = NULL WHERE deleted_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))'
  return sql(db, source).run(JSON.stringify(articles)).changes
}

const IN_TRASH = 'SELECT id FROM article WHERE deleted_at IS NOT NULL'

/** Paths within the library's folder of the files that only articles in the trash were imported from. */
export function originalsInTrash(db: Database): string[] {
  const source = `SELECT DISTINCT original AS path FROM version WHERE original IS NOT NULL AND article_id IN (${IN_TRASH})
    EXCEPT SELECT original FROM version WHERE article_id NOT IN (${IN_TRASH})`
  return sql<{ path: string }>(db, source)
    .all()
    .map(({ path }) => path)
}

/** Rows that go: those of a table for which a condition holds. */
interface Going {
  table: string
  condition: string
}

interface ForeignKey {
  id: number
  table: string
  from: string
  to: string | null
  on_delete: string
}

/** The columns of each foreign key from one table to another, and those that they point at. */
function keysBetween(db: Database, child: string, parent: string): { from: string[]; to: string[] }[] {
  const rows = db.pragma(`foreign_key_list(${child})`) as ForeignKey[]
  const keys = new Map<number, { from: string[]; to: string[] }>()
  for (const { id, table, from, to, on_delete } of rows) {
    if (table !== parent || on_delete === 'SET NULL') continue
    const key = keys.get(id) ?? { from: [], to: [] }
    keys.set(id, key)
    key.from.push(from)
    key.to.push(to ?? 'id')
  }
  return [...keys.values()]
}

/** What hangs on rows that go, told by the foreign keys of the schema: what hangs on them comes before them. */
function hangingOn(db: Database, going: Going, tables: readonly string[], seen: readonly string[], found: Found): void {
  for (const child of tables.filter(table => !seen.includes(table))) {
    for (const { from, to } of keysBetween(db, child, going.table)) {
      const parents = (columns: string[]) => `SELECT ${columns.join(', ')} FROM ${going.table} WHERE ${going.condition}`
      const condition = `(${from.join(', ')}) IN (${parents(to)})`
      hangingOn(db, { table: child, condition }, tables, [...seen, child], found)
      found.rows.push({ table: child, condition })
      found.links.push({ child, column: from[0] ?? '', parents: parents(to.slice(0, 1)) })
    }
  }
}

interface Found {
  rows: Going[]
  /** A column of a table in which history may hold keys of rows that go. */
  links: { child: string; column: string; parents: string }[]
}

/**
 * Removes for good all articles in the trash with everything that hangs on them, whatever tables that is in, and what history knows of
 * them; to be called inside a transaction with nothing recorded. Returns how many articles went.
 */
export function emptyTrash(db: Database): number {
  const tables = sql<{ name: string }>(db, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all()
    .map(({ name }) => name)
  const articles: Going = { table: 'article', condition: 'deleted_at IS NOT NULL' }
  const found: Found = { rows: [], links: [] }
  hangingOn(db, articles, tables, ['article'], found)
  forget(db, [...found.rows, articles], found.links)
  for (const { table, condition } of found.rows) db.prepare(`DELETE FROM ${table} WHERE ${condition}`).run()
  const gone = db.prepare(`DELETE FROM article WHERE ${articles.condition}`).run().changes
  // What memos link to is told by no foreign key.
  for (const target of ['article', 'highlight'])
    db.prepare(`DELETE FROM memo_link WHERE target = '${target}' AND target_id NOT IN (SELECT id FROM ${target})`).run()
  return gone
}

/** Takes out of history what cannot be brought back, so that neither undo nor redo makes rows without what they belong to. */
function forget(db: Database, rows: readonly Going[], links: Found['links']): void {
  const known = new Set(
    sql<{ entity: string }>(db, 'SELECT DISTINCT entity FROM history_change')
      .all()
      .map(({ entity }) => entity),
  )
  // Half of a merge undone would leave highlights nowhere.
  db.prepare(`DELETE FROM history_step WHERE label = 'article.merge' AND id IN (
    SELECT step_id FROM history_change WHERE entity = 'article' AND row_id IN (${IN_TRASH}))`).run()
  for (const { table, condition } of rows.filter(({ table }) => known.has(table)))
    db.prepare(`DELETE FROM history_change WHERE entity = '${table}' AND row_id IN (SELECT id FROM ${table} WHERE ${condition})`).run()
  for (const { child, column, parents } of links.filter(({ child }) => known.has(child)))
    db.prepare(
      `DELETE FROM history_change WHERE entity = '${child}' AND (before ->> '$.${column}' IN (${parents}) OR after ->> '$.${column}' IN (${parents}))`,
    ).run()
  db.prepare(
    'DELETE FROM history_step WHERE open = 0 AND NOT EXISTS (SELECT 1 FROM history_change c WHERE c.step_id = history_step.id)',
  ).run()
}
