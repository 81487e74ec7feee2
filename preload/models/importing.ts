import type { Article, BlockType } from './article.ts'
import type { Colour } from './codebook.ts'

/** Endings of the files that can be imported, in lower case and without the dot; what has another one is tried only when it is named. */
export const IMPORT_ENDINGS = [
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'docx',
  'doc',
  'eml',
  'mhtml',
  'mht',
  'url',
  'webloc',
  'odt',
  'rtf',
  'pdf',
  'epub',
  'csv',
  'tsv',
  'xlsx',
  'zip',
  'rss',
  'atom',
  'xml',
  'json',
  'jsonld',
  'rdf',
  'sqlite3',
  'qda',
  'qdpx',
  'qdc',
] as const
export type ImportEnding = (typeof IMPORT_ENDINGS)[number]

/**
 * Where a value of an article's metadata was found. `structured`: schema.org data of the page; `meta`: its `<meta>` tags; `time`: a `<time>`;
 * `page`: any other place of the page; `site`: where this site is known to have it; `header`: front matter, a mail's head or a document's
 * properties; `column`: a column of a table; `tool`: another tool's data; `line`: a line of the text; `name`: the file's name; `address`: the
 * address that it was fetched from, or the host of its address. What was not found is made up: `lead` of the first words, `context` completed
 * from what else the text says, `letters` guessed by the letters. `user`: typed in or chosen by hand.
 */
export const ORIGINS = [
  'structured',
  'meta',
  'time',
  'page',
  'site',
  'header',
  'column',
  'tool',
  'line',
  'name',
  'address',
  'lead',
  'context',
  'letters',
  'user',
] as const
export type Origin = (typeof ORIGINS)[number]

export type MetadataField = 'title' | 'byline' | 'outlet' | 'url' | 'published' | 'language'

/** Where each value was found; fields without a value are not there. */
export type Origins = Partial<Record<MetadataField, Origin>>

/**
 * Why something of a source is no part of the article's text. `share`: a bar to share, print or follow; `related`: links to other articles;
 * `placeholder`: what stood for a picture; `headline`: the headline again; `repeated`: a caption or paragraph again; `address`: the line with the
 * article's own address.
 */
export const DROP_REASONS = ['share', 'related', 'placeholder', 'headline', 'repeated', 'address'] as const
export type DropReason = (typeof DROP_REASONS)[number]

/** A line of the source that was left out. `at` is the UTF-16 offset in the version's text where it would stand. */
export interface Dropped {
  at: number
  text: string
  type: BlockType
  why: DropReason
  /** It was noticed, and stands in the text all the same. */
  kept?: true
}

/** What an import found out about an article. */
export interface FoundByImport {
  origins: Origins
  dropped: Dropped[]
}

/** The beginning of a text as it reads in an encoding. */
export interface EncodingSample {
  encoding: string
  text: string
}

/** A passage that came with a source, by its words and, where the source tells, its place in the text (UTF-16, half-open). */
export interface ImportedHighlight {
  exact: string
  prefix?: string
  suffix?: string
  start?: number
  end?: number
  /** Where it stands in the text of which the source holds just passages: in UTF-16 units or code points, which only that text tells. */
  told?: { start: number; end: number }
  note: string | null
  /** Paths such as `A/B`. */
  themes: string[]
  colour: Colour | null
  /** What more is known of each of these themes, in the same order. */
  tagged?: { uuid?: string; coder?: string }[]
  /** The one that it had in another library. */
  uuid?: string
  /** Markdown. */
  memo?: string
  /** The name of who made it; a coder of that name is made where there is none. */
  coder?: string
  /** ISO 8601 in UTC. */
  createdAt?: string
  updatedAt?: string
  /** How sure its place is, 0–1, where it was found by searching. */
  score?: number
  /** It had lost its place, and is not looked for. */
  orphan?: true
  /** It is kept as a quotation. */
  quotation?: true
}

