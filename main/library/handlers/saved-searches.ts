import { change } from '../change.ts'
import type { HandlersOf } from '../context.ts'
import { createSavedSearch, listSavedSearches, removeSavedSearch, updateSavedSearch } from '../records/saved-searches.ts'

/** Saved searches. */
export const savedSearchHandlers: HandlersOf<'saved-search'> = {
  'saved-search.list': ({ db }) => listSavedSearches(db),
  'saved-search.create': (context, { name, query, sort }) =>
    change(context, 'saved-search.create', () => createSavedSearch(context.db, name, query, sort ?? 'relevance')),
  'saved-search.update': (context, { search, ...to }) =>
    change(context, 'saved-search.update', () => updateSavedSearch(context.db, search, to)),
  'saved-search.remove': (context, { search }) =>
    change(context, 'saved-search.remove', () => {
      removeSavedSearch(context.db, search)
      return null
    }),
}
