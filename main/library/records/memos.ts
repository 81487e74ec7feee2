import { randomUUID } from 'node:crypto'
import type { Memo, MemoEntry, MemoPage, MemoTarget } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { excerptAt, readable } from '../text/memo-links.ts'
import { holdsTyped } from '../text/typed-words.ts'
import { readLibrary } from './library.ts'
import { pathsOf } from './paths.ts'

/** The memo on a target; an empty one where none was written. `targetId` is null for the library itself. */
export function readMemo(db: Database, target: MemoTarget, targetId: number | null): Memo {
  const row = sql<{ body: string; updatedAt: string }>(
    db,
    'SELECT body, updated_at AS updatedAt FROM memo WHERE target = ? AND coalesce(article_id, theme_id, highlight_id, 0) = ?',
  ).get(target, targetId ?? 0)
  return { target, targetId, body: row?.body ?? '', updatedAt: row?.updatedAt ?? null }
}

/** Highlight → what the memo on it says, of the highlights of an article that have one. */
export function highlightMemos(db: Database, article: number): Map<number, string> {
  const source = `SELECT m.highlight_id AS highlight, m.body FROM memo m JOIN highlight h ON h.id = m.highlight_id
    WHERE h.article_id = ? AND h.deleted_at IS NULL AND m.body <> ''`
  const rows = sql<{ highlight: number; body: string }>(db, source).all(article)
  return new Map(rows.map(({ highlight, body }) => [highlight, body]))
}

/** Writes a memo where it differs. */
export function writeMemo(db: Database, target: MemoTarget, targetId: number | null, body: string): void {
  if (readMemo(db, target, targetId).body === body) return
  const idFor = (kind: MemoTarget) => (target === kind ? targetId : null)
  sql(
    db,
    `INSERT INTO memo (uuid, target, article_id, theme_id, highlight_id, body, starter, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, recording_starter(), ?)
     ON CONFLICT (target, coalesce(article_id, theme_id, highlight_id, 0))
     DO UPDATE SET body = excluded.body, starter = excluded.starter, updated_at = excluded.updated_at`,
  ).run(randomUUID(), target, idFor('article'), idFor('theme'), idFor('highlight'), body, now())
}

/** A memo with what it is on, as the statements below give it. */
export interface EntryRow {
  id: number
  target: MemoTarget
  targetId: number | null
  title: string | null
  within: string | null
  body: string
  updatedAt: string
}

/** Memos that say something on something that is there, as `m`; their rows are those of `toEntries`. */
export const ENTRIES = `
  SELECT m.id, m.target, coalesce(m.article_id, m.theme_id, m.highlight_id) AS targetId, coalesce(h.exact, a.title) AS title,
    CASE m.target WHEN 'highlight' THEN a.title END AS within, m.body, m.updated_at AS updatedAt
  FROM memo m
    LEFT JOIN highlight h ON h.id = m.highlight_id
    LEFT JOIN article a ON a.id = coalesce(m.article_id, h.article_id)
    LEFT JOIN theme t ON t.id = m.theme_id
  WHERE m.body <> '' AND h.deleted_at IS NULL AND a.deleted_at IS NULL AND t.deleted_at IS NULL`

const LATEST = 'ORDER BY m.updated_at DESC, m.id DESC'
const LONGEST_TITLE = 200

/** Rows of `ENTRIES` as entries; `at` tells the UTF-16 offset around which a body is quoted. */
export const toEntries = (db: Database, rows: EntryRow[], at: (body: string) => number = () => 0): MemoEntry[] =>
  named(db, rows).map(({ body, title, ...row }) => ({
    ...row,
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title,
    excerpt: excerptAt(body, at(body)),
  }))

/** Gives those their names that are not in their rows: themes have paths, the library a name. */
function named(db: Database, rows: EntryRow[]): (EntryRow & { title: string })[] {
  const themes = rows.flatMap(({ target, targetId }) => (target === 'theme' && targetId !== null ? [targetId] : []))
  const paths = pathsOf(db, 'theme', themes)
  const nameOf = (target: number | null) => (target === null ? readLibrary(db).name : paths.get(target)) ?? ''
  return rows.map(row => ({ ...row, title: row.title ?? nameOf(row.targetId) }))
}

/** A page of all memos, last changed first; with `filter`, of those that hold its words. */
export function listMemos(db: Database, filter: string, offset: number, limit: number): MemoPage {
  if (filter.trim() === '') {
    const total = sql<{ total: number }>(db, `SELECT count(*) AS total FROM (${ENTRIES})`).get()?.total ?? 0
    return { memos: toEntries(db, sql<EntryRow>(db, `${ENTRIES} ${LATEST} LIMIT ? OFFSET ?`).all(limit, offset)), total }
  }
  const holds = holdsTyped(filter)
  const rows = named(db, sql<EntryRow>(db, `${ENTRIES} ${LATEST}`).all())
  const found = rows.filter(({ title, within, body }) => holds(`${title} ${within ?? ''}\n${readable(body)}`))
  return { memos: toEntries(db, found.slice(offset, offset + limit)), total: found.length }
}
