import type { Few } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import type { Change } from './history.ts'

/** More changed rows than this are not told one by one. */
const MOST = 500

/** What some changes were about, when it was but a few highlights and their themes, or themes that came along; else undefined. */
export function fewOf(db: Database, changes: readonly Change[]): Few | undefined {
  if (changes.length > MOST) return undefined
  const highlights = new Set<number>()
  const themes = new Set<number>()
  let codebook = false
  for (const { entity, row, before, after } of changes) {
    if (entity === 'highlight') highlights.add(row)
    else if (entity === 'highlight_theme') {
      // Rows of this table come and go; of one that was changed the image would not tell what it is about.
      const image = before === null ? after : before
      if (before !== null && after !== null) return undefined
      highlights.add(Number(image?.highlight_id))
      themes.add(Number(image?.theme_id))
    } else if (entity === 'theme' && before === null) codebook = true
    else return undefined
  }
  if (highlights.size === 0) return undefined
  const list = JSON.stringify([...highlights])
  const ids = (source: string) =>
    sql<{ id: number }>(db, source)
      .all(list)
      .map(({ id }) => id)
  for (const id of ids('SELECT DISTINCT theme_id AS id FROM highlight_theme WHERE highlight_id IN (SELECT value FROM json_each(?))'))
    themes.add(id)
  return {
    highlights: [...highlights],
    articles: ids('SELECT DISTINCT article_id AS id FROM highlight WHERE id IN (SELECT value FROM json_each(?))'),
    themes: codebook ? null : [...themes],
  }
}
