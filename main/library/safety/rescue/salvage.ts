import { existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Salvage } from '../../../../preload/model.ts'
import { now } from '../../clock.ts'
import { copyTo } from '../../db/copy.ts'
import { databaseFile } from '../../db/open.ts'
import type { Database } from '../../db/statement.ts'
import { backupName } from '../backups/backup-name.ts'
import { checkCopy } from '../backups/checking.ts'
import { backupsOf, listBackups, writeNote } from '../backups/folder.ts'
import { syncFolder } from '../write-file.ts'
import { copyDamaged, removeCopy } from './copy-damaged.ts'
import { fillInThread } from './filling.ts'

/**
 * Reads what is whole in a damaged library, and what only its newest sound backup has, into a fresh library among the backups. The damaged file is left
 * as it is. `open` is the library where it could be opened in spite of its faults: its file must not be touched then. Throws `missing` when there is nothing
 * to be read.
 */
export async function salvage(folder: string, open: Database | null = null): Promise<Salvage> {
  const file = databaseFile(folder)
  const copy = `${file}.salvaging`
  const at = now()
  const path = join(backupsOf(folder), backupName(at, 'salvage'))
  const making = `${path}.new`
  const sound = await newestSound(folder)
  try {
    removeCopy(copy)
    const isThere = open ? await copyTo(open, copy).then(() => true) : copyDamaged(file, copy, sound)
    const name = basename(folder).normalize('NFC').trim() || 'Collate'
    const tables = await fillInThread({ making, name, copy: isThere ? copy : null, sound })
    const { articles, highlights, problems, sha256 } = await checkCopy(making, true)
    await rename(making, path)
    await writeNote(path, { articles, highlights, problems, sha256, mark: 'salvage', version: null })
    await syncFolder(dirname(path))
    return { backup: { path, at, reason: 'salvage', bytes: (await stat(path)).size, articles, highlights, problems, sha256 }, tables }
  } finally {
    removeCopy(copy)
    for (const ending of ['', '-wal', '-shm', '-journal']) await rm(making + ending, { force: true })
  }
}

/** The newest backup in which no fault was found. */
async function newestSound(folder: string): Promise<string | null> {
  const backups = await listBackups(folder)
  return backups.find(({ problems, reason, path }) => problems === 0 && reason !== 'salvage' && existsSync(path))?.path ?? null
}
