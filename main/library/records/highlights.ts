import { randomUUID } from 'node:crypto'
import type { Colour, Highlight, HighlightState, Passage } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import type { Quote } from '../text/quote.ts'
import { currentCoder } from './coders.ts'
import { pathsOf } from './paths.ts'

interface HighlightRow {
  id: number
  uuid: string
  article: number
  version: number
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  note: string | null
  colour: Colour | null
  state: HighlightState
  score: number
  createdAt: string
  updatedAt: string
  coderId: number
  coderName: string
}

interface PassageRow extends HighlightRow {
  articleTitle: string
  articleOutlet: string | null
  articlePublished: string | null
}

const COLUMNS = `h.id, h.uuid, h.article_id AS article, h.version, h.start_offset AS start, h.end_offset AS end,
  h.exact, h.prefix, h.suffix, h.note, h.colour, h.state, h.score, h.created_at AS createdAt, h.updated_at AS updatedAt,
  h.coder_id AS coderId, c.name AS coderName`
const FROM = 'FROM highlight h JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL JOIN coder c ON c.id = h.coder_id'
const ORDER = 'ORDER BY h.article_id, h.start_offset, h.end_offset, h.id'
const ANY = 'h.deleted_at IS NULL'
/** The ids come as one JSON array, so that any number of them is one statement. */
const AMONG = 'SELECT value FROM json_each(?)'

interface Tag {
  highlight: number
  theme: number
  coder: number
}

type Tagging = Pick<Highlight, 'themes' | 'themeIds' | 'themeCoders'>
const untagged = (): Tagging => ({ themes: [], themeIds: [], themeCoders: [] })

/** Adds themes and coders to rows; `tagged` yields tags in the order given. */
function withThemes<Row extends HighlightRow>(db: Database, rows: Row[], tagged: Tag[]) {
  const paths = pathsOf(
    db,
    'theme',
    tagged.map(({ theme }) => theme),
  )
  const byHighlight = new Map<number, Tagging>()
  for (const { highlight, theme, coder } of tagged) {
    const path = paths.get(theme)
    if (path === undefined) continue
    const own = byHighlight.get(highlight) ?? untagged()
    byHighlight.set(highlight, own)
    own.themes.push(path)
    own.themeIds.push(theme)
    own.themeCoders.push(coder)
  }
  return rows.map(({ coderId, coderName, ...row }) => ({
    ...row,
    ...(byHighlight.get(row.id) ?? untagged()),
    coder: { id: coderId, name: coderName },
  }))
}

const tags = (db: Database, condition: string, ...values: unknown[]) =>
  sql<Tag>(
    db,
    `SELECT ht.highlight_id AS highlight, ht.theme_id AS theme, ht.coder_id AS coder FROM highlight_theme ht ${condition} ORDER BY ht.highlight_id, ht.position, ht.id`,
  ).all(...values)

/** Highlights in order of position: of one article, or of all. */
export function listHighlights(db: Database, article?: number): Highlight[] {
  if (article === undefined) {
    return withThemes(db, sql<HighlightRow>(db, `SELECT ${COLUMNS} ${FROM} WHERE ${ANY} ${ORDER}`).all(), tags(db, ''))
  }
  const rows = sql<HighlightRow>(db, `SELECT ${COLUMNS} ${FROM} WHERE ${ANY} AND h.article_id = ? ${ORDER}`).all(article)
  return withThemes(
    db,
    rows,
    tags(db, 'JOIN highlight h ON h.id = ht.highlight_id WHERE h.article_id = ? AND h.deleted_at IS NULL', article),
  )
}

/** The highlights of some ids in order of position; those that are not there are left out. */
export function readHighlights(db: Database, ids: number[]): Highlight[] {
  const list = JSON.stringify(ids)
  const rows = sql<HighlightRow>(db, `SELECT ${COLUMNS} ${FROM} WHERE ${ANY} AND h.id IN (${AMONG}) ${ORDER}`).all(list)
  return withThemes(db, rows, tags(db, `WHERE ht.highlight_id IN (${AMONG})`, list))
}

/** The highlight of an id; throws `missing` when there is none or it was removed. */
export function readHighlight(db: Database, id: number): Highlight {
  const [highlight] = readHighlights(db, [id])
  if (!highlight) throw new CollateError('missing', 'This highlight is not there any more.', `highlight ${id}`)
  return highlight
}

/** The id of the highlight of an article whose UUID begins with some signs; null when there is none. */
export const highlightNamed = (db: Database, article: number, signs: string): number | null =>
  sql<{ id: number }>(
    db,
    'SELECT id FROM highlight WHERE article_id = ? AND deleted_at IS NULL AND substr(uuid, 1, length(?)) = ? ORDER BY id LIMIT 1',
  ).get(article, signs, signs)?.id ?? null

