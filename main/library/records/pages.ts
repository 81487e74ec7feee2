import type { Page } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'

/** Writes the pages of a version by its row. */
export function insertPages(db: Database, version: number | bigint, pages: readonly Page[]): void {
  const page = sql(db, 'INSERT INTO page (version_id, start_offset, label) VALUES (?, ?, ?)')
  for (const { start, label } of pages) page.run(version, start, label)
}

/** The pages of a version of an article, in order; none where its source has no pages. */
export const pagesOf = (db: Database, article: number, version: number): Page[] =>
  sql<Page>(
    db,
    `SELECT p.start_offset AS start, p.label FROM page p JOIN version v ON v.id = p.version_id
     WHERE v.article_id = ? AND v.number = ? ORDER BY p.start_offset`,
  ).all(article, version)

const LABEL_AT = (offset: string) =>
  `(SELECT p.label FROM page p WHERE p.version_id = v.id AND p.start_offset <= ${offset} ORDER BY p.start_offset DESC LIMIT 1)`

/** The pages on which a highlight begins and ends, by their labels, and the language of its article. */
export interface HighlightPages {
  highlight: number
  language: string
  first: string
  last: string
}

/** The pages of some highlights, of orphans those where they last stood; highlights of texts without pages are left out. */
export function pagesOfHighlights(db: Database, ids: readonly number[]): HighlightPages[] {
  const source = `SELECT h.id AS highlight, a.language, ${LABEL_AT('h.start_offset')} AS first, ${LABEL_AT('h.end_offset - 1')} AS last
    FROM highlight h JOIN article a ON a.id = h.article_id JOIN version v ON v.article_id = h.article_id AND v.number = h.version
    WHERE h.id IN (SELECT value FROM json_each(?))`
  return sql<Omit<HighlightPages, 'first' | 'last'> & { first: string | null; last: string | null }>(db, source)
    .all(JSON.stringify(ids))
    .flatMap(({ first, last, ...row }) => (last === null ? [] : [{ ...row, first: first ?? last, last }]))
}
