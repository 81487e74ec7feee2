import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FileFormat } from '../../../../preload/model.ts'
import { entry } from '../../entries.ts'
import { CollateError } from '../../error.ts'
import type { ExportedArticle, FileOptions, Head } from './exported.ts'

/** What the thread is to write. */
export interface Task {
  /** Of a file that is not there yet. */
  path: string
  format: FileFormat
  head: Head
  options: FileOptions
}

/** Articles that it asked for; none when there are no more. */
export type Order = ExportedArticle[]

/** What was written, and what the file says otherwise than the library. */
export interface Written {
  sha256: string
  warnings: string[]
  differences: string[]
  highlights: number
}

/** What the thread tells. */
export type Answer = { kind: 'more' } | ({ kind: 'done' } & Written) | { kind: 'failed'; message: string; code?: string }

/** Megabytes for what the thread holds at a time; a file that needs more fails instead of taking the library with it. */
const MEMORY = 2048
/** Of these, for new objects: formats make many that soon go, and V8 would take a hundred megabytes more before it looks which. */
const YOUNG = 8

/**
 * Writes a file in a thread, from articles that `lot` gives as they are asked for, until it gives none. Rejects with what went wrong there, or with
 * the reason of `signal`; the file may then be there in part.
 */
export async function writeInThread(task: Task, lot: () => ExportedArticle[], signal: AbortSignal): Promise<Written> {
  // An abort that came before is told to no listener.
  signal.throwIfAborted()
  const worker = new Worker(pathToFileURL(entry('export-writer')), {
    name: 'export-writer',
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG },
  })
  return new Promise<Written>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.on('error', reject)
    worker.on('exit', () => reject(new CollateError('internal', 'The file could not be written to its end. Export it again.')))
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'done') resolve(answer)
      else if (answer.kind === 'failed') reject(Object.assign(new Error(answer.message), { code: answer.code }))
      else if (!signal.aborted) answerWith(worker, lot, reject)
    })
  }).finally(() => worker.terminate())
}

function answerWith(worker: Worker, lot: () => ExportedArticle[], reject: (error: unknown) => void): void {
  try {
    worker.postMessage(lot())
  } catch (error) {
    reject(error)
  }
}
