import { z } from 'zod'
import { type Backup, type BackupComparison, MOST_RESTORED, type Salvage } from '../model.ts'
import { call, path } from './row.ts'

/** Path of a backup file, or its name in the library's folder `backups`. */
const file = path

/** What a backup is sealed with; asked for where one is sealed. */
const password = z.string().min(1).max(1000).optional()

/** Copies of the library. */
export const backupCalls = {
  /** Those in the library's folder, newest first. */
  'backup.list': call(z.strictObject({})).replies<Backup[]>(),
  /** Makes one now, to a file or in the library's folder. An existing file is refused. With a password a file is encrypted, in the format of age. */
  'backup.make': call(z.strictObject({ out: file.optional(), password })).replies<Backup>(),
  /** Refused with `damaged` for what is no sound copy of a library. */
  'backup.compare': call(z.strictObject({ file, password })).replies<BackupComparison>(),
  /** Puts a backup in the place of the library, which is kept beside it; `kept` is its path. Everything has to be read anew afterwards. */
  'backup.restore': call(z.strictObject({ file, password })).replies<BackupComparison & { kept: string }>(),
  /**
   * Makes some articles what a backup holds, as one undoable step; everything else stays as it is. One in the trash, or not in the library any more, comes
   * back; a text that is another one becomes the newest version, and highlights that came since go. Refused with `missing` when one is not in the backup.
   */
  'backup.restore-articles': call(z.strictObject({ file, password, articles: z.array(z.uuid()).min(1).max(MOST_RESTORED) })).replies<{
    restored: number
  }>(),
  /** Only of a library that is damaged: reads what can be read into a fresh one among the backups, to be looked at and restored like them. */
  'rescue.salvage': call(z.strictObject({})).replies<Salvage>(),
} as const
