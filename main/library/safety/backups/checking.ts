import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CheckReport } from '../../../../preload/model.ts'
import { entry } from '../../entries.ts'
import { CollateError } from '../../error.ts'

/** What a check of a copy found. */
export interface Checked {
  articles: number
  highlights: number
  problems: number
  /** The first hundred of them. */
  found: CheckReport['problems']
  sha256: string
}

/** What the thread tells. */
export type Answer = { ok: true; checked: Checked } | { ok: false; message: string }

/**
 * Checks a copy of a library in a thread, since that takes seconds: the file, its references, every text by its hash and every quote. With `settle` it
 * is made a file of its own before, and written through to the disk. Throws `damaged` when it cannot be read.
 */
export function checkCopy(path: string, settle: boolean): Promise<Checked> {
  const worker = new Worker(pathToFileURL(entry('backup-checker')), { name: 'backup-checker', workerData: { path, settle } })
  return new Promise<Checked>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', () => reject(new CollateError('internal', 'The backup could not be checked. Try again.')))
    worker.on('message', (answer: Answer) => {
      if (answer.ok) resolve(answer.checked)
      else reject(new CollateError('damaged', 'The copy of the library cannot be read. Choose another one.', answer.message))
    })
  }).finally(() => worker.terminate())
}
