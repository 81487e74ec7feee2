import { setTimeout as wait } from 'node:timers/promises'
import type { EventName, Events } from '../../../preload/contract.ts'
import type { SearchState } from '../../../preload/model.ts'
import type { RawSearchReply, RawSearchRequest } from './answer.ts'
import type { SearchDocument } from './document.ts'
import { newSearchWorker, takeLaunched } from './launch.ts'
import type { Stamps, ToWorker } from './messages.ts'
import { openLink } from './worker-link.ts'

export type { RawSearchReply, RawSearchRequest } from './answer.ts'
export type { SearchDocument } from './document.ts'
export type { Stamps } from './messages.ts'

/** Full-text search over the articles that it was given. */
export interface Search {
  /** Begins to answer, once the library is open; before that nothing may be handed over or asked. */
  /** Tells what the library holds, at once or, when nothing is asked of search before, after some milliseconds. */
  begin(beginning: Beginning, after?: number): void
  /** Adds articles or replaces them; the next query finds them, unless very many are waiting. */
  put(documents: SearchDocument[]): void
  remove(ids: number[]): void
  /** Rejects with CollateError: `busy` when search had to start again, `cancelled` when it was closed or the signal came first. */
  query(request: RawSearchRequest, signal?: AbortSignal): Promise<RawSearchReply>
  state(): SearchState
  /** Resolves when it is known what has to be handed over again, and `onStale` was called. */
  opened(): Promise<void>
  /** Resolves when everything handed over so far can be found. */
  settle(): Promise<SearchState>
  /** Keeps what was indexed for the next start, and ends. */
  close(): Promise<void>
}

/** How search is started. */
export interface SearchOptions {
  emit: <E extends EventName>(event: E, payload: Events[E]) => void
  /** The built worker unless another is named. */
  workerUrl?: URL
  /** Where the index is kept; nowhere when absent. It is read at once, and changed only after `begin`. */
  folder?: string
}

/** What search has to know of the library. */
export interface Beginning {
  /** UUID of the library. */
  library: string
  /** What it holds now; asked for at every start of the worker. */
  stamps(): Stamps
  /** Articles that have to be handed over: what was kept does not have them as they are now. */
  onStale(ids: number[]): void
}

/** Milliseconds between two `search.state` events. */
const QUIET = 150
/** Milliseconds that closing waits for the last articles to be written. */
const PATIENCE = 1000

/** Starts search in a worker thread. Nothing here takes long: texts are only handed over. */
export function startSearch({ emit, workerUrl, folder }: SearchOptions): Search {
  let beginning: Beginning | null = null
  let told: SearchState = { indexed: 0, pending: 0 }
  let emitted: SearchState = { indexed: 0, pending: 0 }
  /** How many articles were handed over with each message that the worker has not taken notice of. */
  let unseen: number[] = []
  let sent = 0
  let timer: NodeJS.Timeout | undefined
  let opening = Promise.withResolvers<void>()
  /** Tells the worker now what it was to be told later. */
  let begun = () => {}
  let later: NodeJS.Timeout | undefined

  const state = (): SearchState => ({ indexed: told.indexed, pending: unseen.reduce((sum, count) => sum + count, told.pending) })

  const announce = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      const now = state()
      if (now.indexed === emitted.indexed && now.pending === emitted.pending) return
      emitted = now
      emit('search.state', now)
    }, QUIET)
  }

  const link = openLink({
    start: () => (workerUrl ? null : takeLaunched(folder)) ?? newSearchWorker(folder, workerUrl),
    onState(message) {
      told = message.state
      unseen = unseen.slice(unseen.length - (sent - message.received))
      announce()
    },
    onOpened({ stale, state: opened }) {
      told = opened
      beginning?.onStale(stale)
      opening.resolve()
      announce()
    },
    onStart: send => open(send),
  })

  function open(send: (message: ToWorker) => void): void {
    if (!beginning) return
    const { library, stamps } = beginning
    const current = stamps()
    opening.resolve()
    opening = Promise.withResolvers()
    // Until it has looked at what was kept, nothing is known to be found.
    told = { indexed: 0, pending: current.ids.length }
    unseen = []
    sent = 0
    send({ kind: 'open', store: folder === undefined ? null : { folder, library }, stamps: current })
    announce()
  }

  const sending = (articles: number) => {
    sent += 1
    unseen.push(articles)
    announce()
  }

  return {
    begin(given, after = 0) {
      begun = () => {
        begun = () => {}
        clearTimeout(later)
        beginning = given
        open(message => link.send(message))
      }
      if (after === 0) begun()
      else later = setTimeout(() => begun(), after)
    },
    put(documents) {
      begun()
      if (documents.length > 0 && link.send({ kind: 'put', documents })) sending(documents.length)
    },
    remove(ids) {
      begun()
      if (ids.length > 0 && link.send({ kind: 'remove', ids })) sending(0)
    },
    query(request, signal) {
      begun()
      return link.ask<RawSearchReply>(number => ({ kind: 'query', number, request }), signal)
    },
    state() {
      begun()
      return state()
    },
    opened() {
      begun()
      return opening.promise
    },
    settle() {
      begun()
      return link.ask<SearchState>(number => ({ kind: 'settle', number }))
    },
    async close() {
      // Who was asked nothing has nothing to keep.
      clearTimeout(later)
      const kept = link.ask<SearchState>(number => ({ kind: 'keep', number })).catch(() => undefined)
      if (folder !== undefined && beginning) await Promise.race([kept, wait(PATIENCE, undefined, { ref: false })])
      await link.close()
      opening.resolve()
      clearTimeout(timer)
    },
  }
}
