import type { Failure, Trouble } from '../../../preload/model.ts'
import { CollateError } from '../error.ts'

const FAILURES: Record<Trouble, Failure> = {
  full: {
    code: 'full',
    message: 'The disk of this library is full. Nothing of this was begun; make room and try again.',
    detail: 'full',
  },
  'read-only': {
    code: 'invalid',
    message: 'The disk of this library can only be read now. Nothing of this change was saved; make the disk writable and try again.',
    detail: 'read-only',
  },
  permission: {
    code: 'invalid',
    message: 'Collate may not write into the folder of this library any more. Nothing of this change was saved; allow it and try again.',
    detail: 'permission',
  },
  gone: {
    code: 'missing',
    message: 'The folder of this library is not where it was. Nothing of this change was saved; bring it back and try again.',
    detail: 'gone',
  },
}

/** What is said of a write that some trouble keeps from being made; `detail` names the trouble. */
export const failureOf = (trouble: Trouble): Failure => FAILURES[trouble]

/** The same, to be thrown. */
export function refusalOf(trouble: Trouble): CollateError {
  const { code, message, detail } = FAILURES[trouble]
  return new CollateError(code, message, detail)
}
