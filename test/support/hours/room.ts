import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { memoryOf } from '../../bench/import/memory.ts'

/** What a library takes, in bytes; null where the system does not tell. */
export interface Room {
  memory: number | null
  library: number
  journal: number
  backups: number
  search: number
  logs: number
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

/** What the library of a folder takes on the disk, and its process in memory. */
export async function roomOf(folder: string, process: number): Promise<Room> {
  const size = (...names: string[]) => names.reduce((sum, name) => sum + sizeOf(join(folder, name)), 0)
  return {
    memory: await memoryOf(process),
    library: size('library.sqlite'),
    journal: size('library.sqlite-wal'),
    backups: size('backups'),
    search: size('search', 'reuse'),
    logs: size('logs'),
  }
}
