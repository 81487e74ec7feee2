import type { WholeArticle, WholeHead } from '../../exporting/files/json/schema.ts'

/** What the things that an article names by UUID are called: a theme of the same path is the same theme, and so on. */
export interface WholeNames {
  coders: Record<string, string>
  /** Names from the root. */
  themes: Record<string, string[]>
  collections: Record<string, string[]>
  tags: Record<string, string>
}

/**
 * The newest text of an article, by which it is known where it came into another library by itself: its SHA-256, and the UUIDs of all articles of the
 * file that have it, which are kept apart.
 */
export interface WholeText {
  sha256: string
  twins: string[]
}

/** What a file in our own format comes in; `looked` says that it is still being looked through, and holds nothing. */
export type WholePart =
  | { kind: 'whole-head'; head: WholeHead }
  | { kind: 'whole-article'; article: WholeArticle; names: WholeNames; known: WholeText }
  | { kind: 'whole-end'; head: WholeHead; texts: Record<string, WholeText> }
  | { kind: 'looked' }
