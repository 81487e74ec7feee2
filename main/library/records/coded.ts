import { type Database, sql } from '../db/statement.ts'

/** A place that a coder coded: with a theme, or with null as a highlight of theirs whatever its themes. UTF-16 offsets, half-open. */
export interface Coded {
  article: number
  coder: number
  theme: number | null
  start: number
  end: number
}

/** Highlights that stand in the newest text of their article. */
const STANDING = `highlight h JOIN article a ON a.id = h.article_id AND a.version = h.version AND a.deleted_at IS NULL`
const PRESENT = `h.deleted_at IS NULL AND h.state <> 'orphan'`

const PLACES = `
  SELECT h.article_id AS article, h.coder_id AS coder, NULL AS theme, h.start_offset AS start, h.end_offset AS end FROM ${STANDING}
  WHERE ${PRESENT} AND h.article_id IN (SELECT value FROM json_each(@articles)) AND h.coder_id IN (@first, @second)
  UNION ALL
  SELECT h.article_id, ht.coder_id, ht.theme_id, h.start_offset, h.end_offset FROM ${STANDING}
  JOIN highlight_theme ht ON ht.highlight_id = h.id JOIN theme t ON t.id = ht.theme_id AND t.deleted_at IS NULL
  WHERE ${PRESENT} AND h.article_id IN (SELECT value FROM json_each(@articles)) AND ht.coder_id IN (@first, @second)`

/** What two coders coded in the newest texts of some articles: their highlights, and the themes that they gave to anyone's. */
export const codedPlaces = (db: Database, articles: number[], first: number, second: number): Coded[] =>
  sql<Coded>(db, PLACES).all({ articles: JSON.stringify(articles), first, second })

const BY_CODER = `
  SELECT h.article_id AS id, h.coder_id AS coder FROM ${STANDING} WHERE ${PRESENT} AND h.coder_id IN (@first, @second)
  UNION
  SELECT h.article_id, ht.coder_id FROM ${STANDING} JOIN highlight_theme ht ON ht.highlight_id = h.id
  JOIN theme t ON t.id = ht.theme_id AND t.deleted_at IS NULL WHERE ${PRESENT} AND ht.coder_id IN (@first, @second)`

/** The articles, of one collection or of all, that both of two coders have coded, in order of id; and how many only one of them has. */
export function articlesOfBoth(db: Database, first: number, second: number, collection?: number): { both: number[]; one: number } {
  const members =
    collection === undefined ? '' : 'WHERE id IN (SELECT article_id FROM collection_article WHERE collection_id = @collection)'
  const source = `SELECT id, count(*) AS coders FROM (${BY_CODER}) ${members} GROUP BY id ORDER BY id`
  const rows = sql<{ id: number; coders: number }>(db, source).all({ first, second, ...(collection === undefined ? {} : { collection }) })
  const both = rows.filter(({ coders }) => coders === 2).map(({ id }) => id)
  return { both, one: rows.length - both.length }
}
