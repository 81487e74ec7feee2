import type { Collection } from '../../../../preload/model.ts'
import { listArticles } from '../../records/articles.ts'
import { listCollections } from '../../records/collections.ts'
import { readLibrary } from '../../records/library.ts'
import { readMemo } from '../../records/memos.ts'
import { pathsOf } from '../../records/paths.ts'
import { readable } from '../../text/memo-links.ts'
import { asWritten } from '../markdown.ts'
import { type ArticleData, articleOf } from './article-data.ts'
import { lazily } from './lazy.ts'
import type { Source } from './source.ts'
import { type ThemeData, themeData } from './theme-data.ts'

/** A collection as a template sees it. */
export interface CollectionData {
  /** `c-` and the first eight characters of its UUID. */
  id: string
  uuid: string
  name: string
  path: string
  /** The articles that are in it itself. */
  articles: ArticleData[]
  /** Collections inside it. */
  children: CollectionData[]
}

/** The library as a template sees it. */
export interface LibraryData {
  uuid: string
  name: string
  memo: string
  articles: ArticleData[]
  /** Themes at the top, with those below them. */
  themes: ThemeData[]
  /** All themes, parents before those below them. */
  all_themes: ThemeData[]
  /** All collections. */
  collections: CollectionData[]
}

/** A collection as templates see it. */
export function collectionData(
  source: Source,
  collection: Collection,
  all: readonly Collection[] = listCollections(source.db),
): CollectionData {
  const { db } = source
  const { id, uuid, name } = collection
  const wanted = new Set(source.articles.map(article => article.id))
  return lazily(
    { id: `c-${uuid.slice(0, 8)}`, uuid, name, path: pathsOf(db, 'collection', [id]).get(id) ?? name },
    {
      articles: () =>
        listArticles(db, id)
          .filter(article => wanted.has(article.id))
          .map(article => articleOf(source, article.id)),
      children: () => all.filter(({ parentId }) => parentId === id).map(child => collectionData(source, child, all)),
    },
  )
}

/** The library as templates see it. */
export function libraryData(source: Source): LibraryData {
  const { db } = source
  const data: LibraryData = lazily(readLibrary(db), {
    memo: () => asWritten(readable(readMemo(db, 'library', null).body)),
    articles: () => source.articles.map(({ id }) => articleOf(source, id)),
    themes: () => {
      const there = new Set(source.themes.map(({ id }) => id))
      return source.themes.filter(({ parentId }) => parentId === null || !there.has(parentId)).map(theme => themeData(source, theme))
    },
    all_themes: () => source.themes.map(theme => themeData(source, theme)),
    collections: () => {
      const all = listCollections(db)
      return all.map(collection => collectionData(source, collection, all))
    },
  })
  return data
}
