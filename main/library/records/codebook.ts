import { randomUUID } from 'node:crypto'
import { COLOURS, type Colour, type Theme } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { nameKey } from '../text/name-key.ts'
import { normalise } from '../text/normal-form.ts'
import { tidyName } from './names.ts'
import { findChild, namesOf, themeBranch, themeNode } from './themes.ts'

/** The id of the theme at a path, with every missing theme along it made in the next unused colour. */
export function ensureTheme(db: Database, path: string): number {
  let id: number | null = null
  for (const name of namesOf(path)) id = findChild(db, id, name) ?? insertTheme(db, id, name)
  if (id === null) throw new CollateError('invalid', 'A theme needs a name.')
  return id
}

/** `ensureTheme` for tagging; throws `invalid` where the theme is a mere group. */
export function ensureTaggable(db: Database, path: string): number {
  const id = ensureTheme(db, path)
  const { isGroup, name } = themeNode(db, id)
  if (isGroup) throw new CollateError('invalid', `“${name}” is a group and tags nothing. Choose a theme below it.`, `theme ${id}`)
  return id
}

/** The colour that the fewest themes have, in the order of the palette. */
function nextColour(db: Database): Colour {
  const rows = sql<{ colour: Colour; uses: number }>(
    db,
    'SELECT colour, count(*) AS uses FROM theme WHERE deleted_at IS NULL GROUP BY colour',
  ).all()
  const uses = new Map(rows.map(row => [row.colour, row.uses]))
  return COLOURS.reduce((best, colour) => ((uses.get(colour) ?? 0) < (uses.get(best) ?? 0) ? colour : best))
}

/** Adds a theme behind its siblings, in the next unused colour; returns its id. `name` is tidy. */
export function insertTheme(db: Database, parent: number | null, name: string, uuid: string = randomUUID()): number {
  const last = sql<{ next: number }>(
    db,
    'SELECT coalesce(max(position) + 1, 0) AS next FROM theme WHERE coalesce(parent_id, 0) = ? AND deleted_at IS NULL',
  ).get(parent ?? 0)
  const { lastInsertRowid } = sql(
    db,
    `INSERT INTO theme (uuid, parent_id, name, name_key, colour, position, starter, created_at)
     VALUES (?, ?, ?, ?, ?, ?, recording_starter(), ?)`,
  ).run(uuid, parent, name, nameKey(name), nextColour(db), last?.next ?? 0, now())
  return Number(lastInsertRowid)
}

/** What a user may change of a theme; what is missing or undefined stays as it is. */
export type ThemeChange = { [K in 'name' | 'parentId' | 'definition' | 'shortcut' | 'group']?: Theme[K] | undefined } & {
  /** Null: that of the theme above it. */
  colour?: Colour | null | undefined
}

/**
 * Writes what is given; under another parent the theme comes last. Throws `invalid` for a name with `/` and `conflict` for a name or
 * shortcut that is taken and for a place below itself.
 */
export function updateTheme(db: Database, id: number, change: ThemeChange): void {
  const theme = themeNode(db, id)
  const name = change.name === undefined ? theme.name : tidyName(change.name)
  if (name.includes('/')) {
    throw new CollateError('invalid', 'A theme’s name cannot contain “/”, which stands between a theme and the one below it.', name)
  }
  const parent = change.parentId === undefined ? theme.parentId : change.parentId
  refusePlace(db, id, parent, name)
  const group = change.group ?? theme.isGroup === 1
  if (group && !theme.isGroup) refuseGroup(db, id, name)
  const shortcut = change.shortcut === undefined ? theme.shortcut : tidyShortcut(db, id, change.shortcut)
  sql(
    db,
    `UPDATE theme SET name = ?, name_key = ?, parent_id = ?, colour = ?, inherits = ?, definition = ?, shortcut = ?, is_group = ?
     WHERE id = ?`,
  ).run(
    name,
    nameKey(name),
    parent,
    change.colour ?? theme.colour,
    change.colour === undefined ? theme.inherits : change.colour === null ? 1 : 0,
    normalise(change.definition ?? theme.definition),
    group ? null : shortcut,
    group ? 1 : 0,
    id,
  )
  if (parent !== theme.parentId) placeAmong(db, id, parent)
}

