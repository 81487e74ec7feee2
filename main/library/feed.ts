import { setImmediate, setTimeout } from 'node:timers/promises'
import type { SearchState } from '../../preload/model.ts'
import type { Database } from './db/statement.ts'
import { isDamage } from './error.ts'
import { searchDocuments } from './records/search-documents.ts'
import type { Search, SearchDocument } from './search/search.ts'

/** Keeps the search index at what the library holds, without ever holding up a call. */
export interface Feed {
  /** These articles changed or were removed. */
  touch(articles: Iterable<number>): void
  /** Hands over at once what is waiting, when it is little, so that a change is found by the very next search. */
  hurry(): void
  state(): SearchState
  /** Counts up with every change, so that what was found out about the texts can be kept until then. */
  revision(): number
  /** Resolves when everything touched so far can be found. */
  settle(): Promise<SearchState>
  close(): void
}

/** Articles handed over before other calls get their turn. */
const SLICE = 10
/** Articles that may be handed over at once, for a search that is waited for. */
const LITTLE = 25
/** Articles that the index may be behind before the feed waits for it, in steps of some milliseconds: enough for it to build in large pieces. */
const AHEAD = 4000
const PAUSE = 20

function takeFrom(waiting: Set<number>, count: number): number[] {
  const taken: number[] = []
  for (const id of waiting) {
    if (taken.length === count) break
    taken.push(id)
    waiting.delete(id)
  }
  return taken
}

/** Those of some articles that can be read: damage to one must not keep the others from being found. */
function readable(db: Database, ids: number[]): SearchDocument[] {
  try {
    return searchDocuments(db, ids)
  } catch (error) {
    if (!isDamage(error)) throw error
    return ids.length === 1 ? [] : ids.flatMap(id => readable(db, [id]))
  }
}

/** Starts a feed of a database's articles into a search. */
export function startFeed(db: Database, search: Search): Feed {
  const waiting = new Set<number>()
  let pumping: Promise<void> | null = null
  let closed = false
  let revision = 0

  const next = (count: number) => {
    const slice = takeFrom(waiting, count)
    const documents = readable(db, slice)
    const there = new Set(documents.map(document => document.id))
    const gone = slice.filter(id => !there.has(id))
    if (gone.length > 0) search.remove(gone)
    if (documents.length > 0) search.put(documents)
  }

  const pump = async () => {
    await setImmediate()
    while (waiting.size > 0 && !closed) {
      next(SLICE)
      await setImmediate()
      while (!closed && search.state().pending > AHEAD) await setTimeout(PAUSE)
    }
    pumping = null
  }

  const state = () => {
    const { indexed, pending } = search.state()
    return { indexed, pending: pending + waiting.size }
  }

  return {
    touch(articles) {
      revision += 1
      for (const article of articles) waiting.add(article)
      if (waiting.size > 0 && !closed) pumping ??= pump()
    },
    hurry() {
      if (waiting.size > 0 && waiting.size <= LITTLE) next(LITTLE)
    },
    state,
    revision: () => revision,
    async settle() {
      await search.opened()
      while (waiting.size > 0 && !closed) await pumping
      await search.settle()
      return state()
    },
    close: () => {
      closed = true
    },
  }
}
