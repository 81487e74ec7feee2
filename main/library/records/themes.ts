import type { Colour, Theme } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { tidyName } from './names.ts'
import { allThemeCounts } from './theme-counts.ts'

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
}

const LIST = `
  SELECT id, uuid, parent_id AS parentId, name, colour, inherits, is_group AS isGroup, definition, shortcut
  FROM theme WHERE deleted_at IS NULL ORDER BY position, id`

/** The codebook, parents before their children, siblings by position. */
export function listThemes(db: Database): Theme[] {
  const children = new Map<number | null, ThemeRow[]>()
  const rows = sql<ThemeRow>(db, LIST).all()
  for (const row of rows) {
    const siblings = children.get(row.parentId)
    if (siblings) siblings.push(row)
    else children.set(row.parentId, [row])
  }
  const counts = allThemeCounts(db, new Map(rows.map(({ id, parentId }) => [id, parentId])))
  const themes: Theme[] = []
  const walk = (parent: number | null, prefix: string, above: Colour | null) => {
    for (const [position, { inherits, isGroup, ...row }] of (children.get(parent) ?? []).entries()) {
      const path = prefix + row.name
      const colour = inherits ? (above ?? row.colour) : row.colour
      const { highlights = 0, articles = 0, total = 0, articlesTotal = 0 } = counts.get(row.id) ?? {}
      const own = { colour, ownColour: inherits ? null : row.colour, group: isGroup === 1, path, position }
      themes.push({ ...row, ...own, highlights, articles, total, articlesTotal })
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

/** The id of the theme with a UUID, and whether it was removed; null when there never was one. */
export function themeOfUuid(db: Database, uuid: string): { id: number; removed: boolean } | null {
  const row = sql<{ id: number; deletedAt: string | null }>(db, 'SELECT id, deleted_at AS deletedAt FROM theme WHERE uuid = ?').get(uuid)
  return row ? { id: row.id, removed: row.deletedAt !== null } : null
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
