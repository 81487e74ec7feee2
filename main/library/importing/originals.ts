import { createHash } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeFileWhole } from '../safety/write-file.ts'

/**
 * Keeps the bytes that an article was read from as `originals/<sha256>.<extension>` in the library's folder and returns that path,
 * relative to the folder. Bytes that are there already are not written again. They last once `syncOriginals` was called.
 */
export async function keepOriginal(folder: string, bytes: Uint8Array, extension: string): Promise<string> {
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`
  const path = join(folder, 'originals', name)
  if (!(await isKept(path, bytes.length))) {
    await mkdir(join(folder, 'originals'), { recursive: true })
    await writeFileWhole(path, bytes)
  }
  return `originals/${name}`
}

/** Makes what was kept last; to be called before the database refers to it. */
export function syncOriginals(folder: string): Promise<void> {
  return syncFolder(join(folder, 'originals'))
}

async function isKept(path: string, size: number): Promise<boolean> {
  const file = await stat(path).catch(() => null)
  return file?.isFile() === true && file.size === size
}
