import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Makes the names in a folder last through a power cut; Windows does so by itself and refuses to sync a folder. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a folder with all above it unless it is there. Its name lasts through a power cut, as far as the folder above lets itself be opened. */
export function makeLastingFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  let made = resolve(folder)
  const last = dirname(resolve(first))
  do {
    made = dirname(made)
    try {
      syncFolderNow(made)
    } catch {
      // One may be allowed to make folders where one must not look.
    }
  } while (made !== last && made !== dirname(made))
}
