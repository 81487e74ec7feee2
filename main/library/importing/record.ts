import type { Request } from '../../../preload/contract.ts'
import type { Context } from '../context.ts'
import { deleteRun, insertRun, markItems } from '../records/import-runs.ts'
import type { Entry } from './entry.ts'

/** Runs that go on in this process, by library: they are not broken off. */
const live = new WeakMap<Context['db'], Set<number>>()

/** Whether an import goes on right now. */
export const isLive = (db: Context['db'], run: number): boolean => live.get(db)?.has(run) ?? false

/** What is kept of an import while it goes on, so that after a crash nothing comes twice and nothing is lost. */
export interface RunRecord {
  /** A part of a source is with the batch. */
  meet(entry: Entry): void
  /** A source was read to its end. */
  end(entry: Entry): void
  /** What was told since the last cut, to be called in the transaction that stores it; null when that is nothing. */
  cut(): (() => void) | null
  /** The import is over: it came to its end, or with `later` is to go on another time. */
  close(later: boolean): void
}

/** Keeps nothing: for the starter library, and for folders that are looked through again anyway. */
export const NO_RECORD: RunRecord = { meet() {}, end() {}, cut: () => null, close() {} }

/** Notes what an import is about to read. Pasted text and bytes are not kept: of them only that they were there. */
export function beginRecord(
  { db }: Context,
  { sources: _, ...request }: Request<'import.start'>,
  step: number,
  entries: Entry[],
): RunRecord {
  const items = entries.map(({ source, at }) => ({
    position: at,
    path: source.kind === 'path' ? source.path : null,
    part: source.kind === 'path' ? (source.part ?? null) : null,
  }))
  return recordOf(db, db.transaction(() => insertRun(db, { request, step, items })).immediate())
}

/** Goes on with what was noted of an import. */
export function recordOf(db: Context['db'], run: number): RunRecord {
  const running = live.get(db) ?? new Set()
  live.set(db, running.add(run))
  /** Sources that are not at their end: a batch may end in the middle of one. */
  const seen = new Map<number, { position: number; stored: number; done: boolean }>()
  const changed = new Map<number, { position: number; stored: number; done: boolean }>()
  const of = ({ at, stored }: Entry) => {
    const known = seen.get(at) ?? { position: at, stored, done: false }
    seen.set(at, known)
    changed.set(at, known)
    return known
  }
  return {
    meet(entry) {
      of(entry).stored += 1
    },
    end(entry) {
      of(entry).done = true
      seen.delete(entry.at)
    },
    cut() {
      if (changed.size === 0) return null
      // By the time that they are written, more may have been told of them.
      const items = Array.from(changed.values(), item => ({ ...item }))
      changed.clear()
      return () => markItems(db, run, items)
    },
    close(later) {
      running.delete(run)
      if (later) return
      try {
        db.transaction(() => deleteRun(db, run)).immediate()
      } catch {
        // All of it was imported: offered once more, it finds nothing left.
      }
    },
  }
}
