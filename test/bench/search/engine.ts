import type { Text } from '../fts5.ts'
import type { Texts } from './texts.ts'

/** What is asked for, in the words of a reader; `typing` has words of which the last is still being typed. */
export type Kind = 'common' | 'rare' | 'three' | 'typing' | 'phrase' | 'fuzzy'

/** All kinds, in the order in which they are measured. */
export const KINDS: readonly Kind[] = ['common', 'rare', 'three', 'typing', 'phrase', 'fuzzy']

/** One query, which each engine puts into its own language. */
export interface Query {
  kind: Kind
  /** With or without marks, lower case. */
  words: string[]
}

/** How many texts are found and which are the best, at most `BEST`, best first. */
export interface Answer {
  total: number
  best: { id: number; score: number }[]
}

/** How many of the best an answer has. */
export const BEST = 20

/** An index that answers. */
export interface Engine {
  /** With `snippets` it makes a passage of each of the best, too; what becomes of them is not looked at. */
  search(query: Query, snippets: boolean): Answer | Promise<Answer>
  /** Adds one text; the next search finds it. Missing where an index cannot change. */
  add?(id: number, text: Text): void | Promise<void>
  close(): void | Promise<void>
}

/** A way to search, to be measured in a process of its own. `folder` belongs to it alone; ids are from 1 on. */
export interface EngineMaker {
  /** What it cannot do is not asked of it. */
  kinds: readonly Kind[]
  snippets: boolean
  /** Whether what it builds has `add`. */
  adds: boolean
  /** Puts things in place that are not the engine's work, outside of what is measured. `file` holds the texts, see `openTexts`. */
  prepare?(folder: string, file: string): void
  /** From texts in memory to an index that answers and is on the disk. */
  build(folder: string, texts: Text[]): Engine | Promise<Engine>
  /** From what `build` left on the disk, in another process. The texts are there for snippets. */
  load(folder: string, texts: Texts, count: number): Engine | Promise<Engine>
  /** Bytes of the index on the disk, without the texts; null when it keeps none. */
  size(folder: string): number | null
}
