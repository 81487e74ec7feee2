import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Reply } from '../../preload/model.ts'
import { type Context, closeContext, dropContext, type Opening, openContext } from './context.ts'
import { databaseFile } from './db/open.ts'
import { goOnSession } from './db/session.ts'
import { hadLibrary } from './db/traces.ts'
import { dispatch } from './dispatch.ts'
import { CollateError, toFailure } from './error.ts'
import type { Emit } from './jobs.ts'
import { type Plant, plantOnce } from './planting.ts'
import { finishAbandoned, reach } from './records/history.ts'
import { forgetFinishedRuns } from './records/import-runs.ts'
import { countAll } from './records/library.ts'
import { searchStamps } from './records/search-documents.ts'
import { hasStarter } from './records/starter.ts'
import { checkQuotes } from './safety/check.ts'
import { checkDaily } from './safety/deep-check.ts'
import { refuseReadOnly } from './safety/read-only.ts'
import { releaseReserve } from './safety/reserve.ts'

export type { Emit } from './jobs.ts'

/** An open library: everything goes through `dispatch`. */
export interface Library {
  dispatch(channel: string, request: unknown): Promise<Reply<unknown>>
  /** Stops its jobs and closes its file, after a backup unless told otherwise; further calls are refused. */
  close(backUp?: boolean): Promise<void>
}

export interface OpenOptions {
  /** Makes a library where the folder holds none. */
  create?: boolean
  /** A folder without a library is answered for as one whose library is gone, so that a backup can take its place. */
  rescue?: boolean
  /** Plays the starter library into one that is made now, or whose planting was broken off. */
  starter?: Plant
  /** Makes backups only when they are asked for. */
  noBackups?: boolean
  /** Of the program. */
  version?: string
}

const CLOSED: Reply<never> = { ok: false, error: { code: 'cancelled', message: 'The library is closed. Open it again.' } }

/** Opens the library of a folder; throws CollateError, `missing` when there is none. */
export async function openLibrary(folder: string, emit: Emit, options: OpenOptions = {}): Promise<Library> {
  const file = databaseFile(folder)
  if (!options.create && !existsSync(file) && !hadLibrary(folder, file)) {
    throw new CollateError('missing', 'There is no library in this folder. Choose another one, or make a new library.', folder)
  }
  refuseReadOnly(folder)
  const open = (starter: boolean) =>
    openInRoom(folder, () => opened(folder, emit, { starter, backups: !options.noBackups, version: options.version ?? null, replace }))
  let [closing, replacing] = [false, false]
  /** What is asked meanwhile is refused as of a closed library. */
  const replace = async (swap: () => Promise<string>): Promise<string> => {
    replacing = true
    try {
      await closeContext(context)
      return await swap()
    } finally {
      await openAnew()
    }
  }
  let context = await open(options.starter !== undefined)
  const openAnew = async () => {
    replacing = true
    try {
      context = await open(false)
      emit('library.replaced', {})
    } finally {
      replacing = false
    }
  }
  /** What could not be opened again when another library was put in its place is tried anew with every call. */
  const reopened = async (): Promise<Reply<unknown> | null> => {
    if (closing || replacing) return CLOSED
    try {
      await openAnew()
      return null
    } catch (error) {
      return { ok: false, error: toFailure(error) }
    }
  }
  if (options.starter && (await plantOnce(context, options.starter))) {
    const { ids } = searchStamps(context.db)
    context.feed.touch(ids)
    context.reuse.touch(ids)
  }
  return {
    dispatch: async (channel, request) => (context.db.open ? null : await reopened()) ?? dispatch(context, channel, request),
    close: backUp => {
      closing = true
      return closeContext(context, backUp)
    },
  }
}

/** On a full disk a library opens with the help of its reserve. */
async function openInRoom(folder: string, open: () => Promise<Context>): Promise<Context> {
  try {
    return await open()
  } catch (error) {
    if (toFailure(error).code !== 'full' || !releaseReserve(folder)) throw error
    return open()
  }
}

async function opened(folder: string, emit: Emit, opening: Opening): Promise<Context> {
  const context = openContext(folder, emit, opening)
  const { db, log } = context
  try {
    db.transaction(() => {
      finishAbandoned(db)
      forgetFinishedRuns(db)
    }).immediate()
    // What a page asks first: when that cannot be read, the file is still as it was.
    for (const read of [countAll, reach, hasStarter]) read(db)
    goOnSession(db)
  } catch (error) {
    await dropContext(context)
    throw error
  }
  if (opening.backups) void reportDamage(context).catch(error => log.error(error, 'the library could not be checked'))
  void reportBrokenQuotes(context).catch(error => log.error(error, 'the highlights could not be checked'))
  return context
}

/** Milliseconds after which the highlights are checked: whoever opens a library wants to see it first. */
const LATER = 1500

/** Tells the page when highlights no longer stand on their words: never silence about damage. */
async function reportBrokenQuotes(context: Context): Promise<void> {
  const { db, emit, log } = context
  await setTimeout(LATER, undefined, { ref: false })
  if (!db.open) return
  const problems = await checkQuotes(db)
  if (problems.length === 0) return
  context.brokenQuotes = problems.length
  log.error({ problems }, 'highlights do not stand on the words that they quote')
  emit('library.problems', { problems })
}

/** Tells the page what a check of everything finds. */
async function reportDamage(context: Context): Promise<void> {
  const { db, emit, log, folder } = context
  const problems = await checkDaily(db, folder)
  if (!problems || problems.length === 0) return
  context.faults = problems
  // The log holds nothing of what is written in articles, nor their names.
  log.error({ problems: problems.map(({ code, message }) => ({ code, message: message.replace(/ “.*”/u, '') })) }, 'the library has faults')
  emit('library.problems', { problems })
}
