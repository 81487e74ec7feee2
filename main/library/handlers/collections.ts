import { change } from '../change.ts'
import type { HandlersOf } from '../context.ts'
import { readArticle } from '../records/articles.ts'
import {
  assignArticles,
  createCollection,
  listCollections,
  readCollection,
  removeCollection,
  updateCollection,
} from '../records/collections.ts'

/** Collections. */
export const collectionHandlers: HandlersOf<'collection'> = {
  'collection.list': ({ db }) => listCollections(db),
  'collection.create': (context, { name, parent }) =>
    change(context, 'collection.create', () => createCollection(context.db, name, parent ?? null)),
  'collection.update': (context, { collection, ...to }) =>
    change(context, 'collection.update', () => {
      updateCollection(context.db, collection, to)
      return readCollection(context.db, collection)
    }),
  'collection.remove': (context, { collection }) =>
    change(context, 'collection.remove', () => {
      removeCollection(context.db, collection)
      return null
    }),
  'collection.assign': (context, { collection, articles, member }) =>
    change(
      context,
      'collection.assign',
      () => {
        readCollection(context.db, collection)
        if (member) for (const article of articles) readArticle(context.db, article)
        return { changed: assignArticles(context.db, collection, articles, member) }
      },
      ({ changed }) => changed,
    ),
}
