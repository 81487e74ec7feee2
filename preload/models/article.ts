import type { OpenedHighlight } from './highlight.ts'
import type { ArticleState } from './organising.ts'

/** How exactly a published date is known; `published` is then `2023`, `2023-08`, `2023-08-21` or `2021-11-29T14:00+07:00`. */
export const PRECISIONS = ['year', 'month', 'day', 'minute'] as const
export type Precision = (typeof PRECISIONS)[number]

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
  /** Whether the date, or its year, was guessed by an import from what the text speaks of. */
  guessed: boolean
  /** BCP 47 code, such as `vi`. */
  language: string
  /** White-space separated words of the newest version. */
  words: number
  /** Number of the newest version, from 1. */
  version: number
  /** How many highlights it has. */
  highlights: number
  addedAt: string
  state: ArticleState
  starred: boolean
  /** Names, in the order of the alphabet. */
  tags: string[]
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

/** A page of the source that begins in a version's text: UTF-16 offset, strictly increasing; `label` is the number that it goes by, such as `12` or `iv`. */
export interface Page {
  start: number
  label: string
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
  /** None where the source has no pages. */
  pages: Page[]
  versions: VersionInfo[]
  /** UTF-16 offset of the first visible character when last read. */
  place: number
}

/** An article's newest version with its highlights in order of position. */
export interface OpenedArticle {
  document: ArticleText
  highlights: OpenedHighlight[]
}
