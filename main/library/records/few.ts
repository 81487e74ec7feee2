import type { Few } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import type { Change } from './history.ts'

/** More changed rows than this are not told one by one. */
const MOST = 500

/** What rows some changes were about, by id. */
interface Told {
  highlights: Set<number>
  articles: Set<number>
  themes: Set<number>
  /** Whether a theme came along. */
  codebook: boolean
}

/** What some changes were about, when it was but a few highlights and their themes, themes that came along, or details of a few articles. */
export function fewOf(db: Database, changes: readonly Change[]): Few | undefined {
  if (changes.length > MOST) return undefined
  const told: Told = { highlights: new Set(), articles: new Set(), themes: new Set(), codebook: false }
  if (!changes.every(change => tell(told, change)) || told.highlights.size + told.articles.size === 0) return undefined
  const { highlights, articles, themes, codebook } = told
  const list = JSON.stringify([...highlights])
  const ids = (source: string) =>
    sql<{ id: number }>(db, source)
      .all(list)
      .map(({ id }) => id)
  for (const id of ids('SELECT DISTINCT theme_id AS id FROM highlight_theme WHERE highlight_id IN (SELECT value FROM json_each(?))'))
    themes.add(id)
  for (const id of ids('SELECT DISTINCT article_id AS id FROM highlight WHERE id IN (SELECT value FROM json_each(?))')) articles.add(id)
  return { highlights: [...highlights], articles: [...articles], themes: codebook ? null : [...themes] }
}

/** Takes a change in; false when the page has to read more than some highlights and articles again because of it. */
function tell(told: Told, { entity, row, before, after }: Change): boolean {
  if (entity === 'highlight') told.highlights.add(row)
  else if (entity === 'article') {
    // One that comes or goes is not where it was in the lists; another version has another text.
    if (before === null || after === null || 'deleted_at' in after || 'version' in after) return false
    told.articles.add(row)
  } else if (entity === 'highlight_theme' || entity === 'article_tag') {
    // Rows of these tables come and go; of one that was changed the image would not tell what it is about.
    const image = before === null ? after : before
    if (before !== null && after !== null) return false
    if (entity === 'article_tag') told.articles.add(Number(image?.article_id))
    else {
      told.highlights.add(Number(image?.highlight_id))
      told.themes.add(Number(image?.theme_id))
    }
  } else if (entity === 'theme' && before === null) told.codebook = true
  else return entity === 'tag' && before === null
  return true
}
