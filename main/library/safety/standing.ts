import { accessSync, constants, statfsSync, statSync } from 'node:fs'
import type { Trouble } from '../../../preload/model.ts'
import { codeOf } from '../error.ts'
import { isRemote } from './place.ts'

/** The file of an open library, so that another one of its name can be told from it. */
export interface Standing {
  readonly folder: string
  readonly file: string
  /** Device and number of the file; null where the system gives no lasting ones, as on drives of other machines. */
  readonly number: string | null
}

/** Notes which file stands at a path. */
export function standingOf(folder: string, file: string): Standing {
  return { folder, file, number: isRemote(statfsSync(folder).type) ? null : numberOf(file) }
}

function numberOf(file: string): string {
  const { dev, ino } = statSync(file, { bigint: true })
  return `${dev} ${ino}`
}

/** Whether the file is still where it was opened. What is written into an open file that was removed or moved away is lost, and nobody is told. */
export function stands({ file, number }: Standing): boolean {
  try {
    const now = numberOf(file)
    return number === null || now === number
  } catch {
    return false
  }
}

/** Whether another file has the name now. */
export function isAnother({ file, number }: Standing): boolean {
  try {
    return number !== null && numberOf(file) !== number
  } catch {
    return false
  }
}

/** Why nothing can be written where a library stands; null when nothing speaks against it. Room is another matter. */
export function troubleOf(standing: Standing): Trouble | null {
  if (!stands(standing)) return 'gone'
  try {
    for (const path of [standing.folder, standing.file]) accessSync(path, constants.W_OK)
    return null
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EROFS') return 'read-only'
    return code === 'EACCES' || code === 'EPERM' ? 'permission' : 'gone'
  }
}
