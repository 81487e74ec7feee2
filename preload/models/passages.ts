import type { Passage } from './highlight.ts'
import type { Facet } from './search.ts'

/** Orders of a theme's passages: by article in the order they were added, by its date, by theme as in the codebook, the last made first. */
export const PASSAGE_SORTS = ['article', 'date', 'theme', 'newest'] as const
export type PassageSort = (typeof PASSAGE_SORTS)[number]

/** Which passages a theme has, in order, and the first of them whole; the others are read when they come into sight. */
export interface PassageList {
  ids: number[]
  first: Passage[]
  /** How many there are before anything is filtered. */
  total: number
  /** Of those that hold the words asked for, the most frequent first. */
  outlets: Facet[]
  years: Facet[]
}

/** What highlights many at once are about. Those that are not there any more are not counted. */
export interface PassageSummary {
  highlights: number
  articles: number
  /** The themes they have, with how many of them have each, the most frequent first. */
  themes: { theme: number; path: string; count: number }[]
}

/** What a change of many highlights would do. */
export interface PassagePreview {
  highlights: number
  /** How many would be another than they are, and in how many articles these are. */
  changed: number
  articles: number
}

/** What became of highlights that were to be changed. */
export interface PassageReport {
  changed: number
  /** Those that were already so. */
  unchanged: number
  /** Those that are not there any more. */
  missing: number
  /** In how many articles something was changed. */
  articles: number
}
