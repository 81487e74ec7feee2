import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { EventName, Events } from '../../../preload/contract.ts'
import type { SearchState } from '../../../preload/model.ts'
import { entry } from '../entries.ts'
import { CollateError } from '../error.ts'
import type { RawSearchReply, RawSearchRequest } from './answer.ts'
import type { SearchDocument } from './document.ts'
import type { FromWorker, ToWorker } from './messages.ts'

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

interface Waiting {
  resolve(value: RawSearchReply | SearchState): void
  reject(error: CollateError): void
}

/** Milliseconds between two `search.state` events. */
const QUIET = 150
/** A worker that dies more often in a row, without ever answering, is not started again. */
const MOST_STARTS = 5

const closedError = () => new CollateError('cancelled', 'The library is closed. Open it again to search.')
const restartedError = () => new CollateError('busy', 'Search had to start again and is reading the articles anew. Ask again in a moment.')
const deadError = () => new CollateError('internal', 'Search keeps stopping. Close Collate and open it again.')

/** Starts search in a worker thread. Nothing here takes long: texts are only handed over. */
export function startSearch(options: SearchOptions): Search {
  const waiting = new Map<number, Waiting>()
  /** Articles handed over that the worker has not taken notice of, by message. */
  let unseen: number[] = []
  let told: SearchState = { indexed: 0, pending: 0 }
  let emitted = told
  let timer: NodeJS.Timeout | undefined
  let number = 0
  let sent = 0
  let starts = 0
  let closed = false
  let worker: Worker | null = null

  const state = (): SearchState => ({ indexed: told.indexed, pending: told.pending + unseen.reduce((sum, count) => sum + count, 0) })

  const announce = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      const now = state()
      if (closed || (now.indexed === emitted.indexed && now.pending === emitted.pending)) return
      emitted = now
      options.emit('search.state', now)
    }, QUIET)
  }

  const settleCall = (of: number, settled: (call: Waiting) => void) => {
    const call = waiting.get(of)
    waiting.delete(of)
    if (call) settled(call)
  }

  const receive = (message: FromWorker) => {
    if (message.kind === 'state') {
      told = message.state
      unseen = unseen.slice(unseen.length - (sent - message.received))
      announce()
    } else if (message.kind === 'failed') {
      settleCall(message.number, call => call.reject(new CollateError('internal', 'This search failed. Try other words.', message.detail)))
    } else {
      starts = 1
      settleCall(message.number, call => call.resolve(message.kind === 'reply' ? message.reply : message.state))
    }
  }

  const launch = () => {
    starts += 1
    const launched = new Worker(options.workerUrl ?? pathToFileURL(entry('search-worker')), { name: 'search' })
    worker = launched
    launched.on('message', receive)
    launched.on('error', () => {})
    launched.on('exit', () => {
      if (worker === launched) restart()
    })
  }

  const restart = () => {
    worker = null
    told = { indexed: 0, pending: 0 }
    unseen = []
    sent = 0
    for (const of of [...waiting.keys()]) settleCall(of, call => call.reject(closed ? closedError() : restartedError()))
    if (closed || starts >= MOST_STARTS) return
    launch()
    options.refill?.()
    announce()
  }

  const change = (message: ToWorker, articles: number) => {
    if (!worker || articles === 0) return
    worker.postMessage(message)
    sent += 1
    unseen.push(message.kind === 'put' ? articles : 0)
    announce()
  }

  const ask = <T extends RawSearchReply | SearchState>(message: (number: number) => ToWorker): Promise<T> =>
    new Promise((resolve, reject) => {
      if (!worker) {
        reject(closed ? closedError() : deadError())
        return
      }
      number += 1
      waiting.set(number, { resolve: value => resolve(value as T), reject })
      worker.postMessage(message(number))
    })

  launch()
  return {
    put: documents => change({ kind: 'put', documents }, documents.length),
    remove: ids => change({ kind: 'remove', ids }, ids.length),
    query: request => ask<RawSearchReply>(of => ({ kind: 'query', number: of, request })),
    state,
    settle: () => ask<SearchState>(of => ({ kind: 'settle', number: of })),
    async close() {
      closed = true
      clearTimeout(timer)
      const ended = worker
      restart()
      await ended?.terminate()
    },
  }
}
