import { link, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openCopy } from '../../db/copy.ts'
import { originalsNamed } from '../../records/versions.ts'
import { makeInnerFolder } from '../inner-folder.ts'
import { copyFileWhole, syncFolder } from '../write-file.ts'
import { backupsOf } from './folder.ts'

// The files that articles were imported from are called by their hashes and never change: a second name keeps them, whichever backup needs them.
const keptIn = (folder: string) => join(backupsOf(folder), 'originals')
const usedIn = (folder: string) => join(folder, 'originals')

/** Gives every file that is in use a second name in the folder of backups. */
export const coverOriginals = (folder: string): Promise<void> => give(usedIn(folder), keptIn(folder))

/** Brings back the files that were thrown away since, for a backup that was restored. */
export const bringBackOriginals = (folder: string): Promise<void> => give(keptIn(folder), usedIn(folder))

async function give(from: string, to: string): Promise<void> {
  makeInnerFolder(to)
  const there = new Set(await readdir(to))
  const missing = (await readdir(from).catch(() => [])).filter(name => !name.startsWith('.') && !there.has(name))
  for (const name of missing) await secondName(join(from, name), join(to, name))
  if (missing.length > 0) await syncFolder(to)
}

/** A link takes no room; disks that have none get a copy, which shares its blocks where it can. */
async function secondName(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch {
    await copyFileWhole(from, to)
  }
}

/** Removes the files that are not in use any more and that no backup names either. */
export async function forgetOriginals(folder: string, backups: readonly { path: string }[]): Promise<void> {
  const used = new Set(await readdir(usedIn(folder)).catch(() => []))
  const unused = new Set((await readdir(keptIn(folder)).catch(() => [])).filter(name => !used.has(name)))
  for (const { path } of backups) {
    if (unused.size === 0) return
    for (const name of namedIn(path)) unused.delete(name)
  }
  for (const name of unused) await rm(join(keptIn(folder), name), { force: true })
}

function namedIn(backup: string): string[] {
  const db = openCopy(backup)
  try {
    return originalsNamed(db).map(path => path.slice('originals/'.length))
  } finally {
    db.close()
  }
}
