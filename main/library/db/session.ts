import type { LibraryBreak } from '../../../preload/model.ts'
import { CollateError } from '../error.ts'
import { type Found, judge, type Sidecar } from './continuity.ts'
import { epochIn, journalOf, nextEpoch } from './epoch.ts'
import { readSidecar, writeSidecar } from './sidecar.ts'
import type { Database } from './statement.ts'

/** Milliseconds after which another process that is opening or closing the library has gone on. */
const MOMENT = 100

const sessions = new WeakMap<Database, { file: string; sidecar: Sidecar }>()

/** The journal first: when it is there, whoever made it has said so in the sidecar already. */
function look(file: string): Found {
  const journal = journalOf(file)
  return { journal, epoch: epochIn(file), sidecar: readSidecar(file) }
}

/** Looks at a library file that this process does not have open. Throws `damaged` for one with a journal that is not its own, which must not be played in. */
export function lookBefore(file: string): Found {
  const found = look(file)
  if (judge(found) !== 'foreign') return found
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MOMENT)
  const again = look(file)
  if (judge(again) !== 'foreign') return again
  throw new CollateError(
    'damaged',
    'The journal beside the library file is not its own: one of both comes from another time or place. Nothing was touched. Put back what belongs together, or restore a backup.',
    file,
  )
}

/** Whether the journal beside a library file belongs to it, as far as that is known. */
export const hasOwnJournal = (file: string): boolean => judge(look(file)) !== 'foreign'

/** Says, before anything is written, that a library is being opened by this process. */
export function beginSession(db: Database, file: string, found: Found): void {
  const verdict = judge(found)
  const noticed = verdict === 'older' || verdict === 'journal-missing' ? verdict : (found.sidecar?.noticed ?? null)
  const epoch = Math.max(found.sidecar?.epoch ?? 0, found.epoch ?? 0)
  const sidecar: Sidecar = {
    state: 'opening',
    epoch,
    base: found.epoch ?? 0,
    journal: null,
    noticed,
    checked: found.sidecar?.checked ?? null,
  }
  writeSidecar(file, sidecar)
  sessions.set(db, { file, sidecar })
}

/** Begins another epoch and says that the library is open. However it is closed, the sidecar will tell. */
export function goOnSession(db: Database): void {
  const session = sessions.get(db)
  if (!session) return
  const { file, sidecar } = session
  try {
    const epoch = nextEpoch(db, sidecar.epoch)
    // From here on the file has it even without its journal. It cannot be looked at: closing it would drop the lock.
    const [done] = db.pragma('wal_checkpoint(FULL)') as { busy: number; log: number; checkpointed: number }[]
    const isHome = done?.busy === 0 && done.log === done.checkpointed
    session.sidecar = { ...sidecar, state: 'open', epoch, base: isHome ? epoch : sidecar.base, journal: journalOf(file) }
    writeSidecar(file, session.sidecar)
  } catch {
    // A full disk, or damage that shows elsewhere: then nothing is expected of the file but what it had.
  }
  const close = db.close.bind(db)
  db.close = () => {
    if (db.open) endSession(db)
    return close()
  }
}

function endSession(db: Database): void {
  const session = sessions.get(db)
  if (!session) return
  const { file, sidecar } = session
  let epoch = sidecar.base
  try {
    epoch = nextEpoch(db, sidecar.epoch)
  } catch {
    // Nothing more can be written: the file is what it was.
  }
  writeSidecar(file, { ...session.sidecar, state: 'closed', epoch, journal: journalOf(file) })
}

/** What was noticed of an open library, now or before, that nobody has seen. */
export const noticedOf = (db: Database): LibraryBreak | null => sessions.get(db)?.sidecar.noticed ?? null

/** When all of an open library was checked last; null when that is not known. */
export const checkedAt = (db: Database): string | null => sessions.get(db)?.sidecar.checked ?? null

/** Somebody has seen what was noticed. */
export const acceptNoticed = (db: Database): void => amend(db, { noticed: null })

/** All of an open library was checked. */
export const noteChecked = (db: Database, at: string): void => amend(db, { checked: at })

function amend(db: Database, change: Partial<Sidecar>): void {
  const session = sessions.get(db)
  if (!session) return
  session.sidecar = { ...session.sidecar, ...change }
  writeSidecar(session.file, session.sidecar)
}
