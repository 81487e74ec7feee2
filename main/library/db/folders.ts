import { statSync } from 'node:fs'
import { join } from 'node:path'
import { CollateError } from '../error.ts'
import { makeLastingFolder } from '../safety/lasting-folder.ts'

const FOLDERS = ['originals', 'backups', 'logs', 'search']

/** Makes the folders of a library; the search index can do without one. Throws CollateError `invalid` where a file has the name of one. */
export function makeFolders(folder: string): void {
  for (const name of FOLDERS) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false })
    if (!stat) makeLastingFolder(join(folder, name))
    else if (!stat.isDirectory() && name !== 'search') {
      const message = `“${name}” in the library’s folder is a file, but Collate needs a folder of that name. Move it away and open the library again.`
      throw new CollateError('invalid', message, join(folder, name))
    }
  }
}
