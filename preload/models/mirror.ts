import type { Failure } from './library.ts'

/** A folder of notes that is kept in step with the library. */
export interface MirrorFolder {
  id: number
  path: string
  /** Id of a template; null for the notes that are written unless told otherwise. */
  template: string | null
  /** The collection whose articles it holds; null for none. */
  collection: number | null
  /** How many articles it holds when they were chosen one by one; null otherwise. */
  chosen: number | null
  /** ISO 8601 in UTC. */
  since: string
  /** Whether its notes say what the library says, apart from those in `conflicts`. */
  inStep: boolean
  /** What stood in the way the last time. */
  failure: Failure | null
  /** Notes that were changed by others where the library changed too, by path. */
  conflicts: string[]
}
