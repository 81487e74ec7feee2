import { closeSync, openSync, readSync } from 'node:fs'
import { CollateError } from '../error.ts'

/** `Coll` as big-endian bytes: SQLite's application_id of a library. */
export const APPLICATION_ID = 0x436f6c6c

const HEADER_LENGTH = 100
const MAGIC = 'SQLite format 3\0'

const damaged = (what: string, detail: string) =>
  new CollateError(
    'damaged',
    `${what} It was left untouched. Restore the newest copy from the backups folder of this library, or open another folder.`,
    detail,
  )

/**
 * Reads the first bytes of an existing library file and refuses what is not a library of at most `newest`, before SQLite touches it.
 * Byte offsets follow "Database File Format", section 1.3.
 */
export function checkHeader(file: string, newest: number): void {
  const header = Buffer.alloc(HEADER_LENGTH)
  const handle = openSync(file, 'r')
  let length: number
  try {
    length = readSync(handle, header, 0, HEADER_LENGTH, 0)
  } finally {
    closeSync(handle)
  }
  if (length === 0) throw damaged('The library file is empty.', file)
  if (length < HEADER_LENGTH || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw damaged('The library file is not readable.', file)
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw damaged('The file library.sqlite in this folder belongs to another program.', file)
  refuseNewer(header.readUInt32BE(60), newest)
}

/** Refuses a library whose schema this program does not know yet. */
export function refuseNewer(version: number, newest: number): void {
  if (version <= newest) return
  throw new CollateError(
    'invalid',
    'This library was made by a newer version of Collate and was left untouched. Update Collate to open it.',
    `schema ${version}, known up to ${newest}`,
  )
}
