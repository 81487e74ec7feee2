import type { HandlersOf } from '../context.ts'

const nothing = { indexed: 0, pending: 0 }

/** Search. */
export const searchHandlers: HandlersOf<'search'> = {
  'search.query': () => ({ total: 0, took: 0, hits: [], problems: [], state: nothing }),
  'search.state': () => nothing,
  'search.settle': () => nothing,
}
