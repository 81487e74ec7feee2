import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { entry } from '../entries.ts'

/** Where a library keeps its index. */
export const indexFolder = (library: string): string => join(library, 'search')

/** For new objects, in megabytes; V8 would take three times as much while an import is indexed. */
const YOUNG = 16

let launched: { folder: string; worker: Worker } | null = null

/** Starts the thread that searches an index folder (none: nothing is kept). */
export const newSearchWorker = (folder: string | undefined, url = pathToFileURL(entry('search-worker'))): Worker =>
  new Worker(url, { name: 'search', workerData: { folder }, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })

/** Starts the thread of the library that this process is about to open, before there is anybody to listen to it. */
export function launchSearch(library: string): void {
  const folder = indexFolder(library)
  launched = { folder, worker: newSearchWorker(folder) }
  // Its end is dealt with by who takes it.
  launched.worker.on('error', () => {})
}

/** The thread that was started for a folder, once. */
export function takeLaunched(folder: string | undefined): Worker | null {
  if (launched?.folder !== folder) return null
  const { worker } = launched ?? {}
  launched = null
  // Who died meanwhile is not taken.
  return worker && worker.threadId >= 0 ? worker : null
}
