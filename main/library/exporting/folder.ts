import { access, constants, mkdir, open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CollateError } from '../error.ts'
import { syncFolder } from '../safety/write-file.ts'
import { collateIdOf } from './front-matter.ts'

/** Makes the folder of an export unless it is there; throws CollateError when that cannot be or it cannot be written to. */
export async function prepareFolder(path: string): Promise<void> {
  try {
    const isNew = await mkdir(path).then(
      () => true,
      error => {
        if (codeOf(error) !== 'EEXIST') throw error
        return false
      },
    )
    // One may be allowed to make folders where one must not look.
    if (isNew) await syncFolder(dirname(path)).catch(() => undefined)
    if (!(await stat(path)).isDirectory()) {
      throw new CollateError('invalid', `“${path}” is a file, so nothing can be exported into it. Choose a folder.`, path)
    }
    await access(path, constants.W_OK)
  } catch (error) {
    throw explain(error, path)
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** What went wrong with a folder or a file in it, for the user. */
export function explain(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CollateError(
        'missing',
        `The folder that should hold “${path}” does not exist. Make it first, or choose another one.`,
        path,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CollateError('invalid', `“${path}” cannot be written to. Change its permissions, or choose another folder.`, path)
    case 'ENOSPC':
    case 'EDQUOT':
      return new CollateError('full', 'The disk is full. Files exported so far are whole; make room and export again.', path)
  }
  return error
}

/** Bytes of a file in which its front matter must end. */
const HEAD = 65_536

/** The Markdown files in a folder by name, with the id of what each says it was exported from; null where it says nothing. */
export async function markdownFiles(folder: string): Promise<Map<string, string | null>> {
  const files = new Map<string, string | null>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || !entry.name.toLowerCase().endsWith('.md')) continue
    files.set(entry.name, collateIdOf(await headOf(join(folder, entry.name))))
  }
  return files
}

async function headOf(path: string): Promise<string> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    // A file that cannot be read is nobody's here; writing to its name will tell.
    return ''
  }
}
