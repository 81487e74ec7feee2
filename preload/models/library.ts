import type { CitationStyle } from './exporting.ts'

export interface LibraryInfo {
  uuid: string
  name: string
  folder: string
  articles: number
  /** Articles in the trash. */
  trashed: number
  highlights: number
  themes: number
  canUndo: boolean
  canRedo: boolean
  /** Whether articles of the starter library are still in it. */
  hasStarter: boolean
  /** How many highlights did not stand on their words when the library was opened; they are left as they are. */
  brokenQuotes: number
  /** The folder that the library is a copy of, because it could only be read there. */
  copiedFrom: string | null
  /** What keeps the library from being written now. */
  trouble: Trouble | null
  /** What a check of everything found since it was opened, the first hundred. */
  faults: { code: string; message: string }[]
  /** Where the library may come to harm: a folder that is synced while it is open, or another machine. */
  place: LibraryPlace | null
  /** What was noticed when it was opened, and that nobody has seen: its file is older than it was here, or its journal, with what was written last, is gone. */
  broke: LibraryBreak | null
}

/** No room on the disk, a disk that can only be read, a folder that may not be written, a folder that is not there any more. */
export type Trouble = 'full' | 'read-only' | 'permission' | 'gone'

export type LibraryBreak = 'older' | 'journal-missing'

export type LibraryPlace = 'Dropbox' | 'OneDrive' | 'iCloud' | 'Google Drive' | 'network'

export const PAGE_COLOURS = ['interface', 'light', 'sepia', 'dark', 'contrast'] as const
export type PageColours = (typeof PAGE_COLOURS)[number]

/** What the reader may set; kept per library. */
export interface Settings {
  language: 'system' | 'vi' | 'en'
  appearance: 'system' | 'light' | 'dark' | 'contrast'
  font: 'serif' | 'sans'
  /** Pixels. */
  fontSize: number
  /** Characters per line. */
  measure: number
  lineHeight: number
  /** Hundredths of the font size that are put between letters. */
  letterSpacing: number
  /** The colours of the page that is read on, or those of the interface. */
  page: PageColours
  /** Dims all paragraphs but the one that is being read. */
  focusMode: boolean
  /** Scrolls the other panes along with the one that is being scrolled. */
  synced: boolean
  /** Renders highlights as `<mark>` elements too, for screen readers. */
  marks: boolean
  /** Stripes with the names of themes in the margin of the text. */
  stripes: boolean
  /** Tints what the texts of panes beside each other share, and joins it with bands. */
  shared: boolean
  /** Offers, after a passage was tagged, to code its copies too. */
  offerCopies: boolean
  /** Whose highlights are shown: a coder's, or null for everyone's. */
  shownCoder: number | null
  /** What was open: article ids by pane, and which pane had the focus. */
  panes: (number | null)[]
  focused: number
  /** Keys of commands that differ from those they come with, by command; none at all is an empty list. */
  keys: Record<string, string[]>
  /** Under which theme words become themes of their own; null for the top. */
  inVivoParent: number | null
  /** The style in which passages are cited. */
  citation: CitationStyle
  /** Room that backups may take, in megabytes. */
  backupMegabytes: number
  /** Whether nothing more is to be said of a place where the library may come to harm. */
  placeAccepted: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  appearance: 'system',
  font: 'serif',
  fontSize: 18,
  measure: 72,
  lineHeight: 1.65,
  letterSpacing: 0,
  page: 'interface',
  focusMode: false,
  synced: false,
  marks: false,
  stripes: true,
  shared: true,
  offerCopies: true,
  shownCoder: null,
  panes: [null],
  focused: 0,
  keys: {},
  inVivoParent: null,
  citation: 'apa',
  backupMegabytes: 2000,
  placeAccepted: false,
}

/** Parts of the library that a change may touch, so that stores know what to read again. */
export const SCOPES = [
  'articles',
  'highlights',
  'themes',
  'coders',
  'collections',
  'searches',
  'memos',
  'templates',
  'settings',
  'history',
] as const
export type Scope = (typeof SCOPES)[number]

/**
 * Which highlights changed when it was nothing but a few of them, with their articles and the themes whose counts are others now, by id;
 * `themes` is null when the codebook itself changed. Or a few articles of which nothing but details changed, such as a star. So that a page
 * need not read a large library again after every highlight.
 */
export interface Few {
  highlights: number[]
  articles: number[]
  themes: number[] | null
}

export const ERROR_CODES = ['invalid', 'missing', 'conflict', 'busy', 'full', 'damaged', 'cancelled', 'internal'] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** An error as data: `message` says in one or two sentences what happened and what to do. */
export interface Failure {
  code: ErrorCode
  message: string
  detail?: string
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure }
