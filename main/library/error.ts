import type { ErrorCode, Failure } from '../../preload/model.ts'

/** An error meant for the user: `message` says in one or two sentences what happened and what to do. */
export class CollateError extends Error {
  readonly code: ErrorCode
  readonly detail?: string

  constructor(code: ErrorCode, message: string, detail?: string) {
    super(message)
    this.name = 'CollateError'
    this.code = code
    if (detail !== undefined) this.detail = detail
  }
}

const BY_SQLITE: [prefix: string, code: ErrorCode, message: string][] = [
  ['SQLITE_FULL', 'full', 'The disk is full. Nothing of this change was saved; make room and try again.'],
  ['SQLITE_BUSY', 'busy', 'Another program is using this library. Close it there and try again.'],
  ['SQLITE_LOCKED', 'busy', 'The library is busy with another change. Try again in a moment.'],
  ['SQLITE_CORRUPT', 'damaged', 'The library file is damaged. Stop working in it and restore the newest copy from its backups folder.'],
  ['SQLITE_NOTADB', 'damaged', 'The library file is damaged. Stop working in it and restore the newest copy from its backups folder.'],
  [
    'SQLITE_IOERR',
    'damaged',
    'The disk reported an error while the library was read or written. Check the disk, then open the library again.',
  ],
  [
    'SQLITE_READONLY',
    'invalid',
    'The library cannot be written to. Check the permissions of its folder and whether the disk is read-only.',
  ],
  ['SQLITE_CANTOPEN', 'invalid', 'The library file cannot be opened. Check the permissions of its folder.'],
  ['SQLITE_PERM', 'invalid', 'The library file cannot be opened. Check the permissions of its folder.'],
]

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whatever was thrown, as data that a user can act on; never holds a stack trace. */
export function toFailure(error: unknown): Failure {
  if (error instanceof CollateError) {
    const failure: Failure = { code: error.code, message: error.message }
    if (error.detail !== undefined) failure.detail = error.detail
    return failure
  }
  const code = codeOf(error)
  const known = BY_SQLITE.find(([prefix]) => code.startsWith(prefix))
  if (known) return { code: known[1], message: known[2], detail: code }
  if (code === 'ENOSPC') return { code: 'full', message: BY_SQLITE[0]?.[2] ?? '' }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', message: 'Cancelled.' }
  return {
    code: 'internal',
    message: 'Something went wrong inside Collate; the change was not made. The log in the library’s folder says more.',
  }
}

/** True for the errors that SQLite reports about its file, not about a statement. */
export const isSqliteError = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_')
