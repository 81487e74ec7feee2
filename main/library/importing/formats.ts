import type { ImportEnding } from '../../../preload/model.ts'
import type { Part, Reading, Source } from './draft.ts'
import type { Table } from './readers/tables/table.ts'

/** Reads a source that is one article, or one part after the other of a source that holds several. Throws `ImportError`. */
export type Reader = (source: Source) => Reading | Promise<Reading> | AsyncIterable<Part>

/** Reads the tables of a source, without looking into their rows. Throws `ImportError`. */
export type TableReader = (source: Source) => Table[] | Promise<Table[]>

interface Format {
  /** Loads the reader when a file needs it: some stand on large libraries. */
  load(): Promise<Reader>
  /** The same for formats that hold tables, whose columns may be chosen. */
  loadTables?(): Promise<TableReader>
  /** Other files are inside of it. */
  holdsFiles?: true
}

const TEXT: Format = { load: async () => (await import('./readers/plain-text.ts')).readTextFile }
const MARKDOWN: Format = { load: async () => (await import('./readers/markdown/markdown.ts')).readMarkdown }
const WORD: Format = { load: async () => (await import('./readers/word/word.ts')).readWord }
const PDF: Format = { load: async () => (await import('./readers/pdf/pdf.ts')).readPdf }
const EPUB: Format = { load: async () => (await import('./readers/epub/epub.ts')).readEpub }
const ODT: Format = { load: async () => (await import('./readers/odt/odt.ts')).readOdt }

const MAIL: Format = { load: async () => (await import('./readers/mail/mail.ts')).readMail, holdsFiles: true }
const MHTML: Format = { load: async () => (await import('./readers/mail/mhtml.ts')).readMhtml }
const HTML: Format = { load: async () => (await import('./readers/html/html.ts')).readHtmlFile }
const URL_FILE: Format = { load: async () => (await import('./readers/shortcut.ts')).readInternetShortcut }
const WEBLOC: Format = { load: async () => (await import('./readers/shortcut.ts')).readWebLocation }
const CSV: Format = {
  load: async () => (await import('./readers/tables/csv.ts')).readCsv,
  loadTables: async () => (await import('./readers/tables/csv.ts')).tablesOfCsv,
}
const XLSX: Format = {
  load: async () => (await import('./readers/tables/xlsx.ts')).readXlsx,
  loadTables: async () => (await import('./readers/tables/xlsx.ts')).tablesOfXlsx,
}
const ZIP: Format = { load: async () => (await import('./readers/zip.ts')).readZip, holdsFiles: true }
const FEED: Format = { load: async () => (await import('./readers/feed.ts')).readFeed }
const JSON_EXPORT: Format = { load: async () => (await import('./readers/tools/json.ts')).readJson }
const SQLITE: Format = { load: async () => (await import('./readers/tools/sqlite.ts')).readSqlite }

const REFI: Format = { load: async () => (await import('./readers/refi/refi.ts')).readProject }
const REFI_CODEBOOK: Format = { load: async () => (await import('./readers/refi/codes.ts')).readCodebook }

/** The format of every ending: another one is a file in `readers/`, a row here and its ending in the model. */
const FORMATS: Record<ImportEnding, Format> = {
  txt: TEXT,
  md: MARKDOWN,
  markdown: MARKDOWN,
  html: HTML,
  htm: HTML,
  docx: WORD,
  doc: WORD,
  eml: MAIL,
  mhtml: MHTML,
  mht: MHTML,
  url: URL_FILE,
  webloc: WEBLOC,
  odt: ODT,
  rtf: WORD,
  pdf: PDF,
  epub: EPUB,
  csv: CSV,
  tsv: CSV,
  xlsx: XLSX,
  zip: ZIP,
  rss: FEED,
  atom: FEED,
  xml: FEED,
  rdf: FEED,
  sqlite3: SQLITE,
  qda: SQLITE,
  json: JSON_EXPORT,
  qdpx: REFI,
  qdc: REFI_CODEBOOK,
  jsonld: JSON_EXPORT,
}

/** The ending of a file name in lower case, without the dot; empty when it has none. */
export function endingOf(name: string): string {
  return /[^/\\]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The format of files with an ending; undefined when it is none that can be imported. */
export function formatOf(ending: string): Format | undefined {
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending as ImportEnding] : undefined
}
