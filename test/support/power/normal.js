import BetterSqlite3 from 'better-sqlite3'

// Loaded before a library, this makes its database wait for the disk less often than it has to: so that it can be told whether a loss would be seen.
const { pragma } = BetterSqlite3.prototype

BetterSqlite3.prototype.pragma = function pragmaOfLess(text, options) {
  return pragma.call(this, text === 'synchronous = FULL' ? 'synchronous = NORMAL' : text, options)
}
