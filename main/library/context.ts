import type { Logger } from 'pino'
import type { Channel, Request, Value } from '../../preload/contract.ts'
import type { CheckReport } from '../../preload/model.ts'
import { type Anchoring, openAnchoring } from './anchoring/thread.ts'
import { type Tracked, trackedTables } from './db/capture.ts'
import { MIGRATIONS } from './db/migrate.ts'
import { openUntouched } from './db/open.ts'
import type { Database } from './db/statement.ts'
import { isDamage } from './error.ts'
import { type Feed, startFeed } from './feed.ts'
import { type Emit, endJobs } from './jobs.ts'
import { openLog } from './log.ts'
import type { Mirroring } from './mirroring/mirror.ts'
import { type Newest, newestOnly } from './newest.ts'
import { readLibrary } from './records/library.ts'
import { searchStamps } from './records/search-documents.ts'
import { type Reuse, startReuse } from './reuse/reuse.ts'
import { type Backups, startBackups } from './safety/backups/schedule.ts'
import { type Guard, learned, startGuard } from './safety/guard.ts'
import { indexFolder } from './search/launch.ts'
import { openScanner, type Scanner } from './search/scan.ts'
import { type Search, type Stamps, startSearch } from './search/search.ts'
import type { Watching } from './watching/watch.ts'

/** What every handler works with: one open library. */
export interface Context {
  readonly folder: string
  readonly db: Database
  /** The tables that undo and redo restore. */
  readonly tracked: Tracked
  readonly search: Search
  readonly feed: Feed
  /** Passages that articles share. */
  readonly reuse: Reuse
  /** Looks at the texts themselves, where the index does not know enough. */
  readonly scanner: Scanner
  /** Compares texts, and finds quotes in them. */
  readonly anchoring: Anchoring
  /** A signal for a question of a name, aborted when the next one of that name comes. */
  readonly newest: Newest
  readonly emit: Emit
  readonly log: Logger
  /** Watches folders, once it was asked for. */
  readonly watching: { now: Watching | null }
  /** Keeps folders of notes in step, once it was asked for. */
  readonly mirroring: { now: Mirroring | null }
  readonly backups: Backups
  /** Watches whether the library can be written. */
  readonly guard: Guard
  /** Closes the library, lets `swap` put another one in its place, and opens that; gives what `swap` gave. */
  readonly replace: (swap: () => Promise<string>) => Promise<string>
  /** How many highlights did not stand on their words when the library was opened. */
  brokenQuotes: number
  /** What a check of everything found since it was opened. */
  faults: CheckReport['problems']
}

/** Channel → function for every channel of the contract; a missing one does not compile. */
export type Handlers = { [C in Channel]: (context: Context, request: Request<C>) => Value<C> | Promise<Value<C>> }

/** Some of the handlers, by the channels of one concept. */
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<Channel, `${Prefix}.${string}`>>

/** Milliseconds until search looks for what has changed since it was last open, unless it is needed before: the list comes first. */
const LATER = 1000

/** How a library is opened. */
export interface Opening {
  /** Whether the starter library is to be planted into a new one. */
  starter: boolean
  /** Whether backups are made as it is worked in, or only when they are asked for. */
  backups: boolean
  /** Of the program; null when it does not matter. */
  version: string | null
  replace: Context['replace']
}

/** Opens the database of a folder with all that belongs to it. */
export function openContext(folder: string, emit: Emit, { starter, backups, version, replace }: Opening): Context {
  let watch: Guard | null = null
  // A function of its own for every library, so that its jobs can be told from another's.
  const tell: Emit = (event, payload) => emit(event, watch ? learned(watch, payload) : payload)
  const search = startSearch({ emit: tell, folder: indexFolder(folder) })
  const db = openOrEnd(() => withRecord(openUntouched(folder, MIGRATIONS, starter)), search)
  try {
    const context = around({ folder, emit: tell, backups, version, replace }, db, search)
    watch = context.guard
    return context
  } catch (error) {
    db.close()
    void search.close()
    throw error
  }
}

/** What belongs to an open database. */
function around(
  { folder, emit, backups, version, replace }: Omit<Opening, 'starter'> & { folder: string; emit: Emit },
  db: Database,
  search: Search,
): Context {
  const feed = startFeed(db, search)
  search.begin({ library: readLibrary(db).uuid, stamps: () => stampsOf(db), onStale: ids => feed.touch(ids) }, LATER)
  const log = openLog(folder)
  const guard = startGuard({ db, folder, emit, log })
  const [scanner, anchoring, newest] = [openScanner(), openAnchoring(), newestOnly()]
  const reuse = startReuse({ db, folder, emit, isBusy: () => feed.state().pending > 0 })
  return {
    folder,
    db,
    tracked: trackedTables(db),
    search,
    feed,
    reuse,
    scanner,
    anchoring,
    newest,
    emit,
    log,
    guard,
    backups: startBackups({ db, folder, emit, log, byItself: backups, version }),
    replace,
    watching: { now: null },
    mirroring: { now: null },
    brokenQuotes: 0,
    faults: [],
  }
}

/** Of a damaged library that cannot tell, none: search finds nothing then, and the checks say why. */
function stampsOf(db: Database): Stamps {
  try {
    return searchStamps(db)
  } catch (error) {
    if (!isDamage(error)) throw error
    return { ids: new Uint32Array(), stamps: new Float64Array() }
  }
}

/** Search is started first, since its thread takes as long to come up as the database. */
function openOrEnd<T>(open: () => T, search: Search): T {
  try {
    return open()
  } catch (error) {
    void search.close()
    throw error
  }
}

/** Refuses at once a library whose first record cannot be read. */
function withRecord(db: Database): Database {
  try {
    readLibrary(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Lets go of a library that turned out to be damaged: no backup is made of it. */
export async function dropContext({ db, feed, search, reuse, scanner, anchoring, guard }: Context): Promise<void> {
  await guard.close()
  db.close()
  anchoring.close()
  feed.close()
  await Promise.all([search.close(), reuse.close(), scanner.close()])
}

/** Stops jobs and search, makes a backup unless told otherwise, brings the journal home and closes the file. */
export async function closeContext(context: Context, backUp = true): Promise<void> {
  const { watching, mirroring, db, feed, search, reuse, scanner, anchoring, backups, guard, emit, log } = context
  if (!db.open) return
  watching.now?.close()
  await mirroring.now?.close()
  anchoring.close()
  await endJobs(emit)
  feed.close()
  await Promise.all([search.close(), reuse.close(), scanner.close()])
  await backups.close(backUp)
  await guard.close()
  if (!db.open) return
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // Where nothing can be written the journal stays beside the library, and the next opening brings it home.
    log.warn({ err: error }, 'the journal was left beside the library')
  }
  db.close()
  log.flush()
}
