import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { CollateError } from '../../error.ts'

// The format is age (age-encryption.org/v1): a key from the password by scrypt, then ChaCha20-Poly1305, so that every change of the file is found.
// Any program for age opens such a file.
const MAGIC = 'age-encryption.org/v1'

/** Read when it is needed. */
const age = () => import('age-encryption')

/** Whether a file is sealed with a password. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === MAGIC
  } finally {
    await file.close()
  }
}

/** Writes a file sealed with a password, through to the disk. */
export async function seal(from: string, to: string, password: string): Promise<void> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(password)
  await write(to, await encrypter.encrypt(read(from)))
}

/** Writes what a sealed file holds. Throws `invalid` for another password, `damaged` when the file was changed; nothing is left then. */
export async function unseal(from: string, to: string, password: string): Promise<void> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(password)
  const content = await decrypter.decrypt(read(from)).catch(error => {
    throw new CollateError('invalid', 'This is not the password that the backup was sealed with. Type it again.', String(error))
  })
  try {
    await write(to, content)
  } catch (error) {
    await rm(to, { force: true })
    // Errors of the disk have codes.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('E')) throw error
    throw new CollateError('damaged', 'The copy of the library cannot be read. Choose another one.', String(error))
  }
}

const read = (path: string) => Readable.toWeb(createReadStream(path)) as globalThis.ReadableStream<Uint8Array>

const write = (path: string, content: globalThis.ReadableStream<Uint8Array>) =>
  pipeline(Readable.fromWeb(content as ReadableStream), createWriteStream(path, { flush: true }))
