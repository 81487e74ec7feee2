import type { Worker } from 'node:worker_threads'
import type { SearchState } from '../../../preload/model.ts'
import { CollateError } from '../error.ts'
import type { RawSearchReply } from './answer.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** A line to the search worker that survives the worker's death. */
export interface WorkerLink {
  /** Hands a change over; false when there is no worker any more. */
  send(message: ToWorker): boolean
  /** Rejects with CollateError: `busy` when the worker died meanwhile, `cancelled` after closing; with the signal's reason; `internal` when it keeps dying. */
  ask<T extends RawSearchReply | SearchState>(message: (number: number) => ToWorker, signal?: AbortSignal): Promise<T>
  close(): Promise<void>
}

interface LinkOptions {
  /** Starts a worker. */
  start(): Worker
  onState(message: FromWorker & { kind: 'state' }): void
  onOpened(message: FromWorker & { kind: 'opened' }): void
  /** A new worker stands ready that knows nothing: the first one, or one in the place of another that died. */
  onStart(send: (message: ToWorker) => void): void
}

interface Waiting {
  resolve(value: RawSearchReply | SearchState): void
  reject(error: CollateError): void
  signal: AbortSignal | undefined
}

/** A worker that dies so often in a row without ever answering is not started again. */
const MOST_STARTS = 5

const closedError = () => new CollateError('cancelled', 'The library is closed. Open it again to search.')
const restartedError = () => new CollateError('busy', 'Search had to start again and is reading the articles anew. Ask again in a moment.')
const deadError = () => new CollateError('internal', 'Search keeps stopping. Close Collate and open it again.')

/** Starts the worker, and another one whenever it dies. */
export function openLink(options: LinkOptions): WorkerLink {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let number = 0
  let starts = 0
  let closed = false

  const take = (of: number): Waiting | undefined => {
    const call = waiting.get(of)
    waiting.delete(of)
    return call
  }

  const receive = (message: FromWorker) => {
    if (message.kind === 'state') options.onState(message)
    else if (message.kind === 'opened') options.onOpened(message)
    else if (message.kind === 'cancelled') {
      const call = take(message.number)
      call?.reject(call.signal?.reason)
    } else if (message.kind === 'failed') {
      take(message.number)?.reject(new CollateError('internal', 'This search failed. Try other words.', message.detail))
    } else {
      starts = 1
      take(message.number)?.resolve(message.kind === 'reply' ? message.reply : message.state)
    }
  }

  const abandon = (error: CollateError) => {
    worker = null
    for (const of of [...waiting.keys()]) take(of)?.reject(error)
  }

  const launch = () => {
    starts += 1
    const launched = options.start()
    worker = launched
    launched.on('message', receive)
    // What went wrong is followed by `exit`, where it is dealt with.
    launched.on('error', () => {})
    launched.on('exit', () => {
      if (worker !== launched) return
      abandon(restartedError())
      if (starts < MOST_STARTS) launch()
    })
    options.onStart(message => launched.postMessage(message))
  }

  launch()
  return {
    send(message) {
      worker?.postMessage(message)
      return worker !== null
    },
    ask: <T extends RawSearchReply | SearchState>(message: (number: number) => ToWorker, signal?: AbortSignal) =>
      new Promise<T>((resolve, reject) => {
        if (!worker) return reject(closed ? closedError() : deadError())
        if (signal?.aborted) return reject(signal.reason)
        number += 1
        const own = number
        waiting.set(own, { resolve: value => resolve(value as T), reject, signal })
        worker.postMessage(message(own))
        signal?.addEventListener('abort', () => waiting.has(own) && worker?.postMessage({ kind: 'cancel', number: own } satisfies ToWorker))
      }),
    async close() {
      closed = true
      const ended = worker
      abandon(closedError())
      await ended?.terminate()
    },
  }
}
