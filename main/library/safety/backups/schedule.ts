import type { Logger } from 'pino'
import type { Backup, BackupReason } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import { toFailure } from '../../error.ts'
import type { Emit } from '../../jobs.ts'
import { countAll, libraryMark } from '../../records/library.ts'
import { readSettings } from '../../records/settings.ts'
import { clearUnfinished, listBackups, removeBackup } from './folder.ts'
import { type Making, makeBackup } from './make-backup.ts'
import { coverOriginals, forgetOriginals } from './originals.ts'
import { spare } from './retention.ts'

/** Milliseconds of work after which there is another backup. */
const WORK = 30 * 60_000
/** Milliseconds for which a backup is new enough for what is about to be changed. */
const RECENT = 10 * 60_000

/** Makes backups of one open library as it is worked in. */
export interface Backups {
  /** Before something that touches much: makes one unless nothing changed since the last, or, but for what is `final`, that is but minutes old. Never fails. */
  before(reason: BackupReason, final?: boolean): Promise<void>
  /** Makes one that somebody asked for. */
  make(out?: string, password?: string): Promise<Backup>
  /** Ends with one of what was changed since the last, if one is wanted; one that is being made is waited for. */
  close(wanted: boolean): Promise<void>
}

interface Of {
  db: Database
  folder: string
  emit: Emit
  log: Logger
  /** Whether it makes backups that nobody asked for. */
  byItself: boolean
  /** Of the program; null when it does not matter. */
  version: string | null
}

/** Begins to make backups: one every half hour in which something changed. */
export function startBackups({ db, folder, emit, log, byItself, version }: Of): Backups {
  let last = Number.NEGATIVE_INFINITY
  let going: Promise<unknown> = clearUnfinished(folder)
  void newVersion()
  const timer = setInterval(() => void attempt('work'), WORK).unref()

  /** Whether the library says something that no backup holds. */
  const isChanged = async () => holdsAnything(db) && (await listBackups(folder))[0]?.mark !== libraryMark(db)

  /** What another version of the program left is copied before this one changes it. */
  async function newVersion(): Promise<void> {
    const [newest] = await listBackups(folder)
    if (version !== null && newest && newest.version !== version) await attempt('version')
  }

  /** One after the other: a second one waits for the first. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = going.then(work, work)
    going = turn.catch(() => undefined)
    return turn
  }

  async function made(reason: BackupReason, making: Making = {}): Promise<Backup> {
    const backup = await makeBackup(db, folder, reason, { ...making, version })
    if (making.out !== undefined) return backup
    last = performance.now()
    await coverOriginals(folder)
    if (backup.problems) log.error({ problems: backup.problems }, 'the library has faults, as a backup of it shows')
    // Whoever has faults in the library needs the old backups.
    else await thinOut()
    return backup
  }

  async function thinOut(): Promise<void> {
    const backups = await listBackups(folder)
    const gone = new Set(spare(backups, readSettings(db).backupMegabytes * 1e6))
    for (const { path } of gone) await removeBackup(path)
    await forgetOriginals(
      folder,
      backups.filter(backup => !gone.has(backup)),
    )
  }

  /** Nobody waits for it, so that what goes wrong is told. */
  const attempt = (reason: BackupReason, recent = 0, onCopied = () => {}) =>
    inTurn(async () => {
      if (!byItself || !db.open || performance.now() - last < recent || !(await isChanged())) return
      await made(reason, { onCopied })
    }).catch(error => {
      log.error({ err: error }, 'no backup could be made')
      emit('backup.failed', { error: toFailure(error) })
    })

  return {
    before: (reason, final = false) => new Promise(resolve => void attempt(reason, final ? 0 : RECENT, resolve).then(resolve)),
    make: (out, password) => inTurn(() => made('asked', { out, password })),
    async close(wanted) {
      clearInterval(timer)
      await (wanted ? attempt('closing') : going)
    },
  }
}

/** Of a library that was just made nothing can be lost. */
const holdsAnything = (db: Database): boolean => Object.values(countAll(db)).some(count => count > 0)
