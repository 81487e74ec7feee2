import type { Passage } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { wordQuery } from '../text/word-query.ts'
import { insertTheme, moveTheme, siblings, updateTheme } from './codebook.ts'
import { listPassages } from './highlights.ts'
import { moveTags } from './theme-merge.ts'
import { findChild, themeNode } from './themes.ts'

/** What a passage is found by. */
const textOf = ({ exact, note, articleTitle, articleOutlet }: Passage) =>
  [exact, note, articleTitle, articleOutlet].filter(Boolean).join('\n')

/** A theme's own passages, and those of them that have all the words of a query; none where there is no word in it. */
export function passagesMatching(db: Database, theme: number, query: string): { all: Passage[]; matching: Passage[] } {
  themeNode(db, theme)
  const all = listPassages(db, [theme])
  const matches = wordQuery(query)
  return { all, matching: matches ? all.filter(passage => matches(textOf(passage))) : [] }
}

/** Where the new theme stands, and what it is called. */
export interface Split {
  theme: number
  query: string
  except?: number[] | undefined
  name: string
  below: boolean
}

/** Gives passages of a theme that match a query a new theme instead; throws `missing` when there are none, `conflict` for a name that is taken. */
export function splitTheme(db: Database, { theme, query, except, name, below }: Split): { id: number; moved: number } {
  const left = new Set(except)
  const passages = passagesMatching(db, theme, query).matching.filter(({ id }) => !left.has(id))
  if (passages.length === 0) throw new CollateError('missing', 'No passage of this theme matches. Nothing was changed.', query)
  const { parentId, inherits } = themeNode(db, theme)
  const parent = below ? theme : parentId
  if (findChild(db, parent, name) !== undefined) {
    throw new CollateError('conflict', `There is already a theme “${name}” here. Choose another name.`, name)
  }
  const id = insertTheme(db, parent, name)
  updateTheme(db, id, { name, colour: below || inherits ? null : undefined })
  if (!below) moveTheme(db, id, parent, siblings(db, parent).indexOf(theme) + 1)
  const moved = moveTags(
    db,
    theme,
    id,
    passages.map(passage => passage.id),
  )
  return { id, moved }
}
