import type { Colour } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { moveTheme, removeTheme, siblings } from './codebook.ts'
import { themeBranch, themeNode } from './themes.ts'

/** Those of some themes that are not below another of them, each once; throws `missing` for one that is not there. */
function outermost(db: Database, ids: number[]): number[] {
  const chosen = [...new Set(ids)]
  for (const id of chosen) themeNode(db, id)
  const below = new Set(chosen.flatMap(id => themeBranch(db, id).slice(1)))
  return chosen.filter(id => !below.has(id))
}

/** Moves themes under another (null: to the top) in the order given, before one of its children or last; returns how many. */
export function moveThemes(db: Database, ids: number[], parent: number | null, before: number | null): number {
  const moving = outermost(db, ids)
  for (const id of moving) {
    const others = siblings(db, parent).filter(other => other !== id)
    const at = before === null ? -1 : others.indexOf(before)
    moveTheme(db, id, parent, at < 0 ? others.length : at)
  }
  return moving.length
}

/** Gives themes a colour, or with null that of the theme above each; returns how many. */
export function recolourThemes(db: Database, ids: number[], colour: Colour | null): number {
  const chosen = [...new Set(ids)]
  const write = sql(db, 'UPDATE theme SET colour = coalesce(?, colour), inherits = ? WHERE id = ?')
  for (const id of chosen) {
    themeNode(db, id)
    write.run(colour, colour === null ? 1 : 0, id)
  }
  return chosen.length
}

/** Removes themes with all below them; returns how many went. Highlights stay. */
export const removeThemes = (db: Database, ids: number[]): number =>
  outermost(db, ids).reduce((removed, id) => removed + removeTheme(db, id), 0)
