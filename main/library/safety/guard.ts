import type { Logger } from 'pino'
import type { Failure, Trouble } from '../../../preload/model.ts'
import { databaseFile } from '../db/open.ts'
import { type Database, refuseWrites } from '../db/statement.ts'
import type { Emit } from '../jobs.ts'
import { hasRoom, keepReserve, RESERVE, releaseReserve } from './reserve.ts'
import { isAnother, standingOf, stands, troubleOf } from './standing.ts'
import { failureOf } from './troubles.ts'

/** Milliseconds between two looks at the folder. */
const LOOK = 2000

/** Milliseconds for which a disk that had room is not tried again. */
const AGAIN = 1000

/** Watches whether an open library can be written, and keeps it from being written where that would be lost. */
export interface Guard {
  /** What keeps the library from being written, as far as is known. */
  trouble(): Trouble | null
  /** Sees at once whether the library is still where it was opened; before every write that others may rely on. */
  stand(): void
  /** Looks at everything, as it does by itself every two seconds. */
  look(): void
  /** Whether another library has its name now. */
  isAnother(): boolean
  /** Learns from a failure: where the library's own disk is full it gives the reserve up, and says whether it did. */
  makeRoom(failure: Failure): boolean
  /** What to say of a failure, given what is the trouble. */
  explain(failure: Failure): Failure
  close(): Promise<void>
}

interface Of {
  db: Database
  folder: string
  emit: Emit
  log: Logger
}

/** What SQLite and the system say when it is the folder and not what was asked for. */
const OF_FOLDER = /^(?:SQLITE_(?:IOERR|READONLY|CANTOPEN|PERM)|E(?:ACCES|PERM|ROFS|NOENT|IO|NODEV|NXIO|STALE)$)/u

/** Begins to watch the folder of an open library, and makes its reserve a moment later. */
export function startGuard({ db, folder, emit, log }: Of): Guard {
  const standing = standingOf(folder, databaseFile(folder))
  let trouble: Trouble | null = null
  let closed = false
  /** Until when it is taken for granted that there is room. */
  let roomy = 0
  let keeping: Promise<unknown> = Promise.resolve()

  function set(found: Trouble | null): void {
    if (found === trouble || closed || !db.open) return
    trouble = found
    log.warn({ trouble }, 'whether the library can be written')
    // Of a full disk every write finds out by itself, and small ones may still have room.
    refuseWrites(db, found !== null && found !== 'full')
    emit('library.trouble', { trouble })
  }

  function look(): void {
    const found = troubleOf(standing)
    if (found !== null) set(found)
    else if (trouble !== 'full') set(null)
    // Room for twice the reserve, or it would be taken from what its own release has freed.
    else if (hasRoom(folder, 2 * RESERVE)) {
      set(null)
      reserve()
    }
  }

  function reserve(): void {
    keeping = keepReserve(folder)
      .then(made => made || set('full'))
      .catch(() => look())
  }

  function makeRoom({ code, detail = '' }: Failure): boolean {
    if (closed) return false
    if (OF_FOLDER.test(detail)) look()
    // It may have been another disk that is full.
    if (code !== 'full' || (trouble !== null && trouble !== 'full') || performance.now() < roomy) return false
    if (hasRoom(folder, RESERVE)) {
      roomy = performance.now() + AGAIN
      return false
    }
    set('full')
    return releaseReserve(folder)
  }

  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      log.error({ err: error }, 'the folder of the library could not be looked at')
    }
  }
  const first = setTimeout(reserve, LOOK).unref()
  const timer = setInterval(() => attempt(look), LOOK).unref()

  return {
    trouble: () => trouble,
    stand() {
      if (!stands(standing)) set('gone')
    },
    look: () => attempt(look),
    isAnother: () => isAnother(standing),
    makeRoom(failure) {
      let made = false
      attempt(() => {
        made = makeRoom(failure)
      })
      return made
    },
    explain(failure) {
      return trouble !== null && trouble !== 'full' && /^SQLITE_/u.test(failure.detail ?? '') ? failureOf(trouble) : failure
    },
    async close() {
      closed = true
      clearTimeout(first)
      clearInterval(timer)
      await keeping
    },
  }
}

/** What an event tells, when it tells of a failure: with what is to be said of it, once the guard has learned from it. */
export function learned<P extends object>(guard: Guard, payload: P): P {
  if (!('error' in payload)) return payload
  const error = payload.error as Failure
  guard.makeRoom(error)
  return { ...payload, error: guard.explain(error) }
}
