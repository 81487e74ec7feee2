import type { Part, Source } from '../draft.ts'
import { ImportError } from '../failure.ts'
import { endingOf, formatOf } from '../formats.ts'
import { partsInside } from './inside.ts'
import { entriesOf } from './unzip.ts'

/** Reads an archive: of the files in it those that can be imported, under their paths in it, as of a folder. */
export async function* readZip(source: Source): AsyncGenerator<Part> {
  const files = [...entriesOf(source.bytes)].filter(([name]) => isWanted(name))
  if (files.length === 0) {
    throw new ImportError('empty', 'There is no file in it that can be imported; unpack it and look at what it holds.')
  }
  for (const [name, unpack] of files) yield* partsInside(name, unpack, source)
}

/** What systems add of their own is hidden, or in a folder of macOS. */
function isWanted(name: string): boolean {
  const hidden = name.split('/').some(part => part.startsWith('.') || part === '__MACOSX')
  return !hidden && formatOf(endingOf(name)) !== undefined
}
