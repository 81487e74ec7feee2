import { z } from 'zod'
import { NOTE_CHOICES, type NoteConflict } from '../model.ts'
import { call, path } from './row.ts'

/** Notes that were exported and then changed. */
export const noteCalls = {
  /** The files that exports left alone because they were changed where the library changed too. */
  'note.conflicts': call(z.strictObject({})).replies<string[]>(),
  /** What is to be decided in one of them; `missing` when there is nothing any more. */
  'note.conflict': call(z.strictObject({ path })).replies<NoteConflict>(),
  /**
   * Writes what was chosen: for each part that both changed, or all of the file. Refused with `conflict`, and nothing is written, when the file is not
   * the one that was compared (`sha256`).
   */
  'note.resolve': call(
    z.strictObject({
      path,
      sha256: z.string().length(64),
      whole: z.enum(['file', 'library']).optional(),
      parts: z
        .array(z.strictObject({ part: z.string().max(1000), choice: z.enum(NOTE_CHOICES) }))
        .max(100_000)
        .optional(),
    }),
  ).replies<{ path: string }>(),
} as const
