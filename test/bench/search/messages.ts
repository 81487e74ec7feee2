import type { Answer, Query } from './engine.ts'

/** Growth of a process's memory over some work, in bytes, after garbage was collected. */
export interface Growth {
  /** Heap with external memory, in which buffers are. */
  heap: number
  /** What the system gave, with what is not JavaScript's. */
  resident: number
}

/** What may be asked of an engine's process, and what it replies; times are milliseconds within that process. */
export interface Asks {
  /** Builds from the first so many texts; `cpu` is the milliseconds that processors worked for it, in all threads. */
  build: { request: { count: number }; reply: { ms: number; cpu: number; growth: Growth; size: number | null; texts: number } }
  /** Loads what was built and answers once. */
  load: { request: { count: number; query: Query }; reply: { ms: number; growth: Growth; total: number } }
  search: { request: { query: Query; snippets: boolean }; reply: { ms: number; answer: Answer } }
  /** Adds the text of an id and asks until it is found. */
  add: { request: { id: number; query: Query }; reply: { ms: number } }
}

/** One of what may be asked. */
export type Ask = keyof Asks

/** What goes to an engine's process: one at a time. */
export type ToChild = { [A in Ask]: { ask: A; request: Asks[A]['request'] } }[Ask]

/** What comes back. */
export type FromChild = { reply: Asks[Ask]['reply'] } | { failed: string }
