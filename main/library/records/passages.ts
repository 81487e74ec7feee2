import type { PassageSort, PassageSummary } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { pathsOf } from './paths.ts'

/** What a list of passages is filtered and counted by. */
export interface PassageKey {
  id: number
  outlet: string | null
  /** Of its article; null when it has no date. */
  year: string | null
}

const PLACE = 'h.article_id, h.start_offset, h.end_offset, h.id'
const ORDERS: Record<PassageSort, string> = {
  article: PLACE,
  date: `a.published IS NULL, a.published DESC, ${PLACE}`,
  theme: `t.rank, ${PLACE}`,
  newest: 'h.created_at DESC, h.id DESC',
}

const KEYS = (sort: PassageSort) => `
  SELECT h.id, a.outlet, substr(a.published, 1, 4) AS year
  FROM (
    SELECT ht.highlight_id, min(b.key) AS rank
    FROM json_each(@themes) b JOIN highlight_theme ht ON ht.theme_id = b.value GROUP BY ht.highlight_id
  ) t
  JOIN highlight h ON h.id = t.highlight_id AND h.deleted_at IS NULL
  JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
  WHERE @coder IS NULL OR h.coder_id = @coder OR EXISTS (SELECT 1 FROM highlight_theme own WHERE own.highlight_id = h.id AND own.coder_id = @coder)
  ORDER BY ${ORDERS[sort]}`

/** The same read off the index of places, which holds them in their order already. */
const KEYS_BY_PLACE = (sort: 'article' | 'date') => `
  SELECT h.id, a.outlet, substr(a.published, 1, 4) AS year
  FROM highlight h INDEXED BY highlight_place JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
  WHERE h.deleted_at IS NULL
    AND h.id IN (SELECT ht.highlight_id FROM json_each(?) b JOIN highlight_theme ht ON ht.theme_id = b.value)
  ORDER BY ${ORDERS[sort]}`

/** From so many passages on, going through the index of all places is faster than looking up each. */
const MANY = 2000

/** The passages tagged with any of some themes, whose own order is that of the codebook; each once, in an order; all, or those of a coder. */
export function passageKeys(
  db: Database,
  themes: readonly number[],
  sort: PassageSort,
  coder?: number,
  options: { many?: number } = {},
): PassageKey[] {
  const { many = MANY } = options
  const list = JSON.stringify(themes)
  const byPlace = coder === undefined && (sort === 'article' || sort === 'date') && taggedWith(db, list) >= many
  return byPlace
    ? sql<PassageKey>(db, KEYS_BY_PLACE(sort)).all(list)
    : sql<PassageKey>(db, KEYS(sort)).all({ themes: list, coder: coder ?? null })
}

const taggedWith = (db: Database, themes: string): number =>
  sql<{ count: number }>(db, 'SELECT count(*) AS count FROM json_each(?) b JOIN highlight_theme ht ON ht.theme_id = b.value').get(themes)
    ?.count ?? 0

/** What of some highlights can be looked for: quote, note and the title of the article, each on a line of its own. */
export function passageTexts(db: Database, ids: readonly number[]): Map<number, string> {
  const source = `SELECT h.id, h.exact || char(10) || coalesce(h.note, '') || char(10) || a.title AS text
    FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.id IN (SELECT value FROM json_each(?))`
  return new Map(
    sql<{ id: number; text: string }>(db, source)
      .all(JSON.stringify(ids))
      .map(({ id, text }) => [id, text]),
  )
}

/** A theme's id and those of all below it, as they stand in the codebook. */
export function branchInOrder(db: Database, theme: number): number[] {
  // The deepest first, and of these by position: depth first, as https://sqlite.org/lang_with.html shows.
  const source = `WITH RECURSIVE branch (id, level, position) AS (
    SELECT id, 0, 0 FROM theme WHERE id = ? AND deleted_at IS NULL
    UNION ALL
    SELECT t.id, branch.level + 1, t.position FROM theme t JOIN branch ON t.parent_id = branch.id WHERE t.deleted_at IS NULL
    ORDER BY 2 DESC, 3, 1
  ) SELECT id FROM branch`
  return sql<{ id: number }>(db, source)
    .all(theme)
    .map(({ id }) => id)
}

/** The highlights among some ids that are there, with their articles, in order of position. */
export const presentHighlights = (db: Database, ids: readonly number[]): { id: number; article: number }[] =>
  sql<{ id: number; article: number }>(
    db,
    `SELECT h.id, h.article_id AS article FROM highlight h JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
     WHERE h.deleted_at IS NULL AND h.id IN (SELECT value FROM json_each(?)) ORDER BY ${PLACE}`,
  ).all(JSON.stringify(ids))

/** What some highlights are about, those that are gone left out. */
export function summarise(db: Database, ids: readonly number[]): PassageSummary {
  const there = presentHighlights(db, ids)
  const rows = sql<{ theme: number; count: number }>(
    db,
    `SELECT theme_id AS theme, count(*) AS count FROM highlight_theme
     WHERE highlight_id IN (SELECT value FROM json_each(?)) GROUP BY theme_id ORDER BY 2 DESC, 1`,
  ).all(JSON.stringify(there.map(({ id }) => id)))
  const paths = pathsOf(
    db,
    'theme',
    rows.map(({ theme }) => theme),
  )
  const themes = rows.flatMap(row => {
    const path = paths.get(row.theme)
    return path === undefined ? [] : [{ ...row, path }]
  })
  return { highlights: there.length, articles: new Set(there.map(({ article }) => article)).size, themes }
}
