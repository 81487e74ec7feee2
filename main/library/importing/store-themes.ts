import type { ImportedTheme } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { ensureTheme, insertTheme, updateTheme } from '../records/codebook.ts'
import { findChild, namesOf, themeNode, themeOfUuid } from '../records/themes.ts'
import { normalise } from '../text/normal-form.ts'
import { addMemo } from './add-memo.ts'

/**
 * Adds themes that are missing, and definitions and memos that are; returns how many themes are new. One whose UUID a theme has is that theme,
 * whatever it is called. To be called inside a transaction.
 */
export function storeThemes(db: Database, themes: readonly ImportedTheme[]): number {
  let made = 0
  const placed = new Map<string, number>()
  for (const theme of themes) {
    const known = knownTheme(db, theme, placed)
    const id = known ?? makeTheme(db, theme, placed)
    placed.set(theme.path, id)
    if (known === null) made += 1
    const { definition, memo = '' } = theme
    if (definition !== '' && themeNode(db, id).definition === '') updateTheme(db, id, { definition: normalise(definition) })
    if (memo !== '') addMemo(db, 'theme', id, [memo])
  }
  return made
}

type Placed = Map<string, number>

function knownTheme(db: Database, { path, uuid }: ImportedTheme, placed: Placed): number | null {
  const same = uuid === undefined ? null : themeOfUuid(db, uuid)
  if (same && !same.removed) return same.id
  const { above, name } = partsOf(path)
  const parent = above === null ? null : (placed.get(above) ?? null)
  if (above === null || parent !== null) return findChild(db, parent, name) ?? null
  return namesOf(path).reduce<number | null | undefined>((at, part) => (at === undefined ? at : findChild(db, at, part)), null) ?? null
}

function makeTheme(db: Database, { path, uuid, colour, inherits, group }: ImportedTheme, placed: Placed): number {
  const { above, name } = partsOf(path)
  const parent = above === null ? null : (placed.get(above) ?? ensureTheme(db, above))
  // One with that UUID may have been removed.
  const id = insertTheme(db, parent, name, uuid !== undefined && themeOfUuid(db, uuid) === null ? uuid : undefined)
  if (colour !== null) updateTheme(db, id, { colour })
  if (inherits) updateTheme(db, id, { colour: null })
  if (group) updateTheme(db, id, { group })
  return id
}

/** The last name of a path, and the path above it. */
function partsOf(path: string): { above: string | null; name: string } {
  const cut = path.lastIndexOf('/')
  const [name = ''] = namesOf(path.slice(cut + 1))
  return { above: cut < 0 ? null : path.slice(0, cut), name }
}

/** The id of the theme that a highlight is tagged with: that of its UUID, or the one at its path, made when missing. */
export function themeFor(db: Database, path: string, uuid: string | undefined): number {
  const same = uuid === undefined ? null : themeOfUuid(db, uuid)
  return same && !same.removed ? same.id : ensureTheme(db, path)
}
