import type { ImportFailure } from '../../../preload/model.ts'

/** The largest source that is read, in bytes. */
export const SIZE_LIMIT = 50 * 1024 * 1024

/** The largest file that may be a whole library: it is read line by line. */
const LIBRARY_LIMIT = 1024 * 1024 * 1024

/** The largest source of an ending that is looked into, in bytes. */
export const limitOf = (ending: string): number => (ending === 'json' ? LIBRARY_LIMIT : SIZE_LIMIT)

/** Why one source could not be imported; `message` says in one sentence what happened and what to do. The other sources go on. */
export class ImportError extends Error {
  readonly code: ImportFailure

  constructor(code: ImportFailure, message: string = MESSAGES[code]) {
    super(message)
    this.name = 'ImportError'
    this.code = code
  }
}

const MESSAGES: Record<ImportFailure, string> = {
  empty: 'There is no text in it; choose a file that holds text, or copy the text from where you read it and paste it.',
  binary: 'It is not text but binary data; save the article as a text file or a web page and import that.',
  'too-large': 'It is larger than 50 MB; split it, or save only its text, and import that.',
  encoding: 'Its characters could not be read because their encoding is damaged or unknown; save it again as UTF-8 and import that.',
  unsupported: 'Files of this kind cannot be imported yet; save the article as .txt, .md or .html and import that.',
  unreadable: 'It could not be read; check that you may open it and that it is whole, then import it again.',
  timeout: 'Reading it took too long and was stopped; it may be damaged, so save only its text and import that.',
  missing: 'There is no such file; check its name and place, then import it again.',
  columns: 'It is not clear which column holds the text; choose which column holds the text, then import it again.',
}

/** For a file that is not whole or not what its name says. */
export const damaged = (): ImportError =>
  new ImportError('unreadable', 'It is damaged or not what its name says; get or save the file again, then import that.')

/** For a file that opens with a password only. */
export const locked = (): ImportError =>
  new ImportError('unreadable', 'It is locked with a password; save it without one, then import it again.')

/** What the file system said about a path, as a failure of that source. */
export function fileFailure(error: unknown): ImportError {
  if (error instanceof ImportError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ImportError('missing')
  if (code === 'EACCES' || code === 'EPERM') {
    return new ImportError('unreadable', 'You have no permission to read it; change its permissions, then import it again.')
  }
  return new ImportError('unreadable')
}
