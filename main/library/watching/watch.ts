import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ImportReport } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { findFiles } from '../importing/find-files.ts'
import { runImport } from '../importing/run.ts'
import { startJob } from '../jobs.ts'
import { noteTried, type Sighting, triedFiles, type WatchedRow, watchedFolders } from '../records/watched.ts'
import { MANY } from '../safety/backups/risky.ts'
import { RECENT } from '../safety/backups/schedule.ts'
import { SETTLED, settled, type Waiting } from './settled.ts'

/** Milliseconds between two looks where the system tells nothing, as of drives in a network. */
const RESCAN = 30_000
/** What arrives within so many milliseconds is looked at together. */
const TOGETHER = 200

/** Watches the folders of one library. */
export interface Watching {
  /** Looks at the folders soon: another one may be watched by now. */
  look(): void
  /** Whether a folder could be found when it was last looked at. */
  isFound(folder: number): boolean
  close(): void
}

/** What is known of a folder between two looks. */
interface Seen {
  waiting: Map<string, Waiting>
  watcher: FSWatcher | null
  gone: boolean
}

/** Begins to watch the folders that the library names, and imports what arrives in each as one undoable step at a time. */
export function startWatching(context: Context): Watching {
  const { db, log } = context
  const folders = new Map<number, Seen>()
  let timer: NodeJS.Timeout | undefined
  let [looking, again, closed] = [false, false, false]

  const later = (milliseconds: number) => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void round(), milliseconds).unref()
  }
  const look = () => {
    again = true
    if (!looking) later(TOGETHER)
  }

  async function round(): Promise<void> {
    looking = true
    again = false
    let waits = false
    try {
      const rows = watchedFolders(db)
      forget(rows)
      for (const row of rows) waits = (await visit(row)) || waits
    } catch (error) {
      if (!closed) log.error({ err: error }, 'the watched folders could not be looked at')
    }
    looking = false
    later(again ? TOGETHER : waits ? SETTLED : RESCAN)
  }

  function forget(rows: readonly WatchedRow[]): void {
    const named = new Set(rows.map(({ id }) => id))
    for (const [id, { watcher }] of folders) {
      if (named.has(id)) continue
      watcher?.close()
      folders.delete(id)
    }
  }

  /** Whether something there has to be looked at again soon. */
  async function visit(row: WatchedRow): Promise<boolean> {
    const seen = folders.get(row.id) ?? { waiting: new Map(), watcher: null, gone: false }
    folders.set(row.id, seen)
    if (!(await isFolder(row.path))) {
      if (!seen.gone) context.emit('watch.lost', { folder: row.path })
      seen.watcher?.close()
      Object.assign(seen, { gone: true, watcher: null })
      return false
    }
    seen.gone = false
    seen.watcher ??= listen(row.path, look, () => {
      seen.watcher = null
    })
    const files = await sightings(row.path)
    if (closed) return false
    const { ready, waiting } = settled(files, triedFiles(db, row.id), seen.waiting, performance.now())
    seen.waiting = waiting
    if (ready.length > 0) await take(row, ready)
    return waiting.size > 0
  }

  async function take({ id, path, collection }: WatchedRow, files: readonly Sighting[]): Promise<void> {
    await context.backups.before('import', files.length < MANY ? RECENT : 0)
    const report = await importFiles(context, files, collection)
    if (closed || report === null) return
    db.transaction(() => noteTried(db, id, files)).immediate()
    const { imported, failed } = report
    if (imported.length + failed.length > 0) {
      context.emit('watch.arrived', { folder: path, imported: imported.length, failed: failed.length })
    }
  }

  look()
  return {
    look,
    isFound: folder => !(folders.get(folder)?.gone ?? false),
    close() {
      closed = true
      clearTimeout(timer)
      for (const { watcher } of folders.values()) watcher?.close()
      folders.clear()
    },
  }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false

/** Hears of changes in a folder and those inside; where that cannot be, looking from time to time has to do. */
function listen(path: string, changed: () => void, ended: () => void): FSWatcher | null {
  try {
    const watcher = watch(path, { recursive: true, persistent: false }, changed)
    watcher.on('error', () => {
      watcher.close()
      ended()
    })
    return watcher
  } catch {
    return null
  }
}

/** The files of a folder that can be imported, as they are now. */
async function sightings(folder: string): Promise<Sighting[]> {
  const { files } = await findFiles([folder])
  const seen: Sighting[] = []
  for (const path of files) {
    const file = await stat(path).catch(() => null)
    if (file?.isFile()) seen.push({ path, size: file.size, modified: Math.round(file.mtimeMs) })
  }
  return seen
}

/** Imports files as a job of the library, so that closing it ends this too; null when that failed or was stopped. */
function importFiles(context: Context, files: readonly Sighting[], collection: string | null): Promise<ImportReport | null> {
  const sources = files.map(({ path }) => ({ kind: 'path' as const, path }))
  const request = { sources, ...(collection === null ? {} : { collection }) }
  return new Promise(resolve => {
    startJob(context.emit, async job => {
      try {
        // What was tried is noted by the folder itself, so it need not be remembered as an import.
        const report = await runImport(context, request, job, { remembered: false })
        resolve(job.signal.aborted ? null : report)
        return report
      } catch (error) {
        resolve(null)
        throw error
      }
    })
  })
}
