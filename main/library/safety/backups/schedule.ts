import type { Logger } from 'pino'
import type { Backup, BackupReason } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import { toFailure } from '../../error.ts'
import type { Emit } from '../../jobs.ts'
import { countAll, libraryMark } from '../../records/library.ts'
import { readSettings } from '../../records/settings.ts'
import { clearUnfinished, listBackups, removeBackup } from './folder.ts'
import { type Copied, copyLibrary, type Making } from './make-backup.ts'
import { coverOriginals, forgetOriginals } from './originals.ts'
import { spare } from './retention.ts'

/** Milliseconds of work after which there is another backup. */
const WORK = 30 * 60_000
/** Milliseconds for which a backup is new enough for what nobody is there to see. */
export const RECENT = 10 * 60_000

/** Makes backups of one open library as it is worked in. */
export interface Backups {
  /**
   * Before something that touches much: makes one unless nothing changed since the last, or that is no older than so many milliseconds. Resolves when
   * all is copied, while that is checked. Never fails.
   */
  before(reason: BackupReason, recent?: number): Promise<void>
  /** What is to be done after it waits for: a large change that waits for its backup. Null when there is none. */
  readonly waiting: Promise<void> | null
  /** Keeps a backup that somebody looks at, as long as nobody looks at another one. */
  hold(path: string): void
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
  let last: Promise<unknown> = clearUnfinished(folder).catch(error => log.warn({ err: error }, 'leftovers of backups stay'))
  /** Of the copies that have no name yet, oldest first. */
  const checks: Promise<unknown>[] = []
  /** The state of the library that the last of them holds; null when the note beside the last backup tells. */
  let held: string | null = null
  let waiting: Promise<void> | null = null
  let lookedAt: string | null = null
  /** When the last one was copied. */
  let copiedAt = Number.NEGATIVE_INFINITY
  void newVersion()
  const timer = setInterval(() => void attempt('work'), WORK).unref()

  /** One after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  /** Whether the library says something that no backup holds. */
  const isChanged = async () => holdsAnything(db) && (held ?? (await listBackups(folder))[0]?.mark) !== libraryMark(db)

  /** What another version of the program left is copied before this one changes it. */
  async function newVersion(): Promise<void> {
    const [newest] = await listBackups(folder)
    if (version !== null && newest && newest.version !== version) await attempt('version')
  }

  /** Copies the library; `made` tells when the copy is checked, one after the other, and has its name. No more than one waits for its check. */
  async function copy(reason: BackupReason, making: Making = {}): Promise<{ made: Promise<Backup> }> {
    await checks.at(-2)
    const copied = await copyLibrary(db, folder, reason, { ...making, version })
    if (making.out === undefined) [held, copiedAt] = [copied.mark, performance.now()]
    // What is thrown away next is to be there for it too.
    const covering = making.out === undefined ? coverOriginals(folder) : Promise.resolve()
    await covering.catch(() => undefined)
    const made = Promise.resolve(checks.at(-1)).then(() => finished(copied, covering))
    checks.push(made.catch(() => undefined))
    return { made }
  }

  async function finished({ mark, finish }: Copied, covering: Promise<void>): Promise<Backup> {
    try {
      const backup = await finish()
      if (backup.problems) log.error({ problems: backup.problems }, 'the library has faults, as a backup of it shows')
      await covering
      return backup
    } finally {
      void checks.shift()
      if (held === mark) held = null
      inTurn(thinOut).catch(tell)
    }
  }

  async function thinOut(): Promise<void> {
    // What only a copy without a name needs would be taken for forgotten.
    const isAlone = checks.length === 0
    const backups = await listBackups(folder)
    const [newest] = backups
    const spared = spare(backups, readSettings(db).backupMegabytes * 1e6)
    // Whoever has faults in the library needs what was before.
    const gone = new Set(spared.filter(({ path, problems }) => path !== lookedAt && (!newest?.problems || problems !== 0)))
    for (const { path } of gone) await removeBackup(path)
    if (!isAlone) return
    await forgetOriginals(
      folder,
      backups.filter(backup => !gone.has(backup)),
    )
  }

  function tell(error: unknown): void {
    log.error({ err: error }, 'no backup could be made')
    emit('backup.failed', { error: toFailure(error) })
  }

  /** Nobody waits for what comes of it, so that what goes wrong is told. */
  const attempt = (reason: BackupReason, recent = 0) =>
    inTurn(async () => {
      if (!byItself || !db.open || performance.now() - copiedAt < recent || !(await isChanged())) return
      const { made } = await copy(reason)
      made.catch(tell)
    }).catch(tell)

  return {
    before(reason, recent) {
      const turn = attempt(reason, recent)
      waiting = turn
      void turn.then(() => {
        if (waiting === turn) waiting = null
      })
      return turn
    },
    get waiting() {
      return waiting
    },
    hold(path) {
      lookedAt = path
    },
    async make(out, password) {
      const { made } = await inTurn(() => copy('asked', { out, password }))
      const backup = await made
      await last
      return backup
    },
    async close(wanted) {
      clearInterval(timer)
      if (wanted) await attempt('closing')
      else await last
      await checks.at(-1)
      await last
    },
  }
}

/** Of a library that was just made nothing can be lost. */
const holdsAnything = (db: Database): boolean => Object.values(countAll(db)).some(count => count > 0)
