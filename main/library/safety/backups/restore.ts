import { copyFile, link, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { now } from '../../clock.ts'
import { databaseFile } from '../../db/open.ts'
import { expectAnother } from '../../db/sidecar.ts'
import { CollateError } from '../../error.ts'
import { copyFileWhole, syncFolder } from '../write-file.ts'
import { checkCopy } from './checking.ts'
import { bringBackOriginals } from './originals.ts'

/** A backup that stands beside the library, whole and checked, to be put in its place. */
export interface Ready {
  /** Puts it in the place of a library that cannot be opened, which is set aside with its journal under a name with the date. Gives its path, null for none. */
  swapDamaged(): Promise<string | null>
  /** Puts it in the place of the library, which must be closed; whenever it is broken off, one of both stands there. Gives the path of the one before. */
  swap(): Promise<string>
}

/** Copies a backup beside the library and checks it there. Throws `damaged` for what is no sound copy of a library. */
export async function readyBackup(folder: string, path: string): Promise<Ready> {
  const file = databaseFile(folder)
  const restoring = `${file}.restoring`
  await rm(restoring, { force: true })
  try {
    await copyFile(path, restoring)
    await checkCopy(restoring, true)
  } catch (error) {
    await rm(restoring, { force: true })
    throw error
  }
  return { swap: () => swap(folder, file, restoring), swapDamaged: () => swapDamaged(folder, file, restoring) }
}

async function swap(folder: string, file: string, restoring: string): Promise<string> {
  if (await stat(`${file}-wal`).catch(() => null)) {
    throw new CollateError('busy', 'The library is still being written. Close it everywhere, then restore again.', file)
  }
  const kept = join(folder, `library-replaced-${now().replaceAll(/[:.]/gu, '-')}.sqlite`)
  // A second name first: there is a library at every moment. Disks without hard links get a copy.
  await link(file, kept).catch(() => copyFileWhole(file, kept))
  await syncFolder(folder)
  expectAnother(file)
  await rename(restoring, file)
  await syncFolder(folder)
  await bringBackOriginals(folder)
  return kept
}

async function swapDamaged(folder: string, file: string, restoring: string): Promise<string | null> {
  const kept = join(folder, `library-damaged-${now().replaceAll(/[:.]/gu, '-')}.sqlite`)
  const there = await stat(file).catch(() => null)
  if (there) await link(file, kept).catch(() => copyFileWhole(file, kept))
  // Its journal must not be played into the one that comes.
  for (const ending of ['-wal', '-journal', '-shm']) {
    if (await stat(file + ending).catch(() => null)) await rename(file + ending, kept + ending)
  }
  await syncFolder(folder)
  expectAnother(file)
  await rename(restoring, file)
  await syncFolder(folder)
  await bringBackOriginals(folder)
  return there ? kept : null
}