/** Throws where a theme cannot stand: below itself, or beside another of its name. */
function refusePlace(db: Database, id: number, parent: number | null, name: string): void {
  if (parent !== null) {
    themeNode(db, parent)
    if (themeBranch(db, id).includes(parent)) throw new CollateError('conflict', 'A theme cannot be moved below itself.', `theme ${id}`)
  }
  const twin = findChild(db, parent, name)
  if (twin === undefined || twin === id) return
  throw new CollateError('conflict', `There is already a theme “${name}” here. Choose another name.`, `theme ${twin}`)
}

/** Throws where a theme cannot be a mere group: passages would have a theme that tags nothing. */
function refuseGroup(db: Database, id: number, name: string): void {
  const source = `SELECT 1 FROM highlight_theme ht JOIN highlight h ON h.id = ht.highlight_id AND h.deleted_at IS NULL
    JOIN article a ON a.id = h.article_id AND a.deleted_at IS NULL WHERE ht.theme_id = ? LIMIT 1`
  if (sql(db, source).get(id) === undefined) return
  throw new CollateError(
    'conflict',
    `“${name}” has passages of its own. Move them to another theme before you make it a group.`,
    `theme ${id}`,
  )
}

/** A shortcut as stored: one character in lower case, or null. */
function tidyShortcut(db: Database, id: number, shortcut: string | null): string | null {
  const key = (shortcut ?? '').normalize('NFC').toLocaleLowerCase('vi').trim()
  if (key === '') return null
  if ([...new Intl.Segmenter('vi').segment(key)].length !== 1) {
    throw new CollateError('invalid', 'A shortcut is a single character.', key)
  }
  const holder = sql<{ id: number; name: string }>(db, 'SELECT id, name FROM theme WHERE shortcut = ? AND deleted_at IS NULL').get(key)
  if (holder && holder.id !== id) {
    throw new CollateError('conflict', `The key “${key}” already tags with “${holder.name}”. Choose another one.`, `theme ${holder.id}`)
  }
  return key
}

/** Ids of a theme's children in their order; `null` stands for the top. */
export const siblings = (db: Database, parent: number | null): number[] =>
  sql<{ id: number }>(db, 'SELECT id FROM theme WHERE coalesce(parent_id, 0) = ? AND deleted_at IS NULL ORDER BY position, id')
    .all(parent ?? 0)
    .map(row => row.id)

/** Numbers the children of a parent with one of them at a place among the others, or last. */
function placeAmong(db: Database, id: number, parent: number | null, position?: number): void {
  const others = siblings(db, parent).filter(other => other !== id)
  others.splice(Math.min(position ?? others.length, others.length), 0, id)
  const place = sql(db, 'UPDATE theme SET position = ? WHERE id = ? AND position <> ?')
  for (const [index, other] of others.entries()) place.run(index, other, index)
}

/** Moves a theme under another (null: to the top), at a place among its siblings (last when not given). */
export function moveTheme(db: Database, id: number, parent: number | null, position?: number): void {
  refusePlace(db, id, parent, themeNode(db, id).name)
  sql(db, 'UPDATE theme SET parent_id = ? WHERE id = ?').run(parent, id)
  placeAmong(db, id, parent, position)
}

/** Removes a theme with all below it; returns how many. Highlights stay. */
export function removeTheme(db: Database, id: number): number {
  themeNode(db, id)
  const at = now()
  const branch = themeBranch(db, id)
  const remove = sql(db, 'UPDATE theme SET deleted_at = ? WHERE id = ?')
  for (const theme of branch) remove.run(at, theme)
  return branch.length
}
