import type { Article, Block, Coder, Collection, Highlight, Mark, Page, Theme } from '../../../../preload/model.ts'
import type { Besides } from '../../records/besides.ts'
import type { WholeArticle, WholeHead } from './json/schema.ts'

/** A theme as exports know it. */
export interface ExportedTheme extends Theme {
  /** Markdown, with links as they are stored (see `text/memo-links.ts`); empty for none. */
  memo: string
  /** Ids of highlights that show what it means. */
  examples: number[]
}

/** A collection with its names from the root. */
export interface ExportedCollection extends Collection {
  path: string
}

/** What an export is told once, before the articles come. */
export interface Head {
  library: { uuid: string; name: string; memo: string }
  /** The whole codebook, parents before their children. */
  themes: ExportedTheme[]
  /** Parents before their children. */
  collections: ExportedCollection[]
  coders: Coder[]
  /** What of that which is exported only JSON of everything holds. */
  besides: Besides
  /** When this export began: ISO 8601 in UTC. */
  at: string
  /** How many articles come. */
  articles: number
  /** All that is no article, row by row: for JSON only. */
  whole?: WholeHead
}

/** A highlight as exports know it. */
export interface ExportedHighlight extends Highlight {
  /** Markdown, as it is stored; empty for none. */
  memo: string
  /** An orphan that is kept as a quotation. */
  quotation: boolean
  /** Labels of the pages that it begins and ends on; null where its text has none. */
  pages: { first: string; last: string } | null
}

/** An article with its newest text, and of its highlights those that are exported, in order of position. */
export interface ExportedArticle {
  article: Article
  /** By which it is cited. */
  citekey: string
  text: string
  blocks: Block[]
  marks: Mark[]
  pages: Page[]
  /** Markdown, as it is stored; empty for none. */
  memo: string
  /** Ids of the collections that it is in. */
  collections: number[]
  highlights: ExportedHighlight[]
  /** All that the library has of it: for JSON only. */
  whole?: WholeArticle
}

/** Everything that a format writes, article after article. */
export interface Exported {
  head: Head
  articles: AsyncIterable<ExportedArticle>
}

/** What a format may be asked for. */
export interface FileOptions {
  /** Of headings. */
  language: 'vi' | 'en'
  /** Themes of a passage in one cell of a table, or a column for each theme. */
  themes: 'joined' | 'columns'
}
