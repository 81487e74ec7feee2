import type { Passage } from './highlight.ts'
import type { Copy } from './parallel.ts'

/** A copy of a highlight; `coded` when a highlight just there is linked to it and has all its themes. */
export interface CodedCopy extends Copy {
  coded: boolean
}

/** The places that say the same as a highlight, oldest first. */
export interface HighlightCopies {
  highlight: number
  copies: CodedCopy[]
}

/** What became of copies that were to be tagged like their passages. */
export interface CopyCounts {
  /** Highlights made. */
  created: number
  /** Highlights that were there already and got more themes. */
  tagged: number
  /** Highlights that were not linked with the passage before. */
  linked: number
  /** Copies that are not there any more: their article was removed, or its text is another one now. */
  failed: number
}

/** What became of copies of one passage. */
export interface CopiesTagged extends CopyCounts {
  /** The passage itself, as a highlight. */
  highlight: number
}

/** A linked copy of a highlight, with its article. */
export type LinkedCopy = Passage

/** Two nearly equal articles that are both kept, by their ids. */
export interface KeptPair {
  a: number
  b: number
}
