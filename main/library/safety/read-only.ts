import { accessSync, constants, existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { databaseFile } from '../db/open.ts'
import { CollateError, codeOf } from '../error.ts'
import { syncFolder, writeFileWhole } from './write-file.ts'

/** In a copy: of which folder it is one. */
const NOTE = 'copied-from.txt'
/** What is there once more is made anew, and backups stay where they are. */
const ORIGINALS = 'originals'

/** Whether a folder holds a library that can only be read there, as on a CD or a share. */
export function isReadOnly(folder: string): boolean {
  const file = databaseFile(folder)
  if (!existsSync(file)) return false
  try {
    for (const path of [folder, file]) accessSync(path, constants.W_OK)
    return false
  } catch (error) {
    return ['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))
  }
}

/** Refuses a library that can only be read where it is, saying what to do. */
export function refuseReadOnly(folder: string): void {
  if (!isReadOnly(folder)) return
  throw new CollateError(
    'invalid',
    `The library “${folder}” can only be read where it is. Copy its folder to a disk that can be written, and open the copy.`,
    folder,
  )
}

/** Copies a library that can only be read below `copies`, or finds the copy that was made before: what is done in it is in no other place. Gives its folder. */
export async function writableCopy(folder: string, copies: string): Promise<string> {
  await mkdir(copies, { recursive: true })
  for (let number = 1; ; number++) {
    const copy = join(copies, `${basename(folder) || 'Collate'}${number === 1 ? '' : ` ${number}`}`)
    if (!existsSync(copy)) return copyInto(folder, copy)
    if ((await copiedFrom(copy)) === folder) return copy
  }
}

/** Of which folder a library is a copy, because it could only be read there; null for any other. */
export const copiedFrom = (folder: string): Promise<string | null> => readFile(join(folder, NOTE), 'utf8').catch(() => null)

async function copyInto(folder: string, copy: string): Promise<string> {
  const making = `${copy}.new`
  await rm(making, { recursive: true, force: true })
  try {
    await mkdir(join(making, ORIGINALS), { recursive: true })
    for (const ending of ['', '-wal']) await copyWritable(databaseFile(folder) + ending, databaseFile(making) + ending)
    const originals = await readdir(join(folder, ORIGINALS)).catch(() => [])
    for (const name of originals) await copyWritable(join(folder, ORIGINALS, name), join(making, ORIGINALS, name))
    await writeFileWhole(join(making, NOTE), folder)
    await rename(making, copy)
    await syncFolder(join(copy, '..'))
    return copy
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

/** Files of a disk that can only be read are often marked so. */
async function copyWritable(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  await copyFile(from, to)
  await chmod(to, 0o644)
}
