import type { ReuseOverview } from '../../../preload/model.ts'
import type { FoundCopy, FoundPassage, Selection } from './answer.ts'
import type { Store } from './file.ts'
import type { CellAsked } from './overview.ts'
import type { Facts } from './stock.ts'

/** What can be asked of the reuse worker, with what it answers. */
export interface Questions {
  pair: { asks: { a: number; b: number; least: number | undefined }; answers: FoundPassage[] }
  article: { asks: { article: number; least: number | undefined; boilerplate: boolean | undefined }; answers: FoundPassage[] }
  copies: { asks: Selection; answers: FoundCopy[] }
  /** Near duplicates of one article, or of all among each other. */
  near: { asks: { article: number | undefined; least: number }; answers: FoundNear[] }
  overview: { asks: { boilerplate: boolean }; answers: ReuseOverview }
  cell: { asks: CellAsked & { boilerplate: boolean }; answers: { total: number; passages: FoundPassage[] } }
  /** How many articles it has. */
  settle: { asks: object; answers: number }
}
/** Two articles, by their ids, with how much of each stands in the other. */
export interface FoundNear {
  a: number
  b: number
  aInB: number
  bInA: number
  words: number
}

export type QuestionKind = keyof Questions

export type QuestionOf<K extends QuestionKind> = { kind: K } & Questions[K]['asks']

/** One question of any kind. */
export type Question = { [K in QuestionKind]: QuestionOf<K> }[QuestionKind]

/** An article whose words are to be read. */
export interface ToRead extends Facts {
  text: string
}

/** What the library process tells the reuse worker, in this order: `open` comes first. Without a store nothing is kept. */
export type ToReuse =
  | { kind: 'open'; store: Store | null; facts: Facts[] }
  | { kind: 'put'; articles: ToRead[] }
  | { kind: 'correct'; facts: Facts[] }
  | { kind: 'remove'; ids: number[] }
  | { kind: 'ask'; number: number; question: Question }
  | { kind: 'cancel'; number: number }

/** What the worker answers; `stale` are articles to be handed over, `received` how many `put`s it has done. */
export type FromReuse =
  | { kind: 'opened'; stale: number[] }
  | { kind: 'received'; puts: number }
  /** How many of all articles were compared with each other, when that takes time. */
  | { kind: 'comparing'; done: number; total: number }
  | { kind: 'reply'; number: number; value: Questions[QuestionKind]['answers'] }
  | { kind: 'failed'; number: number; detail: string }
