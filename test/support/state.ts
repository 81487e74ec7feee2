import type { TestLibrary } from './library.ts'

/** All that a reader can see of a library, to be compared before and after. */
export async function stateOf({ call }: Pick<TestLibrary, 'call'>) {
  const articles = await call('article.list', {})
  const themes = await call('theme.list', {})
  const collections = await call('collection.list', {})
  const { uuid, name } = await call('library.info', {})
  const memo = async (target: 'library' | 'article' | 'theme' | 'highlight', targetId: number | null) =>
    call('memo.read', { target, targetId })
  const highlights = await call('highlight.list', {})
  return {
    library: { uuid, name },
    articles,
    texts: await Promise.all(articles.map(async ({ id }) => (await call('article.read', { article: id })).text)),
    themes,
    examples: await call('theme.examples', {}),
    collections,
    members: await Promise.all(
      collections.map(async ({ id }) => (await call('article.list', { collection: id })).map(article => article.id)),
    ),
    // Who codes now is a setting, which undo leaves alone.
    coders: (await call('coder.list', {})).map(({ current: _, ...coder }) => coder),
    tags: await call('tag.list', {}),
    savedFilters: await call('saved-filter.list', {}),
    savedSearches: await call('saved-search.list', {}),
    highlights,
    linked: await Promise.all(highlights.map(({ id }) => call('parallel.linked', { highlight: id }))),
    kept: await call('parallel.kept-pairs', {}),
    memos: await Promise.all([
      memo('library', null),
      ...articles.map(({ id }) => memo('article', id)),
      ...themes.map(({ id }) => memo('theme', id)),
      ...highlights.map(({ id }) => memo('highlight', id)),
    ]),
  }
}

/** What `stateOf` resolves with. */
export type State = Awaited<ReturnType<typeof stateOf>>
