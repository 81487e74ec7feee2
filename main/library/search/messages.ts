import type { SearchState } from '../../../preload/model.ts'
import type { RawSearchReply, RawSearchRequest } from './answer.ts'
import type { SearchDocument } from './document.ts'
import type { Store } from './segment-file.ts'

/** Every article of a library with its stamp, in the same order. */
export interface Stamps {
  ids: Uint32Array
  stamps: Float64Array
}

/** What the library process tells the search worker. `open` comes first, and without a store nothing is kept. */
export type ToWorker =
  | { kind: 'open'; store: Store | null; stamps: Stamps }
  | { kind: 'put'; documents: SearchDocument[] }
  | { kind: 'remove'; ids: number[] }
  | { kind: 'query'; number: number; request: RawSearchRequest }
  | { kind: 'cancel'; number: number }
  | { kind: 'settle'; number: number }
  | { kind: 'keep'; number: number }

/** What the worker answers. `received` counts the `put`s and `remove`s that the state is after; `stale` are articles to be handed over. */
export type FromWorker =
  | { kind: 'opened'; stale: number[]; state: SearchState }
  | { kind: 'state'; state: SearchState; received: number }
  | { kind: 'reply'; number: number; reply: RawSearchReply }
  | { kind: 'settled'; number: number; state: SearchState }
  | { kind: 'cancelled'; number: number }
  | { kind: 'failed'; number: number; detail: string }

/** What the search worker has the builder do; the result is kept under the serial. Bytes are shared, not copied. */
export type ToBuilder = { serial: number; store: Store | null } & (
  | { kind: 'build'; documents: SearchDocument[] }
  | { kind: 'merge'; parts: { bytes: Uint8Array; dead: Uint8Array }[] }
)

/** A segment made; `kept` when it is on the disk. */
export interface FromBuilder {
  serial: number
  bytes: Uint8Array
  kept: boolean
}
