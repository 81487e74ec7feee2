import { CollateError } from '../error.ts'

/** A name as stored: NFC, white space at the ends gone and runs of it made one space. Throws `invalid` when nothing is left. */
export function tidyName(name: string): string {
  const tidy = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (tidy === '') throw new CollateError('invalid', 'A name cannot be empty.')
  return tidy
}

/** The key by which names among siblings are the same: upper and lower case do not matter, marks do. */
export const nameKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').normalize('NFC')
