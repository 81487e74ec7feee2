import BetterSqlite3 from 'better-sqlite3'

type Statement = BetterSqlite3.Statement<unknown[], unknown>

/** Which write fails from now on, counted from 1, and how; how many there were. */
export const failing = { at: Number.POSITIVE_INFINITY, code: '', writes: 0 }

/** Lets every write succeed again. */
export const letWrite = (): void => {
  failing.at = Number.POSITIVE_INFINITY
}

/** What only takes back cannot fail for want of room. */
const counts = (statement: Statement) =>
  (!statement.readonly || statement.source === 'COMMIT') && !/^(?:ROLLBACK|RELEASE)/u.test(statement.source)

/** From now on every write of this process is counted, and one of them may be made to fail. */
export function failWrites(): void {
  const prototype = Object.getPrototypeOf(new BetterSqlite3(':memory:').prepare('SELECT 1')) as Statement
  const real = { run: prototype.run, get: prototype.get, all: prototype.all }
  for (const method of ['run', 'get', 'all'] as const) {
    prototype[method] = function (this: Statement, ...values: unknown[]) {
      if (counts(this)) {
        failing.writes += 1
        if (failing.writes === failing.at) throw new BetterSqlite3.SqliteError('the test says so', failing.code)
      }
      return Reflect.apply(real[method], this, values) as never
    }
  }
}
