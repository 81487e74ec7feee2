import type { FoundCopy, FoundPassage, Selection } from './answer.ts'
import type { Store } from './file.ts'
import type { Facts } from './stock.ts'

/** What can be asked of the reuse worker, with what it answers. */
export interface Questions {
  pair: { asks: { a: number; b: number; least: number | undefined }; answers: FoundPassage[] }
  article: { asks: { article: number; least: number | undefined; boilerplate: boolean | undefined }; answers: FoundPassage[] }
  copies: { asks: Selection; answers: FoundCopy[] }
  /** How many articles it has. */
  settle: { asks: object; answers: number }
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
  | { kind: 'reply'; number: number; value: Questions[QuestionKind]['answers'] }
  | { kind: 'failed'; number: number; detail: string }
