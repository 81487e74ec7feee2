/** A place in a version's text: UTF-16 offsets, half-open, with the words that stand there. */
export interface SharedSpan {
  article: number
  version: number
  start: number
  end: number
  exact: string
}

/**
 * The same wording in two places. `words` counts the syllables that both share, without what differs in between; boilerplate stands
 * alike in many articles of one outlet.
 */
export interface ParallelPassage {
  a: SharedSpan
  b: SharedSpan
  words: number
  boilerplate: boolean
}

/** What a list says of an article. */
export interface BriefArticle {
  id: number
  title: string
  outlet: string | null
  published: string | null
}

/** Another place that says the same as a selection; `share` of the selection's syllables, 0–1. */
export interface Copy extends SharedSpan {
  of: BriefArticle
  words: number
  share: number
  /** Some 60 characters around. */
  before: string
  after: string
  /** A highlight that already covers just this place. */
  highlight: number | null
}

/** Two articles of which one holds most of the other: how much of each stands in the other, 0–1. `words` are the shared syllables. */
export interface NearDuplicate {
  a: BriefArticle
  b: BriefArticle
  aInB: number
  bInA: number
  words: number
}

/** How much outlets share with each other: each pair of outlets once, with how many articles take part. Null stands for what is not known. */
export interface ReuseOverview {
  outlets: { name: string | null; articles: number }[]
  cells: { a: string | null; b: string | null; passages: number; words: number; articles: number }[]
  /** A passage counts in the year of the later of its two articles. */
  years: { year: string | null; passages: number; words: number }[]
}

/** Passages of one cell of the overview, a page of them, with the articles that they stand in. */
export interface ReuseCell {
  total: number
  passages: (ParallelPassage & { of: [BriefArticle, BriefArticle] })[]
}

/** How many articles are still to be looked through for what they share. */
export interface ReuseState {
  pending: number
  /** How many of all articles were compared with each other, while an overview or near duplicates are waited for. */
  comparing?: { done: number; total: number }
}
