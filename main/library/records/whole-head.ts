import type { ArticleFilter, Colour, SearchSort } from '../../../preload/model.ts'
import { groupBy } from '../agreement/group.ts'
import { type Database, sql } from '../db/statement.ts'
import { FORMAT, type WholeHead } from '../exporting/files/json/schema.ts'
import { memoRow } from './whole-memo.ts'

/** What of a library goes along: only what these articles and highlights need, by their ids. */
export interface WholeScope {
  articles: number[]
  highlights: number[]
}

const AMONG = 'IN (SELECT value FROM json_each(?))'

/** Ids of all articles, those in the trash too, in the order in which they were added. */
export const allArticleIds = (db: Database): number[] => ids(sql<{ id: number }>(db, 'SELECT id FROM article ORDER BY id').all())

/** Which of some articles are in the trash. */
export const removedAmong = (db: Database, articles: readonly number[]): Set<number> =>
  new Set(ids(sql<{ id: number }>(db, `SELECT id FROM article WHERE deleted_at IS NOT NULL AND id ${AMONG}`).all(JSON.stringify(articles))))

/** Ids of all highlights of some articles. */
export const highlightsIn = (db: Database, articles: readonly number[]): number[] =>
  ids(sql<{ id: number }>(db, `SELECT id FROM highlight WHERE deleted_at IS NULL AND article_id ${AMONG}`).all(JSON.stringify(articles)))

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id)

/** All of a library that is no article; of a part of it (`whole` false), what that part needs. */
export function readWholeHead(db: Database, scope: WholeScope, whole: boolean): WholeHead {
  const [articles, highlights] = [JSON.stringify(scope.articles), JSON.stringify(scope.highlights)]
  return {
    format: FORMAT,
    library: {
      name: sql<{ name: string }>(db, 'SELECT name FROM library').get()?.name ?? '',
      memo: whole ? memoRow(db, 'library', 0) : null,
    },
    coders: coders(db, highlights, whole),
    themes: themes(db, highlights, whole),
    collections: collections(db, articles, whole),
    tags: tags(db, articles),
    searches: whole ? searches(db) : [],
    filters: whole ? filters(db) : [],
    templates: whole ? templates(db) : [],
    copies: copies(db, highlights),
    pairs: pairs(db, articles),
  }
}

/** Of all, those too that did nothing yet but have a name. */
function coders(db: Database, highlights: string, whole: boolean): WholeHead['coders'] {
  const source = `SELECT uuid, name, created_at AS createdAt FROM coder c WHERE
    (? AND c.deleted_at IS NULL AND c.name <> '')
    OR c.id IN (SELECT h.coder_id FROM highlight h WHERE h.id ${AMONG})
    OR c.id IN (SELECT ht.coder_id FROM highlight_theme ht JOIN theme t ON t.id = ht.theme_id AND t.deleted_at IS NULL WHERE ht.highlight_id ${AMONG})
    ORDER BY c.id`
  return sql<WholeHead['coders'][number]>(db, source).all(whole ? 1 : 0, highlights, highlights)
}

interface Node {
  id: number
  parentId: number | null
}

/** Those that are wanted, with all above them: parents before their children, siblings in the order of the rows. */
function inOrder<Row extends Node>(rows: Row[], wanted: ReadonlySet<number> | null): Row[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  const kept = new Set<number>()
  for (const id of wanted ?? byId.keys())
    for (let row = byId.get(id); row && !kept.has(row.id); row = byId.get(row.parentId ?? 0)) kept.add(row.id)
  const present = rows.filter(({ id }) => kept.has(id))
  const children = groupBy(present, ({ parentId }) => parentId)
  const below = (parent: number | null): Row[] => (children.get(parent) ?? []).flatMap(row => [row, ...below(row.id)])
  return below(null)
}

interface ThemeRow extends Node {
  uuid: string
  parent: string | null
  name: string
  colour: Colour
  inherits: number
  group: number
  definition: string
  shortcut: string | null
  starter: number
  createdAt: string
}

function themes(db: Database, highlights: string, whole: boolean): WholeHead['themes'] {
  const source = `SELECT t.id, t.parent_id AS parentId, t.uuid, p.uuid AS parent, t.name, t.colour, t.inherits, t.is_group AS "group", t.definition,
      t.shortcut, t.starter, t.created_at AS createdAt
    FROM theme t LEFT JOIN theme p ON p.id = t.parent_id WHERE t.deleted_at IS NULL ORDER BY t.position, t.id`
  const used = `SELECT DISTINCT theme_id AS id FROM highlight_theme WHERE highlight_id ${AMONG}`
  const wanted = whole ? null : new Set(ids(sql<{ id: number }>(db, used).all(highlights)))
  const examples = examplesOf(db, highlights)
  return inOrder(sql<ThemeRow>(db, source).all(), wanted).map(
    ({ id, uuid, parent, name, colour, inherits, group, definition, shortcut, starter, createdAt }) => ({
      uuid,
      parent,
      name,
      colour,
      inherits: inherits === 1,
      group: group === 1,
      definition,
      shortcut,
      memo: memoRow(db, 'theme', id),
      examples: examples.get(id) ?? [],
      starter: starter === 1,
      createdAt,
    }),
  )
}

