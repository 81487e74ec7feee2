import { CollateError } from '../error.ts'
import { normalise } from '../text/normal-form.ts'

/** One line as stored: in normal form, runs of white space made one space; null when nothing is left. */
export const tidyLine = (line: string | null): string | null =>
  normalise(line ?? '')
    .replace(/\s+/gu, ' ')
    .trim() || null

/** A name as stored, like `tidyLine`. Throws `invalid` when nothing is left. */
export function tidyName(name: string): string {
  const tidy = tidyLine(name)
  if (tidy === null) throw new CollateError('invalid', 'A name cannot be empty.')
  return tidy
}
