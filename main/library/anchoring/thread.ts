import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { entry } from '../entries.ts'
import { CollateError } from '../error.ts'
import { perform, type Results, sizeOf, type Task, type TaskOf } from './tasks.ts'

/** Compares texts and finds quotes, large ones in a thread so that nobody waits for them. */
export interface Anchoring {
  /** Rejects with the signal's reason when it is aborted, and with a CollateError `cancelled` when the library is closed. */
  run<Kind extends Task['kind']>(task: TaskOf<Kind>, signal?: AbortSignal): Promise<Results[Kind]>
  close(): void
}

/** Tasks that look at no more characters than this are done in some 20 ms, which a thread would take to start. */
const SMALL = 12_000

const closedError = () => new CollateError('cancelled', 'The library was closed meanwhile.')
const failedError = (detail: string) => new CollateError('internal', 'The texts could not be compared. Nothing was changed.', detail)

/** Gets tasks done until it is closed. */
export function openAnchoring(): Anchoring {
  const closing = new AbortController()
  return {
    async run<Kind extends Task['kind']>(task: TaskOf<Kind>, signal?: AbortSignal) {
      const stop = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      stop.throwIfAborted()
      const result = sizeOf(task) <= SMALL ? perform(task) : await inThread(task, stop)
      return result as Results[Kind]
    },
    close: () => closing.abort(closedError()),
  }
}

function inThread(task: Task, stop: AbortSignal): Promise<unknown> {
  const worker = new Worker(pathToFileURL(entry('anchor-worker')), { name: 'anchors', workerData: task })
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(stop.reason)
      void worker.terminate()
    }
    stop.addEventListener('abort', abort, { once: true })
    worker.once('message', resolve)
    worker.once('error', error => reject(failedError(error instanceof Error ? error.message : String(error))))
    worker.once('exit', () => {
      stop.removeEventListener('abort', abort)
      reject(failedError('the thread ended'))
    })
  })
}
