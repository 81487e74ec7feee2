import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Failure, SalvagedTable } from '../../../../preload/model.ts'
import { entry } from '../../entries.ts'
import { CollateError } from '../../error.ts'

/** What a fresh library is made of: a copy of the damaged file that SQLite looks at, and a sound backup; null for none. */
export interface Filling {
  /** Path of the library that is made. */
  making: string
  name: string
  copy: string | null
  sound: string | null
}

/** What the thread tells. */
export type Answer = { ok: true; tables: SalvagedTable[] } | { ok: false; failure: Failure }

/** Makes the library in a thread, since reading row by row takes minutes where there are many. Throws `missing` when there is nothing to be read. */
export function fillInThread(filling: Filling): Promise<SalvagedTable[]> {
  const worker = new Worker(pathToFileURL(entry('salvager')), { name: 'salvager', workerData: filling })
  return new Promise<SalvagedTable[]>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', () => reject(new CollateError('internal', 'What can be read could not be saved. Try again.')))
    worker.on('message', (answer: Answer) => {
      if (answer.ok) resolve(answer.tables)
      else reject(new CollateError(answer.failure.code, answer.failure.message, answer.failure.detail))
    })
  }).finally(() => worker.terminate())
}
