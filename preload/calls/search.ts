import { z } from 'zod'
import {
  type FoundInArticle,
  LINE_UNITS,
  type SavedSearch,
  SEARCH_SORTS,
  type SearchLines,
  type SearchReply,
  type SearchState,
} from '../model.ts'
import { call, id, ids, name } from './row.ts'

const savedQuery = z.string().trim().min(1).max(4000)

/** Full-text search, what stands around its hits, and searches that are kept. */
export const searchCalls = {
  /**
   * With `typing` the last word is still being typed: it finds all words that begin so. Of the queries under one `latest` name only the
   * newest is answered; those before it that are still waiting are refused with `cancelled`.
   */
  'search.query': call(
    z.strictObject({
      query: z.string().max(4000),
      limit: z.int().min(1).max(1000).optional(),
      offset: z.int().min(0).optional(),
      sort: z.enum(SEARCH_SORTS).optional(),
      typing: z.boolean().optional(),
      facets: z.boolean().optional(),
      latest: z.string().max(100).optional(),
    }),
  ).replies<SearchReply>(),
  /**
   * Every place in the texts of the articles found, one line each, in the order of the articles found; with `sentence` the sentences that
   * the places stand in. What a query says of titles, notes or themes counts for the articles alone. `latest` as in `search.query`.
   */
  'search.lines': call(
    z.strictObject({
      query: z.string().max(4000),
      /** Only in these articles. */
      articles: ids.optional(),
      unit: z.enum(LINE_UNITS).optional(),
      limit: z.int().min(1).max(5000).optional(),
      latest: z.string().max(100).optional(),
    }),
  ).replies<SearchLines>(),
  /** Finds a query in the text of one article: the newest version, or the one asked for. Filters are not looked at; `typing` as above. */
  'search.find': call(
    z.strictObject({ article: id, version: z.int().positive().optional(), query: z.string().max(4000), typing: z.boolean().optional() }),
  ).replies<FoundInArticle>(),
  'search.state': call(z.strictObject({})).replies<SearchState>(),
  /** Resolves when everything changed so far can be found. */
  'search.settle': call(z.strictObject({})).replies<SearchState>(),

  /** In the order in which they were saved. */
  'saved-search.list': call(z.strictObject({})).replies<SavedSearch[]>(),
  'saved-search.create': call(z.strictObject({ name, query: savedQuery, sort: z.enum(SEARCH_SORTS).optional() })).replies<SavedSearch>(),
  'saved-search.update': call(
    z.strictObject({ search: id, name: name.optional(), query: savedQuery.optional(), sort: z.enum(SEARCH_SORTS).optional() }),
  ).replies<SavedSearch>(),
  'saved-search.remove': call(z.strictObject({ search: id })).replies<null>(),
} as const
