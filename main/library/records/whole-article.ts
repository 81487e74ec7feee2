import type { Article, Dropped, Origins } from '../../../preload/model.ts'
import { groupBy } from '../agreement/group.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import type { WholeArticle, WholeHighlight, WholeVersion } from '../exporting/files/json/schema.ts'
import { type ArticleRow as Card, SELECT_ONE, toArticle } from './article-row.ts'
import { spans } from './articles.ts'
import { pagesOf } from './pages.ts'
import { memoRow } from './whole-memo.ts'

interface ArticleRow
  extends Omit<WholeArticle, 'origins' | 'starred' | 'starter' | 'tags' | 'collections' | 'memo' | 'versions' | 'highlights'> {
  origins: string | null
  starred: number
  starter: number
}

const ARTICLE = `
  SELECT a.uuid, a.title, a.byline, a.outlet, a.url, a.published, a.precision, a.language, a.path, a.origins, a.state, a.starred, a.starter,
    a.added_at AS addedAt, a.deleted_at AS removedAt, r.place, a.version
  FROM article a LEFT JOIN reading_place r ON r.article_id = a.id WHERE a.id = ?`

/** What is known of an article, whether it is in the trash or not. */
export function articleCard(db: Database, id: number): Article {
  const row = sql<Card>(db, SELECT_ONE).get(id)
  if (!row) throw gone(id)
  return toArticle(row)
}

const gone = (id: number) => new CollateError('missing', 'This article is not in the library any more.', `article ${id}`)

/** An article with all that hangs on it, whether it is in the trash or not; of its highlights those that are chosen, all when none are named. */
export function readWholeArticle(db: Database, id: number, chosen: ReadonlySet<number> | null): WholeArticle {
  const row = sql<ArticleRow>(db, ARTICLE).get(id)
  if (!row) throw gone(id)
  const { origins, state, starred, starter, addedAt, removedAt, place, version, ...details } = row
  return {
    ...details,
    origins: origins === null ? null : ordered(JSON.parse(origins)),
    state,
    starred: starred === 1,
    starter: starter === 1,
    addedAt,
    removedAt,
    place,
    tags: uuids(db, 'SELECT t.uuid FROM article_tag at JOIN tag t ON t.id = at.tag_id WHERE at.article_id = ? ORDER BY at.id', id),
    collections: uuids(
      db,
      `SELECT c.uuid FROM collection_article ca JOIN collection c ON c.id = ca.collection_id AND c.deleted_at IS NULL
       WHERE ca.article_id = ? ORDER BY ca.id`,
      id,
    ),
    memo: memoRow(db, 'article', id),
    version,
    versions: versions(db, id),
    highlights: highlights(db, id, chosen),
  }
}

const uuids = (db: Database, source: string, id: number): string[] =>
  sql<{ uuid: string }>(db, source)
    .all(id)
    .map(({ uuid }) => uuid)

function ordered({ title, byline, outlet, url, published, language }: Origins): Origins {
  const all = { title, byline, outlet, url, published, language }
  return Object.fromEntries(Object.entries(all).filter(([, origin]) => origin !== undefined))
}

interface VersionRow extends Omit<WholeVersion, 'blocks' | 'marks' | 'pages' | 'dropped'> {
  dropped: string | null
}

function versions(db: Database, article: number): WholeVersion[] {
  const source = `SELECT number, base, added_at AS addedAt, sha256, original, text, dropped FROM version WHERE article_id = ? ORDER BY number`
  return sql<VersionRow>(db, source)
    .all(article)
    .map(({ dropped, ...version }) => ({
      ...version,
      blocks: spans(db, 'block', 'level', article, version.number),
      marks: spans(db, 'mark', 'href', article, version.number),
      pages: pagesOf(db, article, version.number),
      dropped: dropped === null ? null : (JSON.parse(dropped) as Dropped[]).map(orderedLine),
    }))
}

const orderedLine = ({ at, text, type, why, kept }: Dropped): Dropped => ({ at, text, type, why, ...(kept && { kept }) })

interface HighlightRow extends Omit<WholeHighlight, 'quotation' | 'themes' | 'memo' | 'starter'> {
  id: number
  quotation: number
  starter: number
}

const HIGHLIGHTS = `
  SELECT h.id, h.uuid, h.version, h.start_offset AS start, h.end_offset AS end, h.exact, h.prefix, h.suffix, h.note, h.colour, h.state, h.score,
    h.quotation, c.uuid AS coder, h.starter, h.created_at AS createdAt, h.updated_at AS updatedAt
  FROM highlight h JOIN coder c ON c.id = h.coder_id WHERE h.article_id = ? AND h.deleted_at IS NULL ORDER BY h.id`

const THEMES = `
  SELECT ht.highlight_id AS highlight, t.uuid AS theme, c.uuid AS coder FROM highlight h JOIN highlight_theme ht ON ht.highlight_id = h.id
    JOIN theme t ON t.id = ht.theme_id AND t.deleted_at IS NULL JOIN coder c ON c.id = ht.coder_id
  WHERE h.article_id = ? AND h.deleted_at IS NULL ORDER BY ht.highlight_id, ht.position, ht.id`

function highlights(db: Database, article: number, chosen: ReadonlySet<number> | null): WholeHighlight[] {
  const rows = sql<HighlightRow>(db, HIGHLIGHTS)
    .all(article)
    .filter(({ id }) => chosen === null || chosen.has(id))
  if (rows.length === 0) return []
  const tagged = groupBy(sql<{ highlight: number; theme: string; coder: string }>(db, THEMES).all(article), ({ highlight }) => highlight)
  return rows.map(({ id, quotation, coder, starter, createdAt, updatedAt, ...row }) => ({
    ...row,
    quotation: quotation === 1,
    coder,
    themes: (tagged.get(id) ?? []).map(({ theme, coder }) => ({ theme, coder })),
    memo: memoRow(db, 'highlight', id),
    starter: starter === 1,
    createdAt,
    updatedAt,
  }))
}
