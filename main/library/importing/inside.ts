import type { Part, Source } from './draft.ts'
import { ImportError } from './failure.ts'
import { partsOf } from './parts.ts'

/** Containers inside containers that are opened: deeper ones are made to fill a disk, not to hold articles. */
const DEPTH = 3

/** Reads a file that stands inside a source: its parts under its name there; what fails is a failed part, and the rest goes on. */
export async function* partsInside({ name, bytes }: { name: string; bytes: Uint8Array }, outer: Source): AsyncGenerator<Part> {
  const depth = (outer.depth ?? 0) + 1
  try {
    if (depth > DEPTH)
      throw new ImportError('unsupported', 'It lies too deep inside other files; take it out of them and import it by itself.')
    for await (const part of partsOf({ name: baseName(name), bytes, options: outer.options, depth })) {
      yield 'name' in part ? { ...part, name: part.name === '' ? name : `${name}/${part.name}` } : part
    }
  } catch (error) {
    yield { kind: 'failed', name, error: error instanceof ImportError ? error : new ImportError('unreadable') }
  }
}

const baseName = (path: string) => path.split('/').at(-1) ?? path
