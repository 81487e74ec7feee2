import { z } from 'zod'
import type { HistoryJump, HistoryMove, HistoryStep } from '../model.ts'
import { call, id } from './row.ts'

/** What was done, undone and redone. */
export const historyCalls = {
  /** Newest first; with `before`, from the one before that step. */
  'history.list': call(z.strictObject({ limit: z.int().min(1).max(10_000).optional(), before: id.optional() })).replies<HistoryStep[]>(),
  /** With `step`, only when that is still the newest step; otherwise `conflict`. */
  'history.undo': call(z.strictObject({ step: id.optional() })).replies<HistoryMove>(),
  'history.redo': call(z.strictObject({})).replies<HistoryMove>(),
  /** Undoes all steps after `step` (null: all there are), together or not at all; `steps` says how many that is, otherwise `conflict`. */
  'history.undo-to': call(z.strictObject({ step: id.nullable(), steps: z.int().min(1) })).replies<HistoryJump>(),
  /** Redoes all undone steps up to `step`, likewise. */
  'history.redo-to': call(z.strictObject({ step: id, steps: z.int().min(1) })).replies<HistoryJump>(),
} as const
