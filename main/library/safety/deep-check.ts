import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CheckReport } from '../../../preload/model.ts'
import { now } from '../clock.ts'
import { copyTo } from '../db/copy.ts'
import { checkedAt, noteChecked, noticedOf } from '../db/session.ts'
import type { Database } from '../db/statement.ts'
import { checkCopy } from './backups/checking.ts'
import { backupsOf } from './backups/folder.ts'

/** Milliseconds after opening in which the machine is left to whoever works in the library. */
const LATER = 20_000
/** Milliseconds for which a check holds good. */
const DAY = 20 * 3_600_000

/**
 * Checks all of an open library once a day, and at once when something about it was noticed: a copy of it, in a thread, so that nobody waits. Gives what
 * was found; null when it was not looked. Throws what keeps it from being copied, such as a full disk.
 */
export async function checkDaily(db: Database, folder: string, later = LATER): Promise<CheckReport['problems'] | null> {
  await setTimeout(later, undefined, { ref: false })
  if (!db.open || (noticedOf(db) === null && Date.now() - Date.parse(checkedAt(db) ?? '') < DAY)) return null
  const copy = join(backupsOf(folder), 'check.sqlite.new')
  try {
    await rm(copy, { force: true })
    await copyTo(db, copy)
    const { found } = await checkCopy(copy, true)
    if (db.open) noteChecked(db, now())
    return found
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) await rm(copy + ending, { force: true })
  }
}
