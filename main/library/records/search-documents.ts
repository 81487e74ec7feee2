import type { HighlightState } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import type { SearchDocument, Stamps } from '../search/search.ts'
import { readable } from '../text/memo-links.ts'
import type { Change } from './history.ts'
import { pathsOf } from './paths.ts'

/** All articles that are not removed, each with its stamp. */
export function searchStamps(db: Database): Stamps {
  const source = 'SELECT a.id, s.stamp FROM article a JOIN search_stamp s ON s.article_id = a.id WHERE a.deleted_at IS NULL ORDER BY a.id'
  const rows = sql<{ id: number; stamp: number }>(db, source).all()
  return { ids: Uint32Array.from(rows, ({ id }) => id), stamps: Float64Array.from(rows, ({ stamp }) => stamp) }
}

/** Gives articles new stamps, in the transaction that changes what search knows of them. */
export function restamp(db: Database, articles: ReadonlySet<number>): void {
  if (articles.size === 0) return
  const source = 'UPDATE search_stamp SET stamp = random() & 0x1fffffffffffff WHERE article_id IN (SELECT value FROM json_each(?))'
  sql(db, source).run(JSON.stringify([...articles]))
}

interface ArticleRow {
  id: number
  stamp: number
  title: string
  body: string
  outlet: string
  byline: string
  language: string
  published: string
  state: string
  starred: number
}

const ARTICLE = `
  SELECT a.id, s.stamp, a.title, v.text AS body, coalesce(a.outlet, '') AS outlet, coalesce(a.byline, '') AS byline, a.language,
    coalesce(a.published, '') AS published, a.state, a.starred
  FROM article a JOIN version v ON v.article_id = a.id AND v.number = a.version
    JOIN search_stamp s ON s.article_id = a.id WHERE a.id = ? AND a.deleted_at IS NULL`

const AMONG = 'IN (SELECT value FROM json_each(?))'

const COLLECTIONS = `SELECT article_id AS article, collection_id AS id FROM collection_article WHERE article_id ${AMONG} ORDER BY collection_id`

const TAGS = `SELECT at.article_id AS article, t.name FROM article_tag at JOIN tag t ON t.id = at.tag_id WHERE at.article_id ${AMONG} ORDER BY t.name_key`

interface HighlightRow {
  article: number
  id: number
  note: string | null
  state: HighlightState
}

interface MemoRow {
  article: number
  highlight: number | null
  body: string
}

const HIGHLIGHTS = `SELECT article_id AS article, id, note, state FROM highlight WHERE article_id ${AMONG} AND deleted_at IS NULL
  ORDER BY start_offset, end_offset, id`

/** Memos on articles and on their highlights. */
const MEMOS = `SELECT article_id AS article, NULL AS highlight, body, id FROM memo WHERE body <> '' AND article_id ${AMONG}
  UNION ALL SELECT h.article_id, h.id, m.body, m.id FROM highlight h JOIN memo m ON m.highlight_id = h.id
    WHERE m.body <> '' AND h.article_id ${AMONG} AND h.deleted_at IS NULL
  ORDER BY 2, 4`

const THEMES = `SELECT DISTINCT h.article_id AS article, ht.theme_id AS id FROM highlight h JOIN highlight_theme ht ON ht.highlight_id = h.id
  WHERE h.article_id ${AMONG} AND h.deleted_at IS NULL ORDER BY ht.theme_id`

/** The rows that hang on some articles, by article, in their order: asked for all at once, since many articles have none. */
function rowsOf<Row extends { article: number }>(db: Database, source: string, ...articles: string[]): (article: number) => Row[] {
  const byArticle = new Map<number, Row[]>()
  for (const row of sql<Row>(db, source).all(...articles)) {
    const rows = byArticle.get(row.article)
    if (rows) rows.push(row)
    else byArticle.set(row.article, [row])
  }
  return article => byArticle.get(article) ?? []
}

/** What search has to know of some articles; those that were removed are left out. */
export function searchDocuments(db: Database, ids: number[]): SearchDocument[] {
  const asked = JSON.stringify(ids)
  const highlights = rowsOf<HighlightRow>(db, HIGHLIGHTS, asked)
  const memos = rowsOf<MemoRow>(db, MEMOS, asked, asked)
  const tags = rowsOf<{ article: number; name: string }>(db, TAGS, asked)
  const collectionsOf = rowsOf<{ article: number; id: number }>(db, COLLECTIONS, asked)
  const themesOf = rowsOf<{ article: number; id: number }>(db, THEMES, asked)
  const found = ids.flatMap(id => {
    const found = sql<ArticleRow>(db, ARTICLE).get(id)
    if (!found) return []
    const { state, starred, ...article } = found
    return [
      {
        ...article,
        ...notesAndStates(highlights(id), memos(id)),
        tags: tags(id).map(({ name }) => name),
        marks: starred === 1 ? [state, 'starred'] : [state],
        collectionIds: collectionsOf(id).map(({ id }) => id),
        themeIds: themesOf(id).map(({ id }) => id),
      },
    ]
  })
  const themes = pathsOf(
    db,
    'theme',
    found.flatMap(({ themeIds }) => themeIds),
  )
  const collections = pathsOf(
    db,
    'collection',
    found.flatMap(({ collectionIds }) => collectionIds),
  )
  return found.map(({ collectionIds, themeIds, ...document }) => ({
    ...document,
    themes: themeIds.flatMap(id => themes.get(id) ?? []),
    collections: collectionIds.flatMap(id => collections.get(id) ?? []),
  }))
}

