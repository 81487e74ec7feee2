import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { PageError } from './page-failures.ts'

/** A page of more bytes than are read. */
export const tooLarge = () =>
  new PageError('invalid', 'The page is larger than 20 MB. Save only its text in your browser and import the file.')

const UNPACK = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) }

/** Undoes a `Content-Encoding`. Throws a `PageError` for what is damaged, unknown, or larger than `limit` bytes once unpacked. */
export async function unpack(bytes: Buffer, header: string | undefined, limit: number): Promise<Buffer> {
  const encoding = header?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return bytes
  try {
    if (encoding === 'deflate' && isRaw(bytes)) return await promisify(inflateRaw)(bytes, { maxOutputLength: limit })
    if (isKnown(encoding)) return await UNPACK[encoding](bytes, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
  }
  throw new PageError('damaged', 'The page arrived damaged. Fetch it again, or save it in your browser and import the file.')
}

const isKnown = (encoding: string): encoding is keyof typeof UNPACK => Object.hasOwn(UNPACK, encoding)

/** Some servers leave out the head that zlib's format begins with (RFC 1950, section 2.2). */
const isRaw = (bytes: Buffer) => ((bytes[0] ?? 0) & 0x0f) !== 8