/** Theme → UUIDs of the highlights that are examples of it. */
function examplesOf(db: Database, highlights: string): Map<number, string[]> {
  const source = `SELECT e.theme_id AS theme, h.uuid FROM theme_example e JOIN highlight h ON h.id = e.highlight_id
    WHERE e.highlight_id ${AMONG} ORDER BY e.id`
  const rows = sql<{ theme: number; uuid: string }>(db, source).all(highlights)
  return new Map([...groupBy(rows, ({ theme }) => theme)].map(([theme, own]) => [theme, own.map(({ uuid }) => uuid)]))
}

function collections(db: Database, articles: string, whole: boolean): WholeHead['collections'] {
  const source = `SELECT c.id, c.parent_id AS parentId, c.uuid, p.uuid AS parent, c.name, c.created_at AS createdAt
    FROM collection c LEFT JOIN collection p ON p.id = c.parent_id WHERE c.deleted_at IS NULL ORDER BY c.id`
  const used = `SELECT DISTINCT collection_id AS id FROM collection_article WHERE article_id ${AMONG}`
  const wanted = whole ? null : new Set(ids(sql<{ id: number }>(db, used).all(articles)))
  return inOrder(sql<Node & WholeHead['collections'][number]>(db, source).all(), wanted).map(({ uuid, parent, name, createdAt }) => ({
    uuid,
    parent,
    name,
    createdAt,
  }))
}

const tags = (db: Database, articles: string): WholeHead['tags'] =>
  sql<WholeHead['tags'][number]>(
    db,
    `SELECT uuid, name, created_at AS createdAt FROM tag
     WHERE id IN (SELECT tag_id FROM article_tag WHERE article_id ${AMONG}) ORDER BY id`,
  ).all(articles)

const searches = (db: Database): WholeHead['searches'] =>
  sql<{ uuid: string; name: string; query: string; sort: SearchSort; createdAt: string }>(
    db,
    'SELECT uuid, name, query, sort, created_at AS createdAt FROM saved_search WHERE deleted_at IS NULL ORDER BY id',
  ).all()

function filters(db: Database): WholeHead['filters'] {
  const source = 'SELECT uuid, name, filter, created_at AS createdAt FROM saved_filter WHERE deleted_at IS NULL ORDER BY id'
  const rows = sql<{ uuid: string; name: string; filter: string; createdAt: string }>(db, source).all()
  return rows.map(({ uuid, name, filter, createdAt }) => {
    const { states, starred, tags, outlets, languages, years, highlights }: ArticleFilter = JSON.parse(filter)
    return { uuid, name, filter: { states, starred, tags, outlets, languages, years, highlights }, createdAt }
  })
}

const templates = (db: Database): WholeHead['templates'] =>
  sql<WholeHead['templates'][number]>(
    db,
    'SELECT uuid, name, per, body, created_at AS createdAt FROM template WHERE deleted_at IS NULL ORDER BY id',
  ).all()

/** Sets of which two highlights at least go along. */
function copies(db: Database, highlights: string): WholeHead['copies'] {
  const source = `SELECT s.uuid, json_group_array(h.uuid ORDER BY m.id) AS highlights, s.created_at AS createdAt
    FROM copy_set s JOIN copy_member m ON m.set_id = s.id JOIN highlight h ON h.id = m.highlight_id
    WHERE m.highlight_id ${AMONG} GROUP BY s.id HAVING count(*) > 1 ORDER BY s.id`
  return sql<{ uuid: string; highlights: string; createdAt: string }>(db, source)
    .all(highlights)
    .map(row => ({ ...row, highlights: JSON.parse(row.highlights) }))
}

const pairs = (db: Database, articles: string): WholeHead['pairs'] =>
  sql<WholeHead['pairs'][number]>(
    db,
    `SELECT k.uuid, a.uuid AS first, b.uuid AS second, k.created_at AS createdAt
     FROM kept_pair k JOIN article a ON a.id = k.first_id JOIN article b ON b.id = k.second_id
     WHERE k.first_id ${AMONG} AND k.second_id ${AMONG} ORDER BY k.id`,
  ).all(articles, articles)
