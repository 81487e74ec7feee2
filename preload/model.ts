/** Names of the palette that highlights and themes are painted with; each has a light and a dark value in the page. */
export const COLOURS = ['yellow', 'orange', 'red', 'pink', 'purple', 'blue', 'teal', 'green'] as const
export type Colour = (typeof COLOURS)[number]

/** How exactly a published date is known; `published` is then `2023`, `2023-08`, `2023-08-21` or `2021-11-29T14:00+07:00`. */
export const PRECISIONS = ['year', 'month', 'day', 'minute'] as const
export type Precision = (typeof PRECISIONS)[number]

/** Where a highlight stands: found in place, found elsewhere after an edit, or not found with confidence. */
export type HighlightState = 'attached' | 'moved' | 'orphan'

/** One text with its metadata. `published` is ISO 8601 cut to `precision`; `addedAt` is ISO 8601 in UTC. */
export interface Article {
  id: number
  uuid: string
  title: string
  byline: string | null
  outlet: string | null
  url: string | null
  published: string | null
  precision: Precision | null
  /** BCP 47 code, such as `vi`. */
  language: string
  /** White-space separated words of the newest version. */
  words: number
  /** Number of the newest version, from 1. */
  version: number
  /** How many highlights it has. */
  highlights: number
  addedAt: string
  /** Where it was imported from, or null for pasted text. */
  path: string | null
}

export const BLOCK_TYPES = ['paragraph', 'heading', 'item', 'quotation', 'caption', 'row'] as const
export type BlockType = (typeof BLOCK_TYPES)[number]

/** A span of a version's text that is set as one piece: UTF-16 offsets, half-open, in order, never overlapping, never containing the line break between blocks. */
export interface Block {
  type: BlockType
  /** Heading 1–6, or nesting depth of a list item from 1. */
  level?: number
  start: number
  end: number
}

/** An inline span over a version's text: UTF-16 offsets, half-open. `href` for links only, http(s) or mailto. */
export interface Mark {
  type: 'bold' | 'italic' | 'link'
  start: number
  end: number
  href?: string
}

/** An immutable text of an article. */
export interface VersionInfo {
  version: number
  addedAt: string
  words: number
}

/** Everything the reader needs to show one version. */
export interface ArticleText {
  article: Article
  version: number
  text: string
  blocks: Block[]
  marks: Mark[]
  versions: VersionInfo[]
  /** UTF-16 offset of the first visible character when last read. */
  place: number
}

/** A span of a version with its quote. Offsets are UTF-16 units, half-open; `text.slice(start, end) === exact` unless it is an orphan. */
export interface Highlight {
  id: number
  uuid: string
  article: number
  version: number
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  /** Paths such as `Kinh tế/Thương mại`, in the order they were given. */
  themes: string[]
  /** The same themes by id, in the same order. */
  themeIds: number[]
  /** Plain Markdown, or null. */
  note: string | null
  /** Its own colour; null means that of its first theme, or yellow. */
  colour: Colour | null
  state: HighlightState
  /** Confidence of the place, 0–1. */
  score: number
  createdAt: string
  updatedAt: string
}

/** A highlight together with the article it stands in, for lists across articles. */
export interface Passage extends Highlight {
  articleTitle: string
  articleOutlet: string | null
  articlePublished: string | null
}

/** A node of the codebook. `path` is the names from the root joined with `/`. */
export interface Theme {
  id: number
  uuid: string
  parentId: number | null
  path: string
  name: string
  colour: Colour
  definition: string
  /** One character that tags with this theme, or null. */
  shortcut: string | null
  /** Place among its siblings, from 0. */
  position: number
  /** Highlights tagged with it itself. */
  highlights: number
  /** Articles in which these highlights are. */
  articles: number
  /** Highlights tagged with it or a theme below it, each counted once. */
  total: number
}

/** A named group of articles, nested. */
export interface Collection {
  id: number
  uuid: string
  parentId: number | null
  name: string
  articles: number
}

export const MEMO_TARGETS = ['library', 'article', 'theme'] as const
export type MemoTarget = (typeof MEMO_TARGETS)[number]

/** A free text in Markdown on the library, an article or a theme. */
export interface Memo {
  target: MemoTarget
  /** Null for the library itself. */
  targetId: number | null
  body: string
  updatedAt: string | null
}

/** One undoable step. `label` is the channel that made it, `count` how many things it touched. */
export interface HistoryStep {
  id: number
  label: string
  count: number
  at: string
  undone: boolean
}

/** What undo or redo did, or null when there was nothing left to do. */
export interface HistoryMove {
  step: HistoryStep | null
  canUndo: boolean
  canRedo: boolean
}

export interface LibraryInfo {
  uuid: string
  name: string
  folder: string
  articles: number
  highlights: number
  themes: number
  canUndo: boolean
  canRedo: boolean
  /** Whether articles of the starter library are still in it. */
  hasStarter: boolean
  /** How many highlights did not stand on their words when the library was opened; they are left as they are. */
  brokenQuotes: number
}

/** Endings of the files that can be imported, in lower case and without the dot; what has another one is tried only when it is named. */
export const IMPORT_ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm'] as const
export type ImportEnding = (typeof IMPORT_ENDINGS)[number]

/** What an import did. `path` is the file's path, or the given name of pasted text. */
export interface ImportReport {
  imported: Article[]
  skipped: { path: string; reason: 'duplicate'; duplicateOf: number }[]
  failed: { path: string; code: ImportFailure; message: string }[]
}

export const IMPORT_FAILURES = ['empty', 'binary', 'too-large', 'encoding', 'unsupported', 'unreadable', 'timeout', 'missing'] as const
export type ImportFailure = (typeof IMPORT_FAILURES)[number]

