import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeFileWhole } from '../safety/write-file.ts'

/** The bytes that an article was read from, with their SHA-256 (hexadecimal) and the ending of their name. */
export interface Original {
  bytes: Uint8Array
  sha256: string
  ending: string
}

/** Where the bytes of an article are kept, relative to the library's folder. */
export const pathOfOriginal = ({ sha256, ending }: Omit<Original, 'bytes'>): string => `originals/${sha256}.${ending}`

/**
 * Keeps bytes in the library's folder, through to the disk, so that the database may refer to them. Those that are there already are not written
 * again. All at once: a disk takes many files in hardly more time than one.
 */
export async function keepOriginals(folder: string, originals: readonly Original[]): Promise<void> {
  await mkdir(join(folder, 'originals'), { recursive: true })
  await Promise.all(originals.map(original => keep(join(folder, pathOfOriginal(original)), original.bytes)))
  await syncFolder(join(folder, 'originals'))
}

async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const file = await stat(path).catch(() => null)
  if (file?.isFile() && file.size === bytes.length) return
  await writeFileWhole(path, bytes)
}
