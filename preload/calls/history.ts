import { z } from 'zod'
import type { HistoryMove, HistoryStep } from '../model.ts'
import { call, id } from './row.ts'

/** What was done, undone and redone. */
export const historyCalls = {
  /** Newest first. */
  'history.list': call(z.object({ limit: z.int().min(1).max(10_000).optional() })).replies<HistoryStep[]>(),
  /** With `step`, only when that is still the newest step; otherwise `conflict`. */
  'history.undo': call(z.object({ step: id.optional() })).replies<HistoryMove>(),
  'history.redo': call(z.object({})).replies<HistoryMove>(),
} as const
