import type { WholeArticle, WholeHead } from '../../exporting/files/json/schema.ts'
import type { WholeNames } from './parts.ts'

/** Says of an article of a file what the things are called that it names by UUID. */
export function naming(head: WholeHead): (article: WholeArticle) => WholeNames {
  const names = <Row extends { uuid: string; name: string }>(rows: Row[]) => new Map(rows.map(({ uuid, name }) => [uuid, name]))
  const [coders, tags] = [names(head.coders), names(head.tags)]
  const [themes, collections] = [paths(head.themes), paths(head.collections)]
  const some = <Value>(known: ReadonlyMap<string, Value>, uuids: Iterable<string>) =>
    Object.fromEntries([...new Set(uuids)].flatMap(uuid => (known.has(uuid) ? [[uuid, known.get(uuid) as Value]] : [])))
  return ({ highlights, tags: tagged, collections: member }) => ({
    coders: some(
      coders,
      highlights.flatMap(({ coder, themes }) => [coder, ...themes.map(({ coder }) => coder)]),
    ),
    themes: some(
      themes,
      highlights.flatMap(({ themes }) => themes.map(({ theme }) => theme)),
    ),
    collections: some(collections, member),
    tags: some(tags, tagged),
  })
}

function paths(rows: { uuid: string; parent: string | null; name: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { uuid, parent, name } of rows) found.set(uuid, [...(parent === null ? [] : (found.get(parent) ?? [])), name])
  return found
}
