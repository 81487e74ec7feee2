import type { BackupComparison, BackupDifference } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import { type ArticleSays, articlesSay, type HighlightSays, highlightsSay } from '../../records/comparing.ts'

interface Says {
  articles: ArticleSays[]
  highlights: HighlightSays[]
}

/** What articles and highlights of a library say. */
export const whatItSays = (db: Database): Says => ({ articles: articlesSay(db), highlights: highlightsSay(db) })

/** What would change when a library became what a backup holds. */
export function compare(library: Says, backup: Says): BackupComparison {
  const highlights = changedHighlights(library.highlights, backup.highlights)
  const [before, after] = [byUuid(library.articles), byUuid(backup.articles)]
  const differences = [...new Map([...before, ...after]).values()].flatMap(({ uuid, title }): BackupDifference[] => {
    const [now, then] = [before.get(uuid), after.get(uuid)]
    const kind = !then ? 'came' : !now ? 'gone' : 'changed'
    const count = highlights.get(uuid) ?? 0
    return kind === 'changed' && count === 0 && now?.says === then?.says ? [] : [{ uuid, title, kind, highlights: count }]
  })
  return {
    articles: { before: before.size, after: after.size },
    highlights: { before: library.highlights.length, after: backup.highlights.length },
    differences,
  }
}

const byUuid = <Row extends { uuid: string }>(rows: readonly Row[]) => new Map(rows.map(row => [row.uuid, row]))

/** How many highlights of each article, by its UUID, are not the same in both. */
function changedHighlights(one: readonly HighlightSays[], other: readonly HighlightSays[]): Map<string, number> {
  const [before, after] = [byUuid(one), byUuid(other)]
  const changed = new Map<string, number>()
  for (const { uuid, article } of new Map([...before, ...after]).values()) {
    if (before.get(uuid)?.says !== after.get(uuid)?.says) changed.set(article, (changed.get(article) ?? 0) + 1)
  }
  return changed
}
