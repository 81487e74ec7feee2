import { pathToFileURL } from 'node:url'
import type { EventName, Events } from '../../../preload/contract.ts'
import type { SearchState } from '../../../preload/model.ts'
import { entry } from '../entries.ts'
import type { RawSearchReply, RawSearchRequest } from './answer.ts'
import type { SearchDocument } from './document.ts'
import { openLink } from './worker-link.ts'

export type { RawSearchReply, RawSearchRequest } from './answer.ts'
export type { SearchDocument } from './document.ts'

/** Full-text search over the articles that it was given. */
export interface Search {
  /** Adds articles or replaces them; the next query finds them, unless very many are waiting. */
  put(documents: SearchDocument[]): void
  remove(ids: number[]): void
  /** Rejects with CollateError: `busy` when search had to start again, `cancelled` when it was closed. */
  query(request: RawSearchRequest): Promise<RawSearchReply>
  state(): SearchState
  /** Resolves when everything handed over so far can be found. */
  settle(): Promise<SearchState>
  close(): Promise<void>
}

/** How search is started. */
export interface SearchOptions {
  emit: <E extends EventName>(event: E, payload: Events[E]) => void
  /** The built worker unless another is named. */
  workerUrl?: URL
  /** Called when the worker died and a new, empty one stands ready: hand everything over again. */
  refill?: () => void
}

/** Milliseconds between two `search.state` events. */
const QUIET = 150

/** Starts search in a worker thread. Nothing here takes long: texts are only handed over. */
export function startSearch({ emit, workerUrl, refill }: SearchOptions): Search {
  const nothing: SearchState = { indexed: 0, pending: 0 }
  let told = nothing
  let emitted = nothing
  /** How many articles were handed over with each message that the worker has not taken notice of. */
  let unseen: number[] = []
  let sent = 0
  let timer: NodeJS.Timeout | undefined

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
    url: workerUrl ?? pathToFileURL(entry('search-worker')),
    onState(message) {
      told = message.state
      unseen = unseen.slice(unseen.length - (sent - message.received))
      announce()
    },
    onRestart() {
      told = nothing
      unseen = []
      sent = 0
      refill?.()
      announce()
    },
  })

  const sending = (articles: number) => {
    sent += 1
    unseen.push(articles)
    announce()
  }

  return {
    put(documents) {
      if (documents.length > 0 && link.send({ kind: 'put', documents })) sending(documents.length)
    },
    remove(ids) {
      if (ids.length > 0 && link.send({ kind: 'remove', ids })) sending(0)
    },
    query: request => link.ask<RawSearchReply>(number => ({ kind: 'query', number, request })),
    state,
    settle: () => link.ask<SearchState>(number => ({ kind: 'settle', number })),
    async close() {
      await link.close()
      clearTimeout(timer)
    },
  }
}
