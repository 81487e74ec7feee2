import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { openDatabase } from '../../../main/library/db/open.ts'
import type { Judge } from './losses.ts'

/** Folder of the library below the one that everything happens in. */
export const LIBRARY = 'thư viện'

type Queried = Pick<BetterSqlite3.Database, 'prepare' | 'pragma'>

/** What is there after the power was lost. */
export interface There {
  root: string
  library: Queried
  /** The libraries that were replaced by a backup and are kept. */
  replaced: Queried[]
}

/** Something that was said to be saved, from one acknowledgement on; to another, when it may be thinned out after it. */
export interface Promised {
  from: number
  to?: number
  what: string
  isKept(there: There): boolean
}

/** A row that a query of one value finds, in the library or in the one that it replaced. */
export const inLibrary =
  (source: string, ...values: unknown[]) =>
  ({ library, replaced }: There): boolean =>
    [library, ...replaced].some(each =>
      each
        .prepare(source)
        .pluck()
        .get(...values),
    )

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A file that is there to the byte as it is now. */
export function asItIs(root: string, path: string): Promised['isKept'] {
  const [name, sum] = [relative(root, path), sha256(path)]
  return there => existsSync(join(there.root, name)) && sha256(join(there.root, name)) === sum
}

/** Files whose name is their hash, and those that no temporary name has any more, are whole. */
function halfFiles(folder: string): string[] {
  const namesIn = (name: string) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : [])
  const originals = ['originals', 'backups/originals'].flatMap(name => namesIn(name).map(file => join(folder, name, file)))
  const named = originals.filter(path => /\/[\da-f]{64}[^/]*$/u.test(path))
  const backups = namesIn('backups').filter(name => /^[^.].*\.sqlite$/u.test(name))
  return [
    ...named.filter(path => sha256(path) !== /([\da-f]{64})[^/]*$/u.exec(path)?.[1]).map(path => `half an original ${path}`),
    ...backups.filter(name => !isSound(join(folder, 'backups', name))).map(name => `half a backup ${name}`),
  ]
}

function isSound(path: string): boolean {
  try {
    const db = new BetterSqlite3(path, { readonly: true })
    try {
      return db.pragma('quick_check', { simple: true }) === 'ok'
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

function replacedIn(folder: string): BetterSqlite3.Database[] {
  const names = readdirSync(folder).filter(name => /^library-replaced-.*\.sqlite$/u.test(name))
  return names.map(name => new BetterSqlite3(join(folder, name), { readonly: true }))
}

/** Whether everything promised is kept, and the library sound. Before the library said that it was ready it may not be there yet. */
export const judgeOf =
  (promises: readonly Promised[]): Judge =>
  (root, acknowledged) => {
    const folder = join(root, LIBRARY)
    if (acknowledged === 0 && !existsSync(join(folder, 'library.sqlite'))) return []
    try {
      // Neither a migration nor a new library may be made of what is there.
      if (!existsSync(join(folder, 'library.sqlite'))) return ['the library is gone']
      const half = halfFiles(folder)
      const library = openDatabase(folder)
      const replaced = replacedIn(folder)
      try {
        const sound = library.pragma('quick_check', { simple: true }) === 'ok' ? [] : ['the library is damaged']
        const broken = promises.filter(
          ({ from, to = acknowledged, isKept }) => from <= acknowledged && acknowledged <= to && !isKept({ root, library, replaced }),
        )
        return [...half, ...sound, ...broken.map(({ what }) => `${what} is lost`)]
      } finally {
        for (const each of [library, ...replaced]) each.close()
      }
    } catch (error) {
      return [`the library does not open: ${(error as Error).message}`]
    }
  }
