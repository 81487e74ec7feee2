import { existsSync } from 'node:fs'
import type { Reply } from '../../preload/model.ts'
import type { Context } from './context.ts'
import { trackedTables } from './db/capture.ts'
import { databaseFile, openDatabase } from './db/open.ts'
import { dispatch } from './dispatch.ts'
import { CollateError } from './error.ts'
import { type Emit, endJobs } from './jobs.ts'
import { openLog } from './log.ts'
import { finishAbandoned } from './records/history.ts'

export type { Emit } from './jobs.ts'

/** An open library: everything goes through `dispatch`. */
export interface Library {
  dispatch(channel: string, request: unknown): Promise<Reply<unknown>>
  /** Stops its jobs and closes its file; further calls fail. */
  close(): Promise<void>
}

/** Opens the library of a folder, or makes one with `create`; throws CollateError, `missing` when there is none. */
export async function openLibrary(folder: string, emit: Emit, options: { create?: boolean } = {}): Promise<Library> {
  if (!options.create && !existsSync(databaseFile(folder))) {
    throw new CollateError('missing', 'There is no library in this folder. Choose another one, or make a new library.', folder)
  }
  const db = openDatabase(folder)
  const log = openLog(folder)
  // One object per library, so that its jobs can be told from another's.
  const tell: Emit = (event, payload) => emit(event, payload)
  const context: Context = { folder, db, tracked: trackedTables(db), emit: tell, log }
  db.transaction(() => finishAbandoned(db)).immediate()
  return {
    dispatch: (channel, request) => dispatch(context, channel, request),
    close: async () => {
      if (!db.open) return
      await endJobs(tell)
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
      log.flush()
    },
  }
}
