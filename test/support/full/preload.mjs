import fs, { existsSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'

// Read before a library process where no small disk can be mounted: says what a full disk would, as long as there is a file “đầy” beside its folder.

const BetterSqlite3 = createRequire(import.meta.url)('better-sqlite3')
const folder = process.argv[2] ?? ''
const isFull = () => existsSync(join(dirname(folder), 'đầy'))

const { writeFileSync } = fs
fs.writeFileSync = (path, ...rest) => {
  if (isFull() && String(path).startsWith(folder)) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  return writeFileSync(path, ...rest)
}
syncBuiltinESMExports()

const prototype = Object.getPrototypeOf(new BetterSqlite3(':memory:').prepare('SELECT 1'))
const { run } = prototype
/** @param {unknown[]} values */
prototype.run = function (...values) {
  // With the reserve gone there is room for a little.
  if (isFull() && existsSync(join(folder, 'reserve'))) throw new BetterSqlite3.SqliteError('full', 'SQLITE_FULL')
  return Reflect.apply(run, this, values)
}
