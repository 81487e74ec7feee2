import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { z } from 'zod'
import type { Backup } from '../../../../preload/model.ts'
import { writeFileWhole } from '../write-file.ts'
import { parseBackupName } from './backup-name.ts'

/** What is noted beside a backup. */
const noted = z.object({
  articles: z.int(),
  highlights: z.int(),
  problems: z.int(),
  sha256: z.string(),
  mark: z.string(),
  version: z.string().nullable(),
})
export type Noted = z.infer<typeof noted>

/** A backup in the folder, with the state of the library that it holds. */
export interface Listed extends Backup {
  mark: string | null
  /** Of the program that made it. */
  version: string | null
}

const UNKNOWN = { articles: null, highlights: null, problems: null, sha256: null, mark: null, version: null }

export const backupsOf = (folder: string): string => join(folder, 'backups')

/** The path of a backup that is named by it, or by its name in the folder of backups. */
export const pathOfBackup = (folder: string, file: string): string => (isAbsolute(file) ? file : join(backupsOf(folder), basename(file)))

const noteOf = (path: string) => join(dirname(path), `.${basename(path)}.json`)

/** The backups in a library's folder, newest first. */
export async function listBackups(folder: string): Promise<Listed[]> {
  const names = await readdir(backupsOf(folder)).catch(() => [])
  const backups = await Promise.all(names.map(name => readBackup(join(backupsOf(folder), name))))
  return backups.filter(backup => backup !== null).toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

async function readBackup(path: string): Promise<Listed | null> {
  const made = parseBackupName(basename(path))
  const file = made && (await stat(path).catch(() => null))
  if (!made || !file?.isFile()) return null
  return { path, ...made, bytes: file.size, ...(await readNote(path)) }
}

async function readNote(path: string): Promise<Noted | typeof UNKNOWN> {
  try {
    return noted.parse(JSON.parse(await readFile(noteOf(path), 'utf8')))
  } catch {
    // A backup is as good without: what is in it is read when it is looked at.
    return UNKNOWN
  }
}

/** Notes what was found in a backup beside it. */
export async function writeNote(path: string, note: Noted): Promise<void> {
  await writeFileWhole(noteOf(path), JSON.stringify(noted.parse(note)))
}

/** Removes a backup with what is noted beside it. */
export async function removeBackup(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(noteOf(path), { force: true })
}

/** Removes what was left of backups that were broken off; nobody else is at work in the folder of an open library. */
export async function clearUnfinished(folder: string): Promise<void> {
  const names = await readdir(backupsOf(folder)).catch(() => [])
  await Promise.all(names.filter(name => name.endsWith('.new')).map(name => rm(join(backupsOf(folder), name), { force: true })))
}
