import type { Database } from '../../db/statement.ts'
import type { WholeHead } from '../../exporting/files/json/schema.ts'
import { articleOfUuid } from '../../records/articles.ts'
import { keepPair, linkCopies } from '../../records/copies.ts'
import { insertRow, presentRow, relinkAll } from '../../records/whole-rows.ts'
import { themeOf } from './resolve.ts'

/** Adds what joins articles and highlights, once all of them are here. To be called inside a transaction. */
export function storeEnd(db: Database, head: WholeHead): void {
  const paths = new Map<string, string[]>()
  for (const { uuid, parent, name, examples } of head.themes) {
    paths.set(uuid, [...(paths.get(parent ?? '') ?? []), name])
    const theme = themeOf(db, uuid, paths.get(uuid))
    for (const highlight of presentIds(db, 'highlight', examples))
      if (theme !== null) insertRow(db, 'theme_example', { theme_id: theme, highlight_id: highlight })
  }
  for (const { uuid, highlights, createdAt } of head.copies) {
    const [first, ...others] = presentIds(db, 'highlight', highlights)
    if (first !== undefined) linkCopies(db, first, others, { uuid, createdAt })
  }
  for (const { uuid, first, second, createdAt } of head.pairs) {
    const [a, b] = [presentOrRemoved(db, first), presentOrRemoved(db, second)]
    if (a !== null && b !== null) keepPair(db, a, b, true, { uuid, createdAt })
  }
  relinkAll(db)
}

const presentIds = (db: Database, table: 'highlight', uuids: readonly string[]): number[] =>
  uuids.flatMap(uuid => presentRow(db, table, uuid) ?? [])

const presentOrRemoved = (db: Database, uuid: string): number | null => articleOfUuid(db, uuid)?.id ?? null
