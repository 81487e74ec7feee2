import type { Colour } from './codebook.ts'
import type { CoderName } from './coder.ts'

/** Where a highlight stands: found in place, found elsewhere after an edit, or not found with confidence. */
export type HighlightState = 'attached' | 'moved' | 'orphan'

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
  /** Who gave each of these themes: ids of coders, in the same order. */
  themeCoders: number[]
  /** Who made the highlight. */
  coder: CoderName
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

/** A highlight as it is opened with its article: one that stands in the text comes without the words, which are there. */
export type OpenedHighlight = Highlight | Omit<Highlight, 'exact' | 'prefix' | 'suffix'>

/** A highlight together with the article it stands in, for lists across articles. */
export interface Passage extends Highlight {
  articleTitle: string
  articleOutlet: string | null
  articlePublished: string | null
}

/** Passages of a theme that a query matches: the first of them, and how many there are. */
export interface PassageMatches {
  passages: Passage[]
  /** How many match. */
  count: number
  /** Articles in which these are. */
  articles: number
  /** Passages of the theme itself, matching or not. */
  of: number
}
