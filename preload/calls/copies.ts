import { z } from 'zod'
import type { CopiesTagged, CopyCounts, HighlightCopies, KeptPair, LinkedCopy } from '../model.ts'
import { call, id, ids, offset, themePath } from './row.ts'

/** A span of a version of an article, UTF-16 offsets. */
const span = z.strictObject({ article: id, version: z.int().positive(), start: offset, end: offset })

/** Copies of passages as highlights that are linked, and nearly equal articles that are both kept. */
export const copyCalls = {
  /** For each highlight that is there and has a place: where else its words stand. */
  'parallel.copies': call(z.strictObject({ highlights: ids })).replies<HighlightCopies[]>(),
  /**
   * Highlights copies of a passage, gives them its themes and links them with it, as one step; `themes` by path (created when missing) are
   * given to the passage as well. A passage that is no highlight yet becomes one.
   */
  'parallel.tag-copies': call(
    z.strictObject({
      highlight: z.union([id, span]),
      copies: z.array(span).max(1000),
      themes: z.array(themePath).max(50).optional(),
    }),
  ).replies<CopiesTagged>(),
  /** The same for copies of several highlights, as one step; a highlight that is not there any more keeps nothing else back. */
  'parallel.tag-all-copies': call(
    z.strictObject({
      passages: z
        .array(z.strictObject({ highlight: id, copies: z.array(span).max(1000) }))
        .min(1)
        .max(1000),
    }),
  ).replies<CopyCounts>(),
  /** The other highlights that a highlight is linked with as copies of it, in order of their articles' dates. */
  'parallel.linked': call(z.strictObject({ highlight: id })).replies<LinkedCopy[]>(),
  /** The pairs that are both kept, whether they are nearly equal still or not. */
  'parallel.kept-pairs': call(z.strictObject({})).replies<KeptPair[]>(),
  /** Keeps two nearly equal articles as they are: they are linked and not asked about again, or with `kept` false are again. */
  'parallel.keep-both': call(z.strictObject({ a: id, b: id, kept: z.boolean().optional() })).replies<null>(),
} as const

/** The channels above, of those that begin with `parallel.`. */
export type CopyChannel = keyof typeof copyCalls
