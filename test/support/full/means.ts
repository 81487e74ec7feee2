import fs, { existsSync, mkdirSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../library.ts'
import { smallDisk } from './small-disk.ts'

/** A way to bring a library's folder into trouble and out of it. */
export interface Means {
  /** Where the library is to be made. */
  folder: string
  /** Fills the disk to the last page, or gives the room back. */
  fill(full: boolean): void
}

const MEGABYTES = 40
const real = (): Means | null => {
  const disk = smallDisk(MEGABYTES * 1024 * 1024)
  if (!disk) return null
  onTestFinished(() => disk.remove())
  const folder = join(disk.folder, 'library')
  mkdirSync(folder)
  return { folder, fill: full => (full ? disk.fill(0) : disk.free()) }
}

const refusal = (code: string) => Object.assign(new Error(`${code}: the test says so`), { code })
type Statement = BetterSqlite3.Statement<unknown[], unknown>

/** What the system and SQLite say of such a folder, said by the test: for machines on which no disk can be mounted, and for disks that fail while files on them are open. */
export function played(): Means & { refuse(code: 'EROFS' | 'EACCES' | null): void } {
  const folder = temporaryFolder()
  let state: 'full' | 'EROFS' | 'EACCES' | '' = ''
  const isRefused = () => state === 'EROFS' || state === 'EACCES'
  const isOwn = (path: unknown) => String(path).startsWith(folder)
  const [writeFileSync, accessSync] = [fs.writeFileSync, fs.accessSync]
  fs.writeFileSync = ((path: fs.PathOrFileDescriptor, ...rest: [string]) => {
    if (state === 'full' && isOwn(path)) throw refusal('ENOSPC')
    return writeFileSync(path, ...rest)
  }) as typeof fs.writeFileSync
  fs.accessSync = (path, mode) => {
    if (isRefused() && isOwn(path)) throw refusal(state)
    accessSync(path, mode)
  }
  syncBuiltinESMExports()
  const prototype = Object.getPrototypeOf(new BetterSqlite3(':memory:').prepare('SELECT 1')) as Statement
  const { run } = prototype
  prototype.run = function (this: Statement, ...values: unknown[]) {
    // With the reserve gone there is room for a little.
    if (state === 'full' && existsSync(join(folder, 'reserve'))) throw new BetterSqlite3.SqliteError('full', 'SQLITE_FULL')
    // Once the library refuses by itself, SQLite does not come to the disk.
    if (isRefused() && isOwn(this.database.name) && this.database.pragma('query_only', { simple: true }) === 0)
      throw new BetterSqlite3.SqliteError('refused', 'SQLITE_IOERR_WRITE')
    return Reflect.apply(run, this, values) as never
  }
  onTestFinished(() => {
    Object.assign(fs, { writeFileSync, accessSync })
    syncBuiltinESMExports()
    prototype.run = run
  })
  return {
    folder,
    fill(full) {
      state = full ? 'full' : ''
    },
    refuse(code) {
      state = code ?? ''
    },
  }
}

/** The ways by name: real disks where they can be mounted, and what they would say. */
export const MEANS = { 'a mounted disk': () => real() ?? played(), 'what a disk would say': played }
