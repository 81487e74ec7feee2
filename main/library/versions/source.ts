import type { ImportSource } from '../../../preload/contract.ts'
import { CollateError } from '../error.ts'
import { ImportError } from '../importing/failure.ts'
import { CHANGED, startKeeper } from '../importing/keeper.ts'
import type { Hashed, ReadOptions } from '../importing/parse.ts'
import { type Parsed, startParser } from '../importing/parser.ts'
import { labelOf } from '../importing/source.ts'
import type { NewVersion } from '../records/versions.ts'

const unreadable = (source: ImportSource, { code, message }: ImportError) =>
  new CollateError(code === 'missing' ? 'missing' : 'invalid', `${message} The article was not changed.`, labelOf(source))

/** The text of a source, and what identifies the bytes that it was read from. */
export interface SourceText {
  draft: Hashed
  original: Parsed['original']
}

/**
 * Reads the one article of a source in a process of its own, as for an import. Throws CollateError `missing` or `invalid` when it cannot be
 * read or holds several.
 */
export async function parseSource(source: ImportSource, options: ReadOptions = {}): Promise<SourceText> {
  const parser = startParser()
  const found: SourceText[] = []
  try {
    for await (const part of parser.parse(source, options))
      if (part.kind === 'article') found.push({ draft: part.draft, original: part.original })
    const [only] = found
    if (only && found.length === 1) return only
    throw new CollateError(
      'invalid',
      `It holds ${found.length} articles; choose a file that holds one. The article was not changed.`,
      labelOf(source),
    )
  } catch (error) {
    throw error instanceof ImportError ? unreadable(source, error) : error
  } finally {
    parser.close()
  }
}

/** What was read as a text that may become a version; the file is not kept yet. */
export const versionOf = ({ draft: { text, blocks, marks, sha256, dropped, pages } }: SourceText): NewVersion => ({
  text,
  blocks,
  marks,
  sha256,
  dropped,
  ...(pages && { pages }),
  original: null,
})

/** Keeps the bytes that were read, and returns their path in the library's folder. Throws `conflict` when they are others by now. */
export async function keepSource(folder: string, source: ImportSource, { original }: SourceText): Promise<string> {
  const keeper = startKeeper(folder)
  try {
    const kept = await keeper.keep(source, original)
    if (!(kept instanceof ImportError)) return kept
    if (kept.message !== CHANGED) throw unreadable(source, kept)
    throw new CollateError('conflict', 'The file was changed while it was being read. Read it again.', labelOf(source))
  } finally {
    keeper.close()
  }
}