/** A theme that came with a source, after the one above it. */
export interface ImportedTheme {
  path: string
  colour: Colour | null
  definition: string
  /** The one that it had in another library. */
  uuid?: string
  /** Markdown. */
  memo?: string
  /** It holds others together and tags nothing. */
  group?: true
  /** Its colour is that of the theme above it. */
  inherits?: true
}

/** A collection that came with a source, by its names from the root. */
export interface ImportedCollection {
  names: string[]
  /** The one that it had in another library. */
  uuid?: string
}

/** What became of highlights that came with a source: they stand where it says, elsewhere, or nowhere. */
export interface Anchored {
  exact: number
  moved: number
  orphaned: number
}

/** A page that a source names but does not hold. */
export interface PageAddress {
  url: string
  title: string | null
}

/** What an import does with an article that the library has already: leave it out, add it all the same, or make it a new version of the other. */
export const DUPLICATES = ['skip', 'keep', 'version'] as const
export type Duplicates = (typeof DUPLICATES)[number]

/**
 * Why a source was left out: its text is the newest one of an article, or its address is that of an article with another text, or its
 * article has all highlights and notes in it.
 */
export type SkipReason = 'duplicate' | 'same-address' | 'nothing-new'

/** Where something stood that was to be imported. */
export interface ImportPlace {
  /** The file's path, or the given name of pasted text; of what stood inside a file it goes on with `/` and its name. */
  path: string
  /** Its name inside the source, when the source holds several. */
  part?: string
  /** The place of the source in the request, when it is no file on the disk. */
  source?: number
}

/** What an import did. */
export interface ImportReport {
  imported: Article[]
  /**
   * Articles that got a new version, and what became of their highlights; or `highlights` that another tool had made, or only details and tags that
   * they lacked (`completed`), and then no version.
   */
  updated: { article: Article; kept: number; moved: number; orphaned: number; highlights?: number; completed?: true }[]
  skipped: (ImportPlace & { reason: SkipReason; duplicateOf: number })[]
  failed: (ImportPlace & { code: ImportFailure; message: string })[]
  /** Pages that were named, in bookmarks or a list of addresses; nothing was fetched. */
  addresses: PageAddress[]
  /** Highlights and themes that came along. */
  highlights: number
  themes: number
  /** What became of all highlights of the sources, those that were there already among them. */
  anchored: Anchored
  /** What of the sources is not in the library, or is to be looked over, in sentences. */
  warnings: (ImportPlace & { message: string })[]
}

/**
 * An import that was broken off: so many of its sources are in the library, so many can be read still, and so many were pasted, or chosen in a browser,
 * and cannot be had again.
 */
export interface UnfinishedImport {
  run: string
  done: number
  left: number
  lost: number
  /** ISO 8601 in UTC. */
  startedAt: string
}

/** A folder that is imported as files arrive; `found` tells whether it is there. */
export interface WatchedFolder {
  id: number
  path: string
  /** The collection that its articles go to. */
  collection: string | null
  /** ISO 8601 in UTC. */
  since: string
  found: boolean
}

export const IMPORT_FAILURES = [
  'empty',
  'binary',
  'too-large',
  'encoding',
  'unsupported',
  'unreadable',
  'timeout',
  'missing',
  'columns',
] as const
export type ImportFailure = (typeof IMPORT_FAILURES)[number]

/** Endings of the files that hold tables, with an article in each row. */
export const TABLE_ENDINGS: readonly ImportEnding[] = ['csv', 'tsv', 'xlsx']

/** What a column of a table may hold of the articles in its rows. */
export const COLUMN_FIELDS = ['title', 'text', 'byline', 'outlet', 'url', 'published', 'language', 'tags'] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** The names of the columns that hold each; what is missing is found by name, an empty name means that none does. */
export type Columns = Partial<Record<ColumnField, string>>

/** A table as it is shown to whoever chooses its columns: their names, its first rows, and what each column seems to hold. */
export interface TablePreview {
  columns: string[]
  rows: string[][]
  guessed: Columns
}
