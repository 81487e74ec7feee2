import { opendir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ImportReport } from '../../../preload/model.ts'
import { compareTitles } from '../text/sort.ts'
import { fileFailure } from './failure.ts'
import { endingOf, formatOf } from './formats.ts'

/** Files to import, and the paths that nothing could be found at. */
export interface FoundFiles {
  files: string[]
  failed: ImportReport['failed']
}

/**
 * Finds what to import: a file that is named is always tried; of a folder, with all folders in it, the files that can be imported, in
 * order of name. Hidden files are left out, and so is what was met before, by a link or by name.
 */
export async function findFiles(paths: string[]): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], failed: [] }
  const met = new Set<string>()
  for (const path of paths) await visit(resolve(path), true, found, met)
  return found
}

async function visit(path: string, named: boolean, found: FoundFiles, met: Set<string>): Promise<void> {
  try {
    const entry = await stat(path)
    if (!entry.isDirectory() && !named && !formatOf(endingOf(path))) return
    const real = await realpath(path)
    if (met.has(real)) return
    met.add(real)
    if (!entry.isDirectory()) found.files.push(path)
    else for (const name of await namesIn(path)) await visit(join(path, name), false, found, met)
  } catch (error) {
    const { code, message } = fileFailure(error)
    found.failed.push({ path, code, message })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of await opendir(folder)) if (!name.startsWith('.')) names.push(name)
  return names.sort(compareTitles)
}
