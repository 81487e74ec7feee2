import { z } from 'zod'
import type { Highlight } from '../model.ts'
import type { JobStarted } from './jobs.ts'
import { call, colour, id, ids, offset, themePath } from './row.ts'

/** A highlight's place: by offsets, or the nth time that a quote occurs in the newest version. */
const place = z.union([
  z.strictObject({ version: z.int().positive(), start: offset, end: offset }),
  z.strictObject({ quote: z.string().min(1).max(1_000_000), occurrence: z.int().positive() }),
])

/** Highlights and their themes. */
export const highlightCalls = {
  /** In order of position; all articles' when none is named. */
  'highlight.list': call(z.strictObject({ article: id.optional() })).replies<Highlight[]>(),
  /** Those that are still there of some, in order of position. */
  'highlight.some': call(z.strictObject({ highlights: ids })).replies<Highlight[]>(),
  'highlight.create': call(
    z.strictObject({
      article: id,
      place,
      themes: z.array(themePath).max(50).optional(),
      note: z.string().max(100_000).nullable().optional(),
      colour: colour.nullable().optional(),
    }),
  ).replies<Highlight>(),
  /** A new span must lie in the newest version, and the highlight be of that one (`conflict`); it is snapped to whole characters. */
  'highlight.update': call(
    z.strictObject({
      highlight: id,
      note: z.string().max(100_000).nullable().optional(),
      colour: colour.nullable().optional(),
      span: z.strictObject({ start: offset, end: offset }).optional(),
    }),
  ).replies<Highlight>(),
  /** Adds themes by path (created when missing) and takes away others by id, on any number of highlights at once. */
  'highlight.tag': call(
    z.strictObject({ highlights: ids, add: z.array(themePath).max(50).optional(), remove: z.array(id).max(500).optional() }),
  ).replies<Highlight[]>(),
  /**
   * Highlights many passages at once and tags them with themes by path (created when missing), as one undoable step; where a highlight with
   * exactly this span is there already, it is tagged instead. `job.done` carries a `TagReport`.
   */
  'highlight.create-many': call(
    z.strictObject({
      passages: z
        .array(z.strictObject({ article: id, version: z.int().positive(), start: offset, end: offset }))
        .min(1)
        .max(10_000),
      themes: z.array(themePath).min(1).max(50),
    }),
  ).replies<JobStarted>(),
  'highlight.remove': call(z.strictObject({ highlights: ids })).replies<{ removed: number }>(),
} as const
