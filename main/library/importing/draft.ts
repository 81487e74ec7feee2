import type {
  ArticleState,
  Block,
  Columns,
  Dropped,
  ImportedCollection,
  ImportedHighlight,
  ImportedTheme,
  Mark,
  Origins,
  Page,
  PageAddress,
  Precision,
} from '../../../preload/model.ts'
import { boundaryBefore } from '../text/graphemes.ts'
import { normalise } from '../text/normal-form.ts'
import type { ImportError } from './failure.ts'
import type { OwnNote } from './readers/markdown/own-note.ts'
import type { WholePart } from './whole/parts.ts'

/** What is known of an article besides its text. */
export interface Told {
  title: string | null
  byline: string | null
  outlet: string | null
  url: string | null
  published: string | null
  precision: Precision | null
  /** BCP 47 code. */
  language: string | null
}

/**
 * What one format's reader found in a source: the text in normal form, blocks and marks as spans over it, and what the source tells of the
 * article, with the place where it does.
 */
export interface Reading extends Told {
  text: string
  blocks: Block[]
  marks: Mark[]
  /** Where the pages of the source begin in the text, when it has any. */
  pages?: Page[]
  origins: Origins
  tags?: string[]
  highlights?: ImportedHighlight[]
  /** The text is to stay as it is to the letter: highlights of another tool count its characters. */
  verbatim?: true
  /** It is a web page. */
  page?: true
  /** The text is nothing but quotes of an article that the source does not hold. */
  quotes?: true
  /** The name of the document that the quotes are of, where the tool knows no address. */
  document?: string
  /** It is a note that Collate wrote of an article; `highlights` has none of its own. */
  note?: OwnNote
  /** The UUID that it had in another library: an article that has it here is the same one. */
  uuid?: string
  /** It is another article than one of the same text or address that came before it in the source. */
  apart?: true
  /** Markdown. */
  memo?: string
  collections?: ImportedCollection[]
  state?: ArticleState
  starred?: boolean
}

/** An article as read from a source, not yet stored; what the source does not tell was found out, and what is no part of its text left out. */
export interface Draft extends Omit<Reading, 'title' | 'language' | 'tags' | 'highlights' | 'verbatim' | 'page'> {
  title: string
  language: string
  tags: string[]
  highlights: ImportedHighlight[]
  dropped: Dropped[]
}

/**
 * What a source can hold: articles, each under its name inside the source, read or failed; what belongs to a whole library; and warnings, of what is
 * left out or to be looked over. `only` says that nothing follows in the source whose name it has.
 */
export type Part =
  | { kind: 'article'; name: string; reading: Reading; only?: true }
  | { kind: 'failed'; name: string; error: ImportError }
  | LibraryPart
  | WholePart

/** What a source holds besides articles. */
export type LibraryPart =
  | { kind: 'themes'; themes: ImportedTheme[] }
  | { kind: 'collections'; collections: ImportedCollection[] }
  | { kind: 'coders'; names: string[] }
  | { kind: 'memo'; memo: string }
  | { kind: 'addresses'; addresses: PageAddress[] }
  | { kind: 'warning'; name: string; message: string }

/** What a format's reader is given: the bytes of a source, the name they came under, and what the user chose for reading them. */
export interface Source {
  name: string
  bytes: Uint8Array
  options: ReadOptions
  /** How many files it stands inside of. */
  depth?: number
  /** Where it was fetched from: what relative links stand on. */
  url?: string | undefined
  /** The name of its encoding, as the server told it. */
  charset?: string | undefined
}

/** What may be chosen for reading a source; what is missing is found out. */
export interface ReadOptions {
  /** BCP 47 code. */
  language?: string | undefined
  /** A name of `decode.ts`, for text in an encoding that is not recognised. */
  encoding?: string | undefined
  /** What the columns of a table hold. */
  columns?: Columns | undefined
}

/** A source that tells nothing about its article. */
export const NOTHING_TOLD: Told = { title: null, byline: null, outlet: null, url: null, published: null, precision: null, language: null }

/** Marks everything that was told as found in one place. */
export function foundIn(told: Told, origin: Origins[keyof Origins]): Origins {
  const { precision: _, ...values } = told
  return Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [[field, origin]])))
}

/** A value of metadata on one line, in normal form and cut to `limit` UTF-16 units; null when there is nothing in it. */
export function oneLine(value: unknown, limit = 2000): string | null {
  if (typeof value !== 'string') return null
  const line = normalise(value).replace(/\s+/gu, ' ').trim()
  return line === '' ? null : line.slice(0, boundaryBefore(line, Math.min(limit, line.length))).trim()
}

/** A web or mail address in its standard form, relative ones taken from `base`; null for every other scheme and for what is no address. */
export function safeAddress(value: unknown, base?: string | null): string | null {
  // Asked of every line of a text: most have no scheme, and are not looked at further.
  const line = typeof value === 'string' && (base || value.includes(':')) ? oneLine(value) : null
  if (line === null || !URL.canParse(line, base ?? undefined)) return null
  const { protocol, href } = new URL(line, base ?? undefined)
  return ['http:', 'https:', 'mailto:'].includes(protocol) && href.length <= 2000 ? href : null
}

/** Whether a value is an address of any kind, where a name was looked for. */
export const isAddress = (value: string | null): boolean =>
  /:\/\/|^(?:about|blob|data|file|javascript|mailto|vbscript):/iu.test(value ?? '')

/** Like `safeAddress`, for pages only. */
export function pageAddress(value: unknown): string | null {
  const address = safeAddress(value)
  return address?.startsWith('http') ? address : null
}
