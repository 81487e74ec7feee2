import { createHash } from 'node:crypto'
import type { ImportSource } from '../../../preload/contract.ts'
import { ImportError } from './failure.ts'
import { keepOriginal } from './originals.ts'
import type { Parsed } from './parser.ts'
import { bytesOf } from './source.ts'

/** What was kept of a source already, since all of its parts come from the same bytes. */
const kept = new WeakMap<ImportSource, Promise<string | ImportError>>()

/** Keeps the bytes that a source was read from; their path in the library's folder, or why they could not be kept. */
export async function keepBytes(folder: string, source: ImportSource, original: Parsed['original']): Promise<string | ImportError> {
  const known = kept.get(source) ?? keep(folder, source, original)
  kept.set(source, known)
  return known
}

async function keep(folder: string, source: ImportSource, { sha256, ending }: Parsed['original']): Promise<string | ImportError> {
  try {
    const bytes = await bytesOf(source)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      return new ImportError('unreadable', 'It was changed while it was being imported; import it again.')
    }
    return await keepOriginal(folder, bytes, ending)
  } catch (error) {
    if (error instanceof ImportError) return error
    throw error
  }
}
