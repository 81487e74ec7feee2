import type { SearchState } from '../../../preload/model.ts'
import type { RawSearchReply, RawSearchRequest } from './answer.ts'
import type { SearchDocument } from './document.ts'

/** What the library process tells the search worker. */
export type ToWorker =
  | { kind: 'put'; documents: SearchDocument[] }
  | { kind: 'remove'; ids: number[] }
  | { kind: 'query'; number: number; request: RawSearchRequest }
  | { kind: 'settle'; number: number }

/** What the worker answers. `received` counts the `put`s and `remove`s that the state is after. */
export type FromWorker =
  | { kind: 'state'; state: SearchState; received: number }
  | { kind: 'reply'; number: number; reply: RawSearchReply }
  | { kind: 'settled'; number: number; state: SearchState }
  | { kind: 'failed'; number: number; detail: string }