function notesAndStates(highlights: HighlightRow[], memos: MemoRow[]): Pick<SearchDocument, 'notes' | 'states'> {
  const notes: SearchDocument['notes'] = highlights.flatMap(({ id, note }) => (note === null ? [] : [{ highlight: id, text: note }]))
  for (const { highlight, body } of memos) notes.push({ ...(highlight === null ? {} : { highlight }), text: readable(body) })
  const states: SearchDocument['states'] = []
  if (highlights.length > 0) states.push('highlight')
  if (notes.length > 0) states.push('note')
  if (highlights.some(highlight => highlight.state === 'orphan')) states.push('orphan')
  return { notes, states }
}

const BRANCH = (table: string) => `
  WITH RECURSIVE branch (id) AS (
    SELECT value FROM json_each(?) UNION SELECT t.id FROM ${table} t JOIN branch ON t.parent_id = branch.id
  )`

const BY_ROWS: Record<string, string> = {
  article: 'SELECT value AS id FROM json_each(?)',
  highlight: 'SELECT DISTINCT article_id AS id FROM highlight WHERE id IN (SELECT value FROM json_each(?))',
  memo: `SELECT coalesce(m.article_id, h.article_id) AS id FROM memo m LEFT JOIN highlight h ON h.id = m.highlight_id
    WHERE m.id IN (SELECT value FROM json_each(?)) AND coalesce(m.article_id, h.article_id) IS NOT NULL`,
  theme: `${BRANCH('theme')} SELECT DISTINCT h.article_id AS id FROM highlight h JOIN highlight_theme ht ON ht.highlight_id = h.id
    WHERE ht.theme_id IN (SELECT id FROM branch)`,
  tag: 'SELECT DISTINCT article_id AS id FROM article_tag WHERE tag_id IN (SELECT value FROM json_each(?))',
  collection: `${BRANCH('collection')} SELECT DISTINCT article_id AS id FROM collection_article WHERE collection_id IN (SELECT id FROM branch)`,
}

/** Columns whose change makes no difference to search. */
const UNSEEN = new Set(['colour', 'definition', 'shortcut', 'position', 'updated_at', 'coder_id', 'inherits', 'is_group'])

const isSeen = ({ before, after }: Change) => before === null || after === null || Object.keys(after).some(column => !UNSEEN.has(column))

/**
 * The row that a change is about, as far as search is concerned: a tag is about its highlight, a membership about its article. A
 * memo that came or went is about what it is on, since its own row may be gone.
 */
function subject({ entity, row, before, after }: Change): [entity: string, row: number] {
  const image = after ?? before
  if (entity === 'highlight_theme') return ['highlight', Number(image?.highlight_id)]
  if (entity === 'collection_article') return ['article', Number(image?.article_id)]
  if (entity === 'memo' && image?.article_id) return ['article', Number(image.article_id)]
  if (entity === 'memo' && image?.highlight_id) return ['highlight', Number(image.highlight_id)]
  if (entity === 'article_tag') return ['article', Number(image?.article_id)]
  return [entity, row]
}

/** Ids of the articles that highlights went from and to. */
const movedBetween = (changes: Change[]): Set<number> =>
  new Set(
    changes
      .filter(({ entity }) => entity === 'highlight')
      .flatMap(({ before, after }) => [before?.article_id, after?.article_id])
      .filter(id => typeof id === 'number'),
  )

/** Ids of the articles whose search document some changes made stale, removed ones included. */
export function touchedArticles(db: Database, changes: Change[]): Set<number> {
  const rows = new Map<string, Set<number>>()
  for (const change of changes.filter(isSeen)) {
    const [entity, row] = subject(change)
    rows.set(entity, (rows.get(entity) ?? new Set()).add(row))
  }
  const touched = movedBetween(changes)
  for (const [entity, ids] of rows) {
    const source = BY_ROWS[entity]
    if (!source) continue
    for (const { id } of sql<{ id: number }>(db, source).all(JSON.stringify([...ids]))) touched.add(id)
  }
  return touched
}
