import type { Colour, Theme } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { tidyName } from './names.ts'

interface ThemeNode {
  parentId: number | null
  name: string
  colour: Colour
  /** 1 where its colour is that of the theme above it. */
  inherits: number
  isGroup: number
  definition: string
  shortcut: string | null
}

interface ThemeRow extends ThemeNode {
  id: number
  uuid: string
  highlights: number
  articles: number
}

const LIST = `
  SELECT t.id, t.uuid, t.parent_id AS parentId, t.name, t.colour, t.inherits, t.is_group AS isGroup, t.definition, t.shortcut,
    coalesce(c.highlights, 0) AS highlights, coalesce(c.articles, 0) AS articles
  FROM theme t LEFT JOIN (
    SELECT ht.theme_id, count(*) AS highlights, count(DISTINCT h.article_id) AS articles
    FROM highlight_theme ht
    JOIN highlight h ON h.id = ht.highlight_id AND h.deleted_at IS NULL
    JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
    GROUP BY ht.theme_id
  ) c ON c.theme_id = t.id
  WHERE t.deleted_at IS NULL ORDER BY t.position, t.id`

/** For themes that have others below them; of a leaf it is the count of `LIST`. */
const TOTALS = `
  WITH RECURSIVE below (root, id) AS (
    SELECT DISTINCT p.id, p.id FROM theme p JOIN theme c ON c.parent_id = p.id AND c.deleted_at IS NULL WHERE p.deleted_at IS NULL
    UNION ALL
    SELECT below.root, t.id FROM theme t JOIN below ON t.parent_id = below.id WHERE t.deleted_at IS NULL
  )
  SELECT below.root AS id, count(DISTINCT h.id) AS total, count(DISTINCT h.article_id) AS articlesTotal
  FROM below JOIN highlight_theme ht ON ht.theme_id = below.id
  JOIN highlight h ON h.id = ht.highlight_id AND h.deleted_at IS NULL
  JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL
  GROUP BY below.root`

type Totals = Pick<Theme, 'total' | 'articlesTotal'>

/** The codebook, parents before their children, siblings by position. */
export function listThemes(db: Database): Theme[] {
  const children = new Map<number | null, ThemeRow[]>()
  for (const row of sql<ThemeRow>(db, LIST).all()) {
    const siblings = children.get(row.parentId)
    if (siblings) siblings.push(row)
    else children.set(row.parentId, [row])
  }
  const totals = new Map(
    sql<Totals & { id: number }>(db, TOTALS)
      .all()
      .map(({ id, ...of }) => [id, of]),
  )
  const themes: Theme[] = []
  const walk = (parent: number | null, prefix: string, above: Colour | null) => {
    for (const [position, { inherits, isGroup, ...row }] of (children.get(parent) ?? []).entries()) {
      const path = prefix + row.name
      const colour = inherits ? (above ?? row.colour) : row.colour
      const { total, articlesTotal } = totals.get(row.id) ?? { total: row.highlights, articlesTotal: row.articles }
      themes.push({ ...row, colour, ownColour: inherits ? null : row.colour, group: isGroup === 1, path, position, total, articlesTotal })
      walk(row.id, `${path}/`, colour)
    }
  }
  walk(null, '', null)
  return themes
}

/** The theme of an id; throws `missing` when there is none or it was removed. */
export function readTheme(db: Database, id: number): Theme {
  const theme = listThemes(db).find(candidate => candidate.id === id)
  if (!theme) throw gone(id)
  return theme
}

/** What a theme says of itself, without its path and counts; throws like `readTheme`, at far less cost. */
export function themeNode(db: Database, id: number): ThemeNode {
  const node = sql<ThemeNode>(
    db,
    'SELECT parent_id AS parentId, name, colour, inherits, is_group AS isGroup, definition, shortcut FROM theme WHERE id = ? AND deleted_at IS NULL',
  ).get(id)
  if (!node) throw gone(id)
  return node
}

const gone = (id: number) => new CollateError('missing', 'This theme is not in the codebook any more.', `theme ${id}`)

/** The names along a path; throws `invalid` for an empty one. */
export const namesOf = (path: string): string[] => path.split('/').map(tidyName)

/** The id of a theme's child by name, or undefined; `null` stands for the top. */
export const findChild = (db: Database, parent: number | null, name: string): number | undefined =>
  sql<{ id: number }>(db, 'SELECT id FROM theme WHERE coalesce(parent_id, 0) = ? AND name_key = ? AND deleted_at IS NULL').get(
    parent ?? 0,
    nameKey(name),
  )?.id

/** The id of the theme at a path, or null. */
export function findTheme(db: Database, path: string): number | null {
  let id: number | null = null
  for (const name of namesOf(path)) {
    const child = findChild(db, id, name)
    if (child === undefined) return null
    id = child
  }
  return id
}

/** A theme's id and those of all below it. */
export function themeBranch(db: Database, id: number): number[] {
  const source = `WITH RECURSIVE branch (id) AS (
    SELECT id FROM theme WHERE id = ? AND deleted_at IS NULL
    UNION ALL SELECT t.id FROM theme t JOIN branch ON t.parent_id = branch.id WHERE t.deleted_at IS NULL
  ) SELECT id FROM branch`
  return sql<{ id: number }>(db, source)
    .all(id)
    .map(row => row.id)
}
