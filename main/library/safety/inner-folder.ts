import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../error.ts'
import { syncFolderNow } from './lasting-folder.ts'

/**
 * Makes a folder inside that of a library unless it is there, and its name lasts through a power cut; never the library's own, which may have been
 * taken away and is to come back.
 */
export function makeInnerFolder(path: string): void {
  try {
    mkdirSync(path)
    syncFolderNow(dirname(path))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}
