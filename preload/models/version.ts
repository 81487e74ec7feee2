import type { Article, Block, Mark } from './article.ts'
import type { Highlight } from './highlight.ts'

/** A place for a highlight: UTF-16 offsets of the new text, with what stands around it; `score` 0–1 tells how much of quote and context stands there. */
export interface Proposal {
  start: number
  end: number
  exact: string
  before: string
  after: string
  score: number
}

/**
 * What becomes of a highlight: `kept` when its words are the same, wherever they now stand; `moved` when they differ or were found again
 * only by searching; `orphaned` when they cannot be found with confidence.
 */
export type Outcome = 'kept' | 'moved' | 'orphaned'

/** A place with the words that stand there; UTF-16 offsets. */
export interface QuotedSpan {
  start: number
  end: number
  exact: string
}

/** What becomes of one highlight: `was` is its place in the version that it stood in, `now` in the new one; null when it would be an orphan. */
export interface Remapped {
  highlight: Highlight
  outcome: Outcome
  was: QuotedSpan
  now: Proposal | null
  /** For what moved or would be an orphan, the best first. */
  proposals: Proposal[]
}

/**
 * What a new text would do to an article; nothing is saved. Orphans are among the highlights only where they would have a place again.
 */
export interface VersionPreview {
  article: number
  /** Number of the version that the new one is based on. */
  version: number
  /** Number that the new version would have; `version` itself when the text is the same. */
  next: number
  same: boolean
  /** The new text in normal form; all offsets are of this one. */
  text: string
  blocks: Block[]
  marks: Mark[]
  highlights: Remapped[]
}

/** A saved version, and what became of how many highlights. */
export interface VersionSaved {
  version: number
  kept: number
  moved: number
  orphaned: number
}

/** What reading a file into an article did, or with a dry run would have done; `saved` is null when nothing was saved. */
export interface VersionUpdate {
  preview: VersionPreview
  saved: VersionSaved | null
}

/**
 * A run of two texts compared word by word, with the white space behind its words; the runs cover both texts. UTF-16 offsets, half-open; an
 * empty span where words were added or removed.
 */
export interface WordRun {
  kind: 'same' | 'changed' | 'added' | 'removed'
  from: [start: number, end: number]
  to: [start: number, end: number]
}

/** One of two versions that are compared. */
export interface ComparedVersion {
  version: number
  addedAt: string
  text: string
  blocks: Block[]
  marks: Mark[]
}

/** Two versions of an article and where they differ. */
export interface VersionComparison {
  from: ComparedVersion
  to: ComparedVersion
  runs: WordRun[]
}

/** A highlight that lost its place. Its offsets are those of the version it last stood in. */
export interface Orphan {
  highlight: Highlight
  articleTitle: Article['title']
  /** Places in the newest version, the best first. */
  proposals: Proposal[]
  /** Kept as a quotation: not asked about any more. */
  quotation: boolean
}