/** The passages of some ids with their articles, in the order of the ids; those that are not there are left out. */
export function readPassages(db: Database, ids: number[]): Passage[] {
  const list = JSON.stringify(ids)
  const rows = sql<PassageRow>(
    db,
    `SELECT ${COLUMNS}, a.title AS articleTitle, a.outlet AS articleOutlet, a.published AS articlePublished
     ${FROM} WHERE ${ANY} AND h.id IN (${AMONG})`,
  ).all(list)
  const byId = new Map(withThemes(db, rows, tags(db, `WHERE ht.highlight_id IN (${AMONG})`, list)).map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** A place in a version with its quote. */
export interface Place extends Quote {
  start: number
  end: number
}

/** The id of a coder's oldest highlight, the present one's unless told otherwise, that covers just this span of a version; null when there is none. */
export function highlightAt(
  db: Database,
  article: number,
  version: number,
  { start, end }: Pick<Place, 'start' | 'end'>,
  coder = currentCoder(db),
): number | null {
  const source = `SELECT id FROM highlight WHERE article_id = ? AND version = ? AND start_offset = ? AND end_offset = ? AND coder_id = ?
    AND state <> 'orphan' AND deleted_at IS NULL ORDER BY id LIMIT 1`
  return sql<{ id: number }>(db, source).get(article, version, start, end, coder)?.id ?? null
}

/** The id of the highlight with a UUID, its article, and whether it was removed; null when there never was one. */
export function highlightOfUuid(db: Database, uuid: string): { id: number; article: number; removed: boolean } | null {
  const source = 'SELECT id, article_id AS article, deleted_at IS NOT NULL AS removed FROM highlight WHERE uuid = ?'
  const row = sql<{ id: number; article: number; removed: number }>(db, source).get(uuid)
  return row ? { ...row, removed: row.removed === 1 } : null
}

/** A highlight that is to be made: now, by the present coder and where it stands, unless told otherwise. */
export interface NewHighlight {
  article: number
  version: number
  note: string | null
  colour: Colour | null
  uuid?: string
  coder?: number
  state?: HighlightState
  score?: number
  quotation?: boolean
  createdAt?: string
  updatedAt?: string
}

/** Adds a highlight without themes and returns its id; to be called inside a transaction. */
export function insertHighlight(db: Database, of: NewHighlight, place: Place): number {
  const at = now()
  const { lastInsertRowid } = sql(
    db,
    `INSERT INTO highlight (uuid, article_id, version, start_offset, end_offset, exact, prefix, suffix, note, colour, coder_id, state, score, quotation, starter, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, recording_starter(), ?, ?)`,
  ).run(
    of.uuid ?? randomUUID(),
    of.article,
    of.version,
    place.start,
    place.end,
    place.exact,
    place.prefix,
    place.suffix,
    of.note,
    of.colour,
    of.coder ?? currentCoder(db),
    of.state ?? 'attached',
    of.score ?? 1,
    of.quotation ? 1 : 0,
    of.createdAt ?? at,
    of.updatedAt ?? at,
  )
  return Number(lastInsertRowid)
}

/** Writes note and colour where they differ. */
export function updateHighlight(db: Database, id: number, note: string | null, colour: Colour | null): void {
  sql(db, 'UPDATE highlight SET note = ?, colour = ?, updated_at = ? WHERE id = ? AND (note IS NOT ? OR colour IS NOT ?)').run(
    note,
    colour,
    now(),
    id,
    note,
    colour,
  )
}

/** Puts a highlight at another place of its version where that differs; a place chosen by hand is certain. */
export function placeHighlight(db: Database, id: number, place: Place): void {
  sql(
    db,
    `UPDATE highlight SET start_offset = ?, end_offset = ?, exact = ?, prefix = ?, suffix = ?, state = 'attached', score = 1, updated_at = ?
     WHERE id = ? AND (start_offset <> ? OR end_offset <> ? OR state <> 'attached')`,
  ).run(place.start, place.end, place.exact, place.prefix, place.suffix, now(), id, place.start, place.end)
}

/** Tags a highlight after its other themes, as the present coder unless told otherwise; false when it has the theme already, whoever gave it. */
export function addTheme(db: Database, highlight: number, theme: number, coder = currentCoder(db)): boolean {
  return (
    sql(
      db,
      `INSERT INTO highlight_theme (highlight_id, theme_id, position, coder_id)
       SELECT ?, ?, coalesce(max(position) + 1, 0), ? FROM highlight_theme WHERE highlight_id = ?
       ON CONFLICT (highlight_id, theme_id) DO NOTHING`,
    ).run(highlight, theme, coder, highlight).changes > 0
  )
}

/** Takes a theme away from a highlight; false when it did not have it. */
export function dropTheme(db: Database, highlight: number, theme: number): boolean {
  return sql(db, 'DELETE FROM highlight_theme WHERE highlight_id = ? AND theme_id = ?').run(highlight, theme).changes > 0
}

/** Marks a highlight as changed now. */
export function touchHighlight(db: Database, id: number): void {
  sql(db, 'UPDATE highlight SET updated_at = ? WHERE id = ?').run(now(), id)
}

/** Removes a highlight, its themes kept for undo; false when it was removed already. */
export function removeHighlight(db: Database, id: number): boolean {
  return sql(db, 'UPDATE highlight SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL').run(now(), id).changes > 0
}
