import type { ImportFailure, TablePreview } from '../../../preload/model.ts'
import { sha256 } from '../safety/sha256.ts'
import { countWords } from '../text/normal-form.ts'
import type { Draft, LibraryPart, Part, Reading, ReadOptions } from './draft.ts'
import { ImportError } from './failure.ts'
import { finish } from './finishing/finish.ts'
import { endingOf, formatOf } from './formats.ts'
import { partsOf } from './parts.ts'
import { previewOf } from './readers/tables/table.ts'
import { contentOf } from './source.ts'
import type { WholePart } from './whole/parts.ts'

export type { Draft, ReadOptions } from './draft.ts'

/** A source with its content in hand: the bytes of a file, or text or HTML that was pasted. */
export interface RawSource {
  name: string
  path: string | null
  bytes: Uint8Array | null
  text?: string
  html?: string
  /** Where it was fetched from. */
  url?: string | undefined
  /** The name of its encoding, as the server told it. */
  charset?: string | undefined
}

/** A draft with the SHA-256 of its text and the number of words in it. */
export interface Hashed extends Draft {
  sha256: string
  words: number
}

/** A part of a source that was read. `name` is the one inside the source; empty where the source is the article. */
export type ParsedPart =
  | { kind: 'article'; name: string; draft: Hashed; only?: true }
  | { kind: 'failed'; name: string; code: ImportFailure; message: string }
  | LibraryPart
  | WholePart

/** Reads one source, part after part. Runs in the import child, since some formats can hang or take all memory. Throws `ImportError`. */
export async function* parseSource(source: RawSource, options: ReadOptions): AsyncGenerator<ParsedPart> {
  let none = true
  for await (const part of partsOf({ ...named(source), options, url: source.url, charset: source.charset })) {
    none = false
    yield parsed(part, source, options)
  }
  if (none) throw new ImportError('empty')
}

/** Looks at the first table of a source, without reading its articles. Runs in the import child as well. Throws `ImportError`. */
export async function previewSource(source: RawSource): Promise<TablePreview> {
  const { name, bytes } = named(source)
  const { charset } = source
  const format = formatOf(endingOf(name))
  if (!format?.loadTables) throw new ImportError('unsupported', 'It is not a table; choose a file of the kind .csv, .tsv or .xlsx.')
  const [table] = await (await format.loadTables())({ name, bytes, charset, options: {} })
  if (!table) throw new ImportError('empty')
  return previewOf(table)
}

/** Pasted text has a name that is a title; its ending tells the format all the same. */
function named(source: RawSource): { name: string; bytes: Uint8Array } {
  const { bytes, ending } = contentOf(source)
  return { name: endingOf(source.name) === ending ? source.name : `${source.name}.${ending}`, bytes }
}

function parsed(part: Part, source: RawSource, options: ReadOptions): ParsedPart {
  if (part.kind === 'failed') return { kind: 'failed', name: part.name, code: part.error.code, message: part.error.message }
  if (part.kind !== 'article') return part
  try {
    const draft = finish(withAddress(part, source.url), part.name.split('/').at(-1) || source.name, options)
    // What stands inside of another is not all of it.
    const only = part.only && part.name === '' ? { only: part.only } : {}
    return { kind: 'article', name: part.name, draft: { ...draft, sha256: sha256(draft.text), words: countWords(draft.text) }, ...only }
  } catch (error) {
    // Of a source that is one article it is the failure of the source.
    if (part.name === '' || !(error instanceof ImportError)) throw error
    return { kind: 'failed', name: part.name, code: error.code, message: error.message }
  }
}

/** A page that does not tell its address has the one that it was fetched from; what stands inside of another has none. */
function withAddress({ name, reading }: Extract<Part, { kind: 'article' }>, url: string | undefined): Reading {
  if (url === undefined || name !== '' || reading.url !== null) return reading
  return { ...reading, url, origins: { ...reading.origins, url: 'address' } }
}
