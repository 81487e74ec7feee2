import type { Article, Highlight } from '../../../preload/contract.ts'

/** What a library said it had saved; whatever has a number only ever counts up. */
export interface Seen {
  articles: Article[]
  highlights: Highlight[]
  /** Themes by id with their paths. */
  themes: Map<number, string>
  /** Themes that were merged into others. */
  merged: number[]
  /** Number in the text, the title and the memo of the article that is edited, and in the definition of its theme. */
  text: number
  title: number
  memo: number
  definition: number
  /** Backups with the hash that was told of each. */
  backups: Map<string, string>
  /** Numbers that the memo of the library may have: one, but while a restore is under way. */
  library: number[]
}

export const nothingSeen = (): Seen => ({
  articles: [],
  highlights: [],
  themes: new Map(),
  merged: [],
  text: 0,
  title: 0,
  memo: 0,
  definition: 0,
  backups: new Map(),
  library: [0],
})
