import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from './statement.ts'

/** What the writes of the present call belong to: a step of the history, or the planting of the starter library. */
export interface Recording {
  /** The history step that row changes are captured for, or null for none. */
  step: number | null
  /** Whether inserted rows are those of the starter library. */
  starter: boolean
}

const NONE: Recording = { step: null, starter: false }
const current = new AsyncLocalStorage<Recording>()

/** The recording in force; it follows a call through everything it awaits. */
export const recording = (): Recording => current.getStore() ?? NONE

/** Runs `work`, and all that it awaits, with changes recorded as told. */
export const recorded = <T>(as: Recording, work: () => T): T => current.run(as, work)

/** Gives SQL the functions `recording_step()` (integer or null) and `recording_starter()` (0 or 1). */
export function registerRecording(db: Database): void {
  db.function('recording_step', () => recording().step)
  db.function('recording_starter', () => (recording().starter ? 1 : 0))
}
