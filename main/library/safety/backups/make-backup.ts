import { randomUUID } from 'node:crypto'
import { link, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Backup, BackupReason } from '../../../../preload/model.ts'
import { now } from '../../clock.ts'
import { copyTo } from '../../db/copy.ts'
import type { Database } from '../../db/statement.ts'
import { CollateError } from '../../error.ts'
import { libraryMark } from '../../records/library.ts'
import { syncFolder } from '../write-file.ts'
import { backupName } from './backup-name.ts'
import { checkCopy } from './checking.ts'
import { backupsOf, writeNote } from './folder.ts'
import { seal } from './sealing.ts'

/** Parts of the library's size that must be free on the disk for a copy. */
const ROOM = 1.2

/** Where a backup goes, and what of it is wanted. */
export interface Making {
  /** The path of the backup; unless given one in the library's folder. */
  out?: string | undefined
  /** What it is sealed with, when it goes to a path. */
  password?: string | undefined
  /** Of the program that makes it. */
  version?: string | null
}

/** A copy of the library under a temporary name. */
export interface Copied {
  /** The state of the library that it holds. */
  mark: string
  /** Checks the copy, writes it through to the disk and only then gives it its name. Throws `damaged` for one that cannot be read. */
  finish(): Promise<Backup>
}

/**
 * Copies the library to a temporary name; as soon as that is done it may be changed again. Throws `full` when there is no room for it, `conflict` for a
 * file that is there already, `missing` without its folder.
 */
export async function copyLibrary(
  db: Database,
  folder: string,
  reason: BackupReason,
  { out, password, version = null }: Making = {},
): Promise<Copied> {
  const at = now()
  const path = out ?? join(backupsOf(folder), backupName(at, reason))
  if (out !== undefined && (await stat(out).catch(() => null))) {
    throw new CollateError('conflict', `“${out}” is there already. Choose another name for the backup.`, out)
  }
  await refuseFullDisk(db, dirname(path))
  // Two to the same path know nothing of each other until one of them gets its name.
  const [making, sealing] = [`${path}.${randomUUID()}.new`, `${path}.${randomUUID()}.age.new`]
  const clear = async () => {
    for (const leftover of [making, `${making}-journal`, sealing]) await rm(leftover, { force: true })
  }
  const mark = libraryMark(db)
  await copyTo(db, making).catch(error => clear().then(() => Promise.reject(error)))
  const finish = async (): Promise<Backup> => {
    const checked = await checkCopy(making, true)
    if (out !== undefined && password !== undefined) await seal(making, sealing, password)
    await (out === undefined ? rename(making, path) : takeName(password === undefined ? making : sealing, out))
    if (out === undefined) await writeNote(path, { ...checked, mark, version })
    await syncFolder(dirname(path))
    const { articles, highlights, problems, sha256 } = checked
    return { path, at, reason, bytes: (await stat(path)).size, articles, highlights, problems, sha256 }
  }
  return { mark, finish: () => finish().finally(clear) }
}

/** Gives a file a name that nobody else may have taken meanwhile. */
async function takeName(making: string, out: string): Promise<void> {
  try {
    await link(making, out)
  } catch {
    // Disks without hard links cannot refuse a name that is taken in the same breath.
    if (await stat(out).catch(() => null))
      throw new CollateError('conflict', `“${out}” is there already. Choose another name for the backup.`, out)
    await rename(making, out)
  }
}

async function refuseFullDisk(db: Database, folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new CollateError('missing', `The folder “${folder}” is not there. Make it first, or choose another one.`, folder)
  const disk = await statfs(folder)
  const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  if (disk.bavail * disk.bsize < bytes * ROOM) {
    throw new CollateError('full', 'There is no room on the disk for a backup. Make room; until then no new backups are made.', folder)
  }
}
