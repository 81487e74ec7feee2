import type { Failure } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { toFailure } from '../error.ts'
import { libraryMark } from '../records/library.ts'
import { listMirrors, type MirrorRow, markMirror } from '../records/mirrors.ts'
import { refusedIn } from '../records/note-files.ts'
import { both, isNothing, NOTHING, type Pending, pause, type Times } from './pending.ts'
import { writeMirror } from './write-mirror.ts'

/** Milliseconds until a folder that could not be written is tried again. */
const RETRY = 30_000
/** Articles that are still written when the library is closed; more of them wait for the next start. */
const LITTLE = 100

/** Keeps folders of notes in step with one library. */
export interface Mirroring {
  /** These notes have to be written anew after a change. */
  touch(changed: Pending): void
  /** Looks at the folders: another one may be kept by now. */
  look(): void
  /** Whether a folder says what the library says, and what stood in the way of it. */
  stateOf(folder: number): { inStep: boolean; failure: Failure | null }
  /** Writes what little is waiting, and ends. */
  close(): Promise<void>
}

const isLittle = (pending: Pending) => pending !== 'all' && pending.size > 0 && pending.size <= LITTLE

interface Kept extends Times {
  pending: Pending
  failure: Failure | null
}

/** Begins to keep the folders that the library names in step. What changed while nobody did is written first. */
export function startMirroring(context: Context): Mirroring {
  const { db, emit, log } = context
  const folders = new Map<number, Kept>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> | null = null
  let closed = false
  /** Stops a writing that is too long to be waited for. */
  let stop = () => {}

  const clock = () => performance.now()

  function keptOf(row: MirrorRow): Kept {
    const pending = row.mark === libraryMark(db) ? NOTHING : ('all' as const)
    const kept = folders.get(row.id) ?? { pending, failure: null, first: clock(), last: clock(), ended: 0, took: 0 }
    if (row.mark === null && kept.pending !== 'all') Object.assign(kept, { pending: 'all', first: clock(), last: clock() })
    folders.set(row.id, kept)
    return kept
  }

  function look() {
    if (closed) return
    const rows = listMirrors(db)
    const named = new Set(rows.map(({ id }) => id))
    for (const id of folders.keys()) if (!named.has(id)) folders.delete(id)
    for (const row of rows) keptOf(row)
    later()
  }

  function later() {
    clearTimeout(timer)
    const waiting = [...folders.values()].filter(({ pending }) => !isNothing(pending))
    if (closed || writing || waiting.length === 0) return
    const at = clock()
    timer = setTimeout(write, Math.min(...waiting.map(kept => pauseOf(kept, at)))).unref()
  }

  const pauseOf = (kept: Kept, at: number) => (kept.failure ? Math.max(kept.ended + RETRY - at, 0) : pause(kept, at))

  function write() {
    writing ??= round(clock()).finally(() => {
      writing = null
      later()
    })
  }

  /** Writes what is due at a moment. */
  async function round(at: number): Promise<void> {
    for (const row of listMirrors(db)) {
      const kept = folders.get(row.id)
      if (kept && !closed && !isNothing(kept.pending) && pauseOf(kept, at) === 0) await writeFolder(row, kept)
    }
  }

  async function writeFolder(row: MirrorRow, kept: Kept): Promise<void> {
    const { pending, failure: before } = kept
    const [began, mark, abort] = [clock(), libraryMark(db), new AbortController()]
    kept.pending = NOTHING
    if (!isLittle(pending)) stop = () => abort.abort()
    try {
      const report = await writeMirror(db, row, pending, abort.signal)
      if (report === null) kept.pending = both(kept.pending, pending)
      else {
        kept.failure = null
        db.transaction(() => markMirror(db, row, mark)).immediate()
      }
    } catch (error) {
      kept.pending = both(kept.pending, pending)
      kept.failure = toFailure(error)
      log.warn({ err: error, folder: row.path }, 'a folder of notes could not be kept in step')
    }
    Object.assign(kept, { ended: clock(), took: clock() - began })
    tell(row, kept, before)
  }

  /** A failure is told once, until it is another one. */
  function tell({ path }: MirrorRow, { failure }: Kept, before: Failure | null) {
    const told = failure?.message === before?.message ? null : failure
    emit('mirror.done', { folder: path, failure: told, conflicts: refusedIn(db, path) })
  }

  look()
  return {
    touch(changed) {
      if (isNothing(changed)) return
      const at = clock()
      for (const kept of folders.values()) {
        if (isNothing(kept.pending)) kept.first = at
        kept.pending = both(kept.pending, changed)
        kept.last = at
      }
      later()
    },
    look,
    stateOf(folder) {
      const kept = folders.get(folder)
      return {
        inStep: kept !== undefined && isNothing(kept.pending) && kept.failure === null,
        failure: kept?.failure ?? null,
      }
    },
    async close() {
      clearTimeout(timer)
      closed = true
      stop()
      await writing
      for (const row of listMirrors(db)) {
        const kept = folders.get(row.id)
        if (kept && kept.failure === null && isLittle(kept.pending)) await writeFolder(row, kept)
      }
    },
  }
}
