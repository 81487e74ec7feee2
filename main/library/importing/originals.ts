import { statSync } from 'node:fs'
import { join } from 'node:path'
import { makeInnerFolder } from '../safety/inner-folder.ts'
import { syncFolder, writeFilesWhole } from '../safety/write-file.ts'

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
 * again. All at once, since a disk takes many files in hardly more time than one; for the keeper's thread, which waits for nobody.
 */
export async function keepOriginals(folder: string, originals: readonly Original[]): Promise<void> {
  makeInnerFolder(join(folder, 'originals'))
  const files = originals.map(original => ({ path: join(folder, pathOfOriginal(original)), content: original.bytes }))
  await writeFilesWhole(files.filter(file => !isThere(file)))
  await syncFolder(join(folder, 'originals'))
}

function isThere({ path, content }: { path: string; content: Uint8Array }): boolean {
  const file = statSync(path, { throwIfNoEntry: false })
  return file?.isFile() === true && file.size === content.length
}
