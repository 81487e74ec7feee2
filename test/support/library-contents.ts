import type { TestLibrary } from './library.ts'

/** All that people made in a library, without the numbers and times of its rows, for libraries to be compared by. */
export async function contentsOf(library: TestLibrary) {
  const memoOf = async (target: 'library' | 'article' | 'theme' | 'highlight', targetId: number | null) =>
    (await library.call('memo.read', { target, targetId })).body
  const coders = new Map((await library.call('coder.list', {})).map(({ id, name: own }) => [id, own]))
  const themes = await library.call('theme.list', {})
  const collections = await library.call('collection.list', {})
  const uuids = new Map(collections.map(({ id, uuid }) => [id, uuid]))
  const articles = await library.call('article.list', {})
  const members = new Map<number, string[]>(articles.map(({ id }) => [id, []]))
  for (const { id, uuid } of collections)
    for (const { id: member } of await library.call('article.list', { collection: id })) members.get(member)?.push(uuid)
  const quotations = new Set((await library.call('orphan.list', {})).flatMap(({ highlight: { id }, quotation }) => (quotation ? [id] : [])))
  return {
    memo: await memoOf('library', null),
    themes: await Promise.all(
      themes.map(async ({ id, uuid, path, colour, group, definition }) => ({
        uuid,
        path,
        colour,
        group,
        definition,
        memo: await memoOf('theme', id),
      })),
    ),
    collections: collections.map(({ uuid, parentId, name: own }) => ({
      uuid,
      name: own,
      parent: parentId === null ? null : (uuids.get(parentId) ?? null),
    })),
    articles: await Promise.all(
      articles.map(async ({ id, uuid, title, byline, outlet, url, published: date, precision, language, state, starred, tags }) => ({
        ...{ uuid, title, byline, outlet, url, published: date, precision, language, state, starred, tags },
        text: (await library.call('article.read', { article: id })).text,
        memo: await memoOf('article', id),
        collections: members.get(id)?.toSorted() ?? [],
        highlights: (
          await Promise.all(
            (
              await library.call('highlight.list', { article: id })
            ).map(async own => ({
              ...{ uuid: own.uuid, exact: own.exact, themes: own.themes, note: own.note, colour: own.colour },
              place: own.state === 'orphan' ? null : { start: own.start, end: own.end },
              quotation: quotations.has(own.id),
              coder: own.coder.name,
              taggedBy: own.themeCoders.map(coder => coders.get(coder) ?? ''),
              memo: await memoOf('highlight', own.id),
              createdAt: own.createdAt,
            })),
          )
        ).toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1)),
      })),
    ),
  }
}