export const SEARCH_FIELDS = ['title', 'body', 'notes', 'themes', 'outlet', 'byline'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** A piece of a field with the found words. `start`, `end` and `marks` are UTF-16 offsets in the stored text of that field. */
export interface Snippet {
  field: SearchField
  text: string
  start: number
  end: number
  marks: [number, number][]
  /** For `notes`: the highlight whose note it is. */
  highlight?: number
}

export interface SearchHit {
  article: Article
  score: number
  /** How many words of the article matched. */
  matches: number
  snippets: Snippet[]
}

export interface SearchState {
  /** Articles in the index. */
  indexed: number
  /** Articles still waiting to be indexed. */
  pending: number
}

/** In which order hits come: best first, newest first, or by outlet in Vietnamese order; equally good ones by score. */
export const SEARCH_SORTS = ['relevance', 'date', 'outlet'] as const
export type SearchSort = (typeof SEARCH_SORTS)[number]

/** How many of all hits have a value: a theme's path, an outlet, a year such as `2023`, or a language code. */
export interface Facet {
  value: string
  count: number
}

/** What a search can be narrowed down by, most frequent first; articles without a value are not counted. */
export interface SearchFacets {
  themes: Facet[]
  outlets: Facet[]
  years: Facet[]
  languages: Facet[]
}

export interface SearchReply {
  total: number
  /** Milliseconds. */
  took: number
  hits: SearchHit[]
  /** Counts over all hits, when asked for. */
  facets: SearchFacets | null
  /** What of the query was not understood, each explained in one sentence; the rest was searched. */
  problems: SearchProblem[]
  state: SearchState
}

/** What exactly was not understood in a query; the page has a sentence for each. */
export const SEARCH_REASONS = [
  'unknown-filter',
  'misspelt-filter',
  'unbalanced-quote',
  'no-value',
  'no-word',
  'no-name',
  'date',
  'has',
  'language',
  'star',
  'distance',
  'too-long',
  'regex',
  'too-slow',
  'empty',
] as const
export type SearchReason = (typeof SEARCH_REASONS)[number]

/** `at` is the UTF-16 offset in the query. */
export interface SearchProblem {
  code: 'unknown-filter' | 'unbalanced-quote' | 'bad-value' | 'too-slow' | 'empty'
  reason: SearchReason
  at: number
  text: string
  /** What was probably meant by a misspelt filter, with its colon. */
  near?: string
  message: string
}

/** What a line of a concordance holds in its middle: the words found, or the whole sentence that they stand in. */
export const LINE_UNITS = ['word', 'sentence'] as const
export type LineUnit = (typeof LINE_UNITS)[number]

/**
 * A place in the text of an article with what stands around it in the same paragraph, cut between words. `before + exact + after` is a
 * piece of the version's text; `start` and `end` are the UTF-16 offsets of `exact` there.
 */
export interface SearchLine {
  article: number
  title: string
  outlet: string | null
  published: string | null
  version: number
  start: number
  end: number
  exact: string
  before: string
  after: string
}

export interface SearchLines {
  lines: SearchLine[]
  /** In how many articles the lines are. */
  articles: number
  /** False when there are more than these. */
  complete: boolean
  problems: SearchProblem[]
}

/** The most places that are told of one article. */
export const MOST_FOUND = 10_000

/** Where a query stands in the text of one version: spans in order, never overlapping, as UTF-16 offsets; at most `MOST_FOUND`. */
export interface FoundInArticle {
  version: number
  spans: [start: number, end: number][]
  /** What of the query was not understood or not finished; the rest was looked for. */
  problems: SearchProblem[]
}

/** A query kept under a name of its own, with the order in which its hits are shown. */
export interface SavedSearch {
  id: number
  uuid: string
  name: string
  query: string
  sort: SearchSort
  createdAt: string
}

export interface ExportReport {
  written: string[]
  unchanged: string[]
  /** Files that somebody changed after we wrote them; left as they are. */
  conflicts: string[]
}

/** What became of passages that were to be highlighted and tagged. */
export interface TagReport {
  /** Highlights made. */
  created: number
  /** Highlights that were there already and got more themes. */
  tagged: number
  /** Highlights that had all the themes already. */
  unchanged: number
  /** Passages that are not there any more: their article was removed, or its text is another one now. */
  failed: number
  /** In how many articles highlights were made or tagged. */
  articles: number
}

/** What a job ends with. */
export type JobReport = ImportReport | ExportReport | TagReport

export interface CheckReport {
  ok: boolean
  articles: number
  highlights: number
  orphans: number
  problems: { code: string; message: string }[]
}

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
  /** Renders highlights as `<mark>` elements too, for screen readers. */
  marks: boolean
  /** What was open: article ids by pane, and which pane had the focus. */
  panes: (number | null)[]
  focused: number
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  appearance: 'system',
  font: 'serif',
  fontSize: 18,
  measure: 72,
  lineHeight: 1.65,
  marks: false,
  panes: [null],
  focused: 0,
}

/** Parts of the library that a change may touch, so that stores know what to read again. */
export const SCOPES = ['articles', 'highlights', 'themes', 'collections', 'searches', 'memos', 'settings', 'history'] as const
export type Scope = (typeof SCOPES)[number]

export const ERROR_CODES = ['invalid', 'missing', 'conflict', 'busy', 'full', 'damaged', 'cancelled', 'internal'] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** An error as data: `message` says in one or two sentences what happened and what to do. */
export interface Failure {
  code: ErrorCode
  message: string
  detail?: string
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure }
