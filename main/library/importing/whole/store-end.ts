import type { Database } from '../../db/statement.ts'
import { articleOfUuid } from '../../records/articles.ts'
import { keepPair, linkCopies } from '../../records/copies.ts'
import { insertRow, presentRow, relinkAll, uuidOf } from '../../records/whole-rows.ts'
import type { WholePart, WholeText } from './parts.ts'
import { articleHere, themeOf } from './resolve.ts'

/** Adds what joins articles and highlights, once all of them are here. To be called inside a transaction. */
export function storeEnd(db: Database, { head, texts }: Extract<WholePart, { kind: 'whole-end' }>): void {
  const paths = new Map<string, string[]>()
  const others = new Map<string, string>()
  const known = (table: 'article' | 'theme', uuid: string, id: number | null) => {
    const here = id === null ? undefined : uuidOf(db, table, id)
    if (here !== undefined && here !== uuid) others.set(uuid, here)
  }
  for (const { uuid, parent, name, examples } of head.themes) {
    paths.set(uuid, [...(paths.get(parent ?? '') ?? []), name])
    const theme = themeOf(db, uuid, paths.get(uuid))
    known('theme', uuid, theme)
    for (const highlight of presentIds(db, 'highlight', examples))
      if (theme !== null) insertRow(db, 'theme_example', { theme_id: theme, highlight_id: highlight })
  }
  for (const { uuid, highlights, createdAt } of head.copies) {
    const [first, ...others] = presentIds(db, 'highlight', highlights)
    if (first !== undefined) linkCopies(db, first, others, { uuid, createdAt })
  }
  for (const { uuid, first, second, createdAt } of head.pairs) {
    const [a, b] = [articleOf(db, first, texts), articleOf(db, second, texts)]
    // Both may be one here.
    if (a !== null && b !== null && a !== b) keepPair(db, a, b, true, { uuid, createdAt })
  }
  for (const uuid of Object.keys(texts)) known('article', uuid, articleOf(db, uuid, texts))
  relinkAll(db, others)
}

const presentIds = (db: Database, table: 'highlight', uuids: readonly string[]): number[] =>
  uuids.flatMap(uuid => presentRow(db, table, uuid) ?? [])

const articleOf = (db: Database, uuid: string, texts: Record<string, WholeText>): number | null => {
  const text = texts[uuid]
  return (text ? articleHere(db, uuid, text) : articleOfUuid(db, uuid))?.id ?? null
}
