import type { Article } from './article.ts'

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

/** How many of all hits have a value: a theme's path, a tag, an outlet, a year such as `2023`, or a language code. */
export interface Facet {
  value: string
  count: number
}

/** What a search can be narrowed down by, most frequent first; articles without a value are not counted. */
export interface SearchFacets {
  themes: Facet[]
  /** Of articles. */
  tags: Facet[]
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
  'is',
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
