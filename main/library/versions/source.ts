import { createHash } from 'node:crypto'
import type { ImportSource } from '../../../preload/contract.ts'
import { CollateError } from '../error.ts'
import { ImportError } from '../importing/failure.ts'
import { keepOriginal, syncOriginals } from '../importing/originals.ts'
import { type Parsed, startParser } from '../importing/parser.ts'
import { bytesOf, labelOf } from '../importing/source.ts'
import type { NewVersion } from '../records/versions.ts'

const unreadable = (source: ImportSource, { code, message }: ImportError) =>
  new CollateError(code === 'missing' ? 'missing' : 'invalid', `${message} The article was not changed.`, labelOf(source))

/** Reads a source in a process of its own, as for an import. Throws CollateError `missing` or `invalid` when it cannot be read. */
export async function parseSource(source: ImportSource): Promise<Parsed> {
  const parser = startParser()
  try {
    return await parser.parse(source, {})
  } catch (error) {
    throw error instanceof ImportError ? unreadable(source, error) : error
  } finally {
    parser.close()
  }
}

/** What was read as a text that may become a version; the file is not kept yet. */
export const versionOf = ({ text, blocks, marks, sha256 }: Parsed): NewVersion => ({ text, blocks, marks, sha256, original: null })

/** Keeps the bytes that were read, and returns their path in the library's folder. Throws `conflict` when they are others by now. */
export async function keepSource(folder: string, source: ImportSource, { original }: Parsed): Promise<string> {
  const bytes = await bytesOf(source).catch(error => {
    throw error instanceof ImportError ? unreadable(source, error) : error
  })
  if (createHash('sha256').update(bytes).digest('hex') !== original.sha256) {
    throw new CollateError('conflict', 'The file was changed while it was being read. Read it again.', labelOf(source))
  }
  const kept = await keepOriginal(folder, bytes, original.ending)
  await syncOriginals(folder)
  return kept
}
