import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CollateError } from '../error.ts'

const hasBackups = (folder: string): boolean => {
  const backups = join(folder, 'backups')
  return existsSync(backups) && readdirSync(backups).some(name => /^[^.].*\.sqlite$/u.test(name))
}

/** Whether a folder without a library file shows that there was one: its journal, or backups of it. */
export const hadLibrary = (folder: string, file: string): boolean => existsSync(`${file}-wal`) || hasBackups(folder)

/** Refuses, as `damaged`, to make an empty library where there was one. */
export function refuseLost(folder: string, file: string): void {
  if (existsSync(`${file}-wal`)) {
    throw new CollateError(
      'damaged',
      'The library file is gone while its journal is still there. Nothing was touched. Put library.sqlite back, or restore it from the backups folder.',
      file,
    )
  }
  if (hasBackups(folder)) {
    throw new CollateError(
      'damaged',
      'The library file is gone, but there are backups of it. Nothing was touched. Put library.sqlite back, or restore a backup.',
      file,
    )
  }
}
