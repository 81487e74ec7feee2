import { randomUUID } from 'node:crypto'
import { closeSync, constants, fsync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Writes a file that is whole or not there at all, whatever happens meanwhile: under a temporary name in the same folder, through to
 * the disk, then renamed. Replaces what stood there, unless `mayReplace`, which is asked at the very last, says no: false then. Its new name lasts
 * once `syncFolder` was called for the folder.
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  mayReplace: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    await writeThrough(temporary, content)
    const may = await mayReplace()
    if (may) await rename(temporary, path)
    else await rm(temporary, { force: true })
    return may
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Copies a file so that the copy is whole or not there at all. Shares its blocks where the disk can do that. */
export async function copyFileWhole(from: string, to: string): Promise<void> {
  const temporary = join(dirname(to), `.${randomUUID()}.tmp`)
  try {
    await copyFile(from, temporary, constants.COPYFILE_FICLONE)
    const file = await open(temporary, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/**
 * The same as `writeFileWhole` for many files, for a thread that nobody waits for: it writes by itself, and only the wait for the disk is shared by all. Where one
 * fails, files may be there that nothing refers to.
 */
export async function writeFilesWhole(files: readonly { path: string; content: Uint8Array }[]): Promise<void> {
  const begun = new Set<{ path: string; temporary: string; file: number }>()
  try {
    for (const { path, content } of files) {
      const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
      const each = { path, temporary, file: openSync(temporary, 'wx') }
      begun.add(each)
      writeFileSync(each.file, content)
    }
    await Promise.all(Array.from(begun, ({ file }) => sync(file)))
    for (const each of begun) {
      closeSync(each.file)
      renameSync(each.temporary, each.path)
      begun.delete(each)
    }
  } catch (error) {
    for (const each of begun) abandon(each)
    throw error
  }
}

function abandon({ file, temporary }: { file: number; temporary: string }): void {
  try {
    closeSync(file)
  } catch {
    // It was closed already.
  }
  rmSync(temporary, { force: true })
}

const sync = promisify(fsync)

async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the names in a folder last, through to the disk. Windows keeps them by itself and opens no folders. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
