import type { MemoEntry, MemoLinkTarget, MemoTarget } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { linksIn, linkTo, type MemoLinkText, withLinks } from '../text/memo-links.ts'
import { nameKey } from '../text/name-key.ts'
import type { Change } from './history.ts'
import { ENTRIES, type EntryRow, toEntries } from './memos.ts'
import { pathsOf } from './paths.ts'
import { findTheme } from './themes.ts'

/** Where a link leads at present. */
export interface Linked {
  id: number
  uuid: string
  /** Title, path, or quote. */
  name: string
  /** Where a highlight is; null for all else. */
  article: number | null
}

const PRESENT = 'deleted_at IS NULL'
/** Names and conditions by which the targets of links are read; a highlight goes with its article. */
const READ: Record<MemoLinkTarget, string> = {
  article: `SELECT id, uuid, title AS name, NULL AS article FROM article WHERE ${PRESENT}`,
  theme: `SELECT id, uuid, name, NULL AS article FROM theme WHERE ${PRESENT}`,
  highlight: `SELECT id, uuid, exact AS name, article_id AS article FROM highlight h WHERE ${PRESENT}
    AND EXISTS (SELECT 1 FROM article a WHERE a.id = h.article_id AND a.${PRESENT})`,
}
const TARGETS = ['article', 'theme', 'highlight'] as const
const AMONG = 'SELECT value FROM json_each(?)'

/** UUID → what it names, of some links; what was removed is left out. */
export function linkedBy(db: Database, links: readonly MemoLinkText[]): Map<string, Linked> {
  const linked = new Map<string, Linked>()
  for (const target of TARGETS) {
    const uuids = links.flatMap(link => (link.target === target && link.uuid ? [link.uuid] : []))
    const rows = uuids.length === 0 ? [] : sql<Linked>(db, `${READ[target]} AND uuid IN (${AMONG})`).all(JSON.stringify(uuids))
    const paths = target === 'theme' ? pathsOf(db, 'theme', ids(rows)) : null
    for (const row of rows) {
      const name = paths ? paths.get(row.id) : row.name
      if (name !== undefined) linked.set(row.uuid, { ...row, name })
    }
  }
  return linked
}

const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)

/** Gives the links of a memo that were typed by hand the UUIDs of what they name; those that name nothing, or several, stay as they are. */
export function bindLinks(db: Database, body: string): string {
  const loose = linksIn(body).filter(({ uuid }) => uuid === null)
  if (loose.length === 0) return body
  const titled = articlesTitled(db, loose)
  return withLinks(body, (link, written) => {
    if (link.uuid !== null) return written
    const found = { article: () => titled.get(nameKey(link.label)), theme: () => themeAt(db, link), highlight: () => highlightOf(db, link) }
    const only = found[link.target]()
    return only ? linkTo(link.target, only.name, only.uuid) : written
  })
}

/** Key of a title → the one article that has it. */
function articlesTitled(db: Database, links: MemoLinkText[]): Map<string, Linked> {
  const keys = links.filter(({ target }) => target === 'article').map(({ label }) => nameKey(label))
  if (keys.length === 0) return new Map()
  const rows = sql<Linked>(db, `${READ.article} AND length(title) IN (${AMONG}) AND name_key(title) IN (${AMONG})`).all(
    JSON.stringify(keys.map(key => [...key].length)),
    JSON.stringify(keys),
  )
  const once = rows.filter(row => rows.every(other => other === row || nameKey(other.name) !== nameKey(row.name)))
  return new Map(once.map(row => [nameKey(row.name), row]))
}

function themeAt(db: Database, { label }: MemoLinkText): Linked | undefined {
  if (label.split('/').some(name => name.trim() === '')) return undefined
  const id = findTheme(db, label)
  if (id === null) return undefined
  const row = sql<{ uuid: string }>(db, 'SELECT uuid FROM theme WHERE id = ?').get(id)
  return row && { id, uuid: row.uuid, name: pathsOf(db, 'theme', [id]).get(id) ?? label, article: null }
}

const SHORT_ID = /^[0-9a-f][0-9a-f-]{5,35}$/u

/** The one highlight whose UUID begins with what was written; at least six characters of it are needed. */
function highlightOf(db: Database, { label }: MemoLinkText): Linked | undefined {
  if (!SHORT_ID.test(label)) return undefined
  const rows = sql<Linked>(db, `${READ.highlight} AND uuid >= ? AND uuid < ? LIMIT 2`).all(label, `${label}g`)
  return rows.length === 1 ? rows[0] : undefined
}

/** Derives anew what the memos that some changes touched link to; to be called in their transaction. */
export function relink(db: Database, changes: readonly Change[]): void {
  for (const memo of new Set(changes.filter(({ entity }) => entity === 'memo').map(({ row }) => row))) relinkMemo(db, memo)
}

function relinkMemo(db: Database, memo: number): void {
  sql(db, 'DELETE FROM memo_link WHERE memo_id = ?').run(memo)
  const row = sql<{ body: string }>(db, 'SELECT body FROM memo WHERE id = ?').get(memo)
  for (const { target, uuid } of row ? linksIn(row.body) : []) {
    // Removed ones too: they may come back by undo.
    if (uuid)
      sql(db, `INSERT OR IGNORE INTO memo_link (memo_id, target, target_id) SELECT ?, ?, id FROM ${target} WHERE uuid = ?`).run(
        memo,
        target,
        uuid,
      )
  }
}

const MENTIONS = `${ENTRIES} AND m.id IN (
  SELECT memo_id FROM memo_link WHERE target = ? AND target_id = ?
  UNION SELECT l.memo_id FROM highlight hl JOIN memo_link l ON l.target = 'highlight' AND l.target_id = hl.id
    WHERE ? = 'article' AND hl.article_id = ? AND hl.deleted_at IS NULL)
  ORDER BY m.updated_at DESC, m.id DESC LIMIT 500`

const MENTIONED_IN_ARTICLE = `SELECT uuid FROM article WHERE id = ? UNION SELECT h.uuid FROM memo_link l JOIN highlight h ON h.id = l.target_id
  WHERE l.target = 'highlight' AND l.memo_id IN (${AMONG}) AND h.article_id = ?`

/** Memos that link to something, last changed first; for an article also those that link to its highlights. */
export function listMentions(db: Database, target: MemoTarget, targetId: number | null): MemoEntry[] {
  if (target === 'library' || targetId === null) return []
  const rows = sql<EntryRow>(db, MENTIONS).all(target, targetId, target, targetId)
  const uuids = new Set(
    sql<{ uuid: string }>(db, target === 'article' ? MENTIONED_IN_ARTICLE : `SELECT uuid FROM ${target} WHERE id = ?`)
      .all(...(target === 'article' ? [targetId, JSON.stringify(ids(rows)), targetId] : [targetId]))
      .map(({ uuid }) => uuid),
  )
  return toEntries(db, rows, body => linksIn(body).find(({ uuid }) => uuid && uuids.has(uuid))?.start ?? 0)
}
