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
export function toEntries(db: Database, rows: EntryRow[], at: (body: string) => number = () => 0): MemoEntry[] {
  const paths = pathsOf(
    db,
    'theme',
    rows.flatMap(({ target, targetId }) => (target === 'theme' && targetId !== null ? [targetId] : [])),
  )
  return rows.map(({ body, title, ...row }) => ({
    ...row,
    title: (title ?? (row.targetId === null ? readLibrary(db).name : paths.get(row.targetId)) ?? '').slice(0, LONGEST_TITLE),
    excerpt: excerptAt(body, at(body)),
  }))
}

/** A page of all memos, last changed first; with `filter`, of those that hold its words. */
export function listMemos(db: Database, filter: string, offset: number, limit: number): MemoPage {
  if (filter.trim() === '') {
    const total = sql<{ total: number }>(db, `SELECT count(*) AS total FROM (${ENTRIES})`).get()?.total ?? 0
    return { memos: toEntries(db, sql<EntryRow>(db, `${ENTRIES} ${LATEST} LIMIT ? OFFSET ?`).all(limit, offset)), total }
  }
  const holds = holdsTyped(filter)
  const rows = sql<EntryRow>(db, `${ENTRIES} ${LATEST}`).all()
  const titles = toEntries(db, rows, body => body.length)
  const found = rows.filter((row, index) => holds(`${titles[index]?.title} ${row.within ?? ''}\n${readable(row.body)}`))
  return { memos: toEntries(db, found.slice(offset, offset + limit)), total: found.length }
}
