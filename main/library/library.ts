import { existsSync } from 'node:fs'
import type { Reply } from '../../preload/model.ts'
import type { Context } from './context.ts'
import { trackedTables } from './db/capture.ts'
import { databaseFile, openDatabase } from './db/open.ts'
import { dispatch } from './dispatch.ts'
import { CollateError } from './error.ts'
import { startFeed } from './feed.ts'
import { type Emit, endJobs } from './jobs.ts'
import { openLog } from './log.ts'
import { type Plant, plantOnce } from './planting.ts'
import { finishAbandoned } from './records/history.ts'
import { articleIds } from './records/search-documents.ts'
import type { Search } from './search/search.ts'

export type { Emit } from './jobs.ts'

/** An open library: everything goes through `dispatch`. */
export interface Library {
  dispatch(channel: string, request: unknown): Promise<Reply<unknown>>
  /** Stops its jobs and closes its file; further calls are refused. */
  close(): Promise<void>
}

export interface OpenOptions {
  /** Makes a library where the folder holds none. */
  create?: boolean
  /** Plays the starter library into a library that never had it. */
  starter?: Plant
}

const startSearch = (_: { emit: Emit }): Search => ({
  put() {},
  remove() {},
  query: async () => ({ total: 0, took: 0, hits: [], problems: [], state: { indexed: 0, pending: 0 } }),
  state: () => ({ indexed: 0, pending: 0 }),
  settle: async () => ({ indexed: 0, pending: 0 }),
  async close() {},
})

const CLOSED: Reply<never> = { ok: false, error: { code: 'cancelled', message: 'The library is closed. Open it again.' } }

/** Opens the library of a folder; throws CollateError, `missing` when there is none. */
export async function openLibrary(folder: string, emit: Emit, options: OpenOptions = {}): Promise<Library> {
  if (!options.create && !existsSync(databaseFile(folder))) {
    throw new CollateError('missing', 'There is no library in this folder. Choose another one, or make a new library.', folder)
  }
  const context = open(folder, emit)
  const { db } = context
  db.transaction(() => finishAbandoned(db)).immediate()
  if (options.starter) await plantOnce(context, options.starter)
  context.feed.touch(articleIds(db))
  return {
    dispatch: async (channel, request) => (db.open ? dispatch(context, channel, request) : CLOSED),
    close: () => close(context),
  }
}

function open(folder: string, emit: Emit): Context {
  const db = openDatabase(folder)
  // A function of its own for every library, so that its jobs can be told from another's.
  const tell: Emit = (event, payload) => emit(event, payload)
  const search = startSearch({ emit: tell })
  return { folder, db, tracked: trackedTables(db), search, feed: startFeed(db, search), emit: tell, log: openLog(folder) }
}

async function close({ db, feed, search, emit, log }: Context): Promise<void> {
  if (!db.open) return
  await endJobs(emit)
  feed.close()
  await search.close()
  if (!db.open) return
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  log.flush()
}
