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

/** What SQLite's and the system's codes mean to the user, by how the codes begin. */
const KNOWN: { codes: string[]; code: ErrorCode; message: string }[] = [
  {
    codes: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
    code: 'full',
    message: 'The disk is full. Nothing of this change was saved; make room and try again.',
  },
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    code: 'busy',
    message: 'Another program is using this library. Close it there and try again.',
  },
  {
    codes: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
    code: 'damaged',
    message: 'The library file is damaged. Stop working in it and restore the newest copy from its backups folder.',
  },
  {
    codes: ['SQLITE_IOERR'],
    code: 'damaged',
    message: 'The disk reported an error while the library was read or written. Check the disk, then open the library again.',
  },
  {
    codes: ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS'],
    code: 'invalid',
    message: 'The folder cannot be written to. Check its permissions and whether the disk is read-only.',
  },
  { codes: ['ENAMETOOLONG'], code: 'invalid', message: 'The path is longer than this system takes. Choose a shorter one.' },
  { codes: ['EISDIR'], code: 'invalid', message: 'There is a folder where a file should be. Choose a file.' },
  { codes: ['ENOTDIR', 'EEXIST'], code: 'invalid', message: 'There is a file where a folder should be. Choose another folder.' },
]

/** The code that SQLite or the system gave an error; empty when it has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whatever was thrown, as data that a user can act on; never holds a stack trace. */
export function toFailure(error: unknown): Failure {
  if (error instanceof CollateError) {
    const failure: Failure = { code: error.code, message: error.message }
    if (error.detail !== undefined) failure.detail = error.detail
    return failure
  }
  const code = codeOf(error)
  const known = KNOWN.find(({ codes }) => codes.some(prefix => code.startsWith(prefix)))
  if (known) return { code: known.code, message: known.message, detail: code }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', message: 'Cancelled.' }
  return {
    code: 'internal',
    message: 'Something went wrong inside Collate; the change was not made. The log in the library’s folder says more.',
  }
}

/** True when the library has no room, or may not be written, which says nothing of other places. */
export const isUnwritable = (error: unknown): boolean => /^SQLITE_(?:FULL|READONLY)/u.test(codeOf(error))

/** True for the errors that SQLite reports about its file, not about a statement. */
export const isSqliteError = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_')

/** True for the errors that SQLite reports of a damaged file. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/u.test(codeOf(error))

/** True when a rule of the database, such as a unique name, refused a row. */
export const isConstraintError = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_CONSTRAINT')
