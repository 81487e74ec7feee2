import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ImportSource } from '../../../preload/contract.ts'
import type { ImportFailure } from '../../../preload/model.ts'
import { entry } from '../entries.ts'
import { CollateError } from '../error.ts'
import { ImportError } from './failure.ts'
import { pathOfOriginal } from './originals.ts'
import type { Parsed } from './parser.ts'

/** Keeps the files that articles are read from in the library's folder, in a thread: every file has to go through to the disk by itself. */
export interface Keeper {
  /**
   * Keeps the bytes of a source; resolves with their path in the library's folder once they last, or with why they could not be kept. Rejects
   * when nothing can be kept, such as on a full disk.
   */
  keep(source: ImportSource, original: Parsed['original']): Promise<string | ImportError>
  close(): void
}

/** Why a file is not kept that is another by now than the one that was read. */
export const CHANGED = 'It was changed while it was being imported; import it again.'

/** What the thread is told: to keep what these sources hold, if it is what was read. */
export interface Keeping {
  source: ImportSource
  original: Parsed['original']
}

/** What it tells of each: null when it is kept. An error is one of the folder, and about all that it was told. */
export type Kept = (null | { code: ImportFailure; message: string })[] | { error: { message: string; code?: string | undefined } }

interface Waiting extends Keeping {
  resolve(kept: string | ImportError): void
  reject(error: Error): void
}

/** For new objects, in megabytes: bytes of files are none of them. */
const YOUNG = 8

const closedError = () => new CollateError('cancelled', 'The import was cancelled.')
const endedError = (detail: string) => new CollateError('internal', 'The files could not be kept. Import them again.', detail)

/** Starts keeping in a library's folder. What is asked for in one go is kept in one go. */
export function startKeeper(folder: string): Keeper {
  /** What is with the thread, in the order it was sent. */
  const sent: Waiting[][] = []
  /** What was kept of a source already, since all of its parts come from the same bytes. */
  const known = new WeakMap<ImportSource, Promise<string | ImportError>>()
  let asked: Waiting[] = []
  let worker: Worker | null = null

  const start = () => {
    const started = new Worker(pathToFileURL(entry('import-keeper')), {
      name: 'import-keeper',
      workerData: folder,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    })
    started.on('message', (kept: Kept) => answer(sent.shift() ?? [], kept))
    started.on('error', error => end(endedError(error instanceof Error ? error.message : String(error))))
    return started
  }
  const send = () => {
    worker ??= start()
    worker.postMessage(asked.map(({ source, original }): Keeping => ({ source, original })))
    sent.push(asked)
    asked = []
  }
  const end = (error: Error) => {
    for (const { reject } of [...sent.splice(0).flat(), ...asked.splice(0)]) reject(error)
    void worker?.terminate()
    worker = null
  }

  return {
    keep(source, original) {
      const before = known.get(source)
      if (before) return before
      const kept = new Promise<string | ImportError>((resolve, reject) => {
        if (asked.length === 0) queueMicrotask(send)
        asked.push({ source, original, resolve, reject })
      })
      known.set(source, kept)
      return kept
    },
    close: () => end(closedError()),
  }
}

function answer(waiting: Waiting[], kept: Kept): void {
  for (const [index, { original, resolve, reject }] of waiting.entries()) {
    if ('error' in kept) reject(Object.assign(new Error(kept.error.message), { code: kept.error.code }))
    else {
      const failure = kept[index]
      resolve(failure ? new ImportError(failure.code, failure.message) : pathOfOriginal(original))
    }
  }
}
