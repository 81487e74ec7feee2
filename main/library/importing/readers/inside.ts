import type { Part, Source } from '../draft.ts'
import { ImportError } from '../failure.ts'
import { endingOf, formatOf } from '../formats.ts'
import { partsOf } from '../parts.ts'

/** Archives and mails inside each other that are opened: deeper ones are made to fill a disk, not to hold articles. */
const DEPTH = 3

/**
 * Reads a file that stands inside a source: its parts under its name there; what fails is a failed part, and the rest goes on. `unpack` gives
 * its bytes and may throw `ImportError`.
 */
export async function* partsInside(name: string, unpack: () => Uint8Array, { depth: outer = 0, options }: Source): AsyncGenerator<Part> {
  const depth = outer + 1
  try {
    if (depth > DEPTH && formatOf(endingOf(name))?.holdsFiles) {
      throw new ImportError('unsupported', 'It lies too deep inside other files; take it out of them and import it by itself.')
    }
    for await (const part of partsOf({ name: name.split('/').at(-1) ?? name, bytes: unpack(), options, depth })) {
      yield 'name' in part ? { ...part, name: part.name === '' ? name : `${name}/${part.name}` } : part
    }
  } catch (error) {
    yield { kind: 'failed', name, error: error instanceof ImportError ? error : new ImportError('unreadable') }
  }
}
