import { change } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { refuseMissing } from '../records/articles.ts'
import {
  assignArticles,
  collectionBranch,
  createCollection,
  listCollections,
  readCollection,
  removeCollection,
  updateCollection,
} from '../records/collections.ts'

/** Puts articles into a collection; throws `missing` for one that is not in the library. */
function assign({ db }: Context, collection: number, articles: number[]): number {
  refuseMissing(db, articles)
  return assignArticles(db, collection, articles, true)
}

/** Collections. */
export const collectionHandlers: HandlersOf<'collection'> = {
  'collection.list': ({ db }) => listCollections(db),
  'collection.create': (context, { name, parent, articles = [] }) =>
    change(context, 'collection.create', () => {
      const { id } = createCollection(context.db, name, parent ?? null)
      assign(context, id, articles)
      return readCollection(context.db, id)
    }),
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
  'collection.assign': (context, { collection, articles, member, below }) =>
    change(
      context,
      'collection.assign',
      () => {
        readCollection(context.db, collection)
        if (member) return { changed: assign(context, collection, articles) }
        const from = below ? collectionBranch(context.db, collection) : [collection]
        return { changed: from.reduce((changed, id) => changed + assignArticles(context.db, id, articles, false), 0) }
      },
      ({ changed }) => changed,
    ),
}
