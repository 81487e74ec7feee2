import { z } from 'zod'
import type { MirrorFolder } from '../model.ts'
import { call, id, ids, path } from './row.ts'

/** Folders of notes that are kept in step: what changes in the library is written there soon after, as `export.markdown` writes it. */
export const mirrorCalls = {
  /** Writing begins with the first question. */
  'mirror.list': call(z.strictObject({})).replies<MirrorFolder[]>(),
  /** Keeps the notes of all articles in step, of those in a collection and below, or of some. A folder that is kept already goes on with these. */
  'mirror.add': call(
    z.strictObject({
      folder: path,
      template: z.string().min(1).max(100).optional(),
      collection: id.optional(),
      articles: ids.optional(),
    }),
  ).replies<{ path: string }>(),
  /** The notes stay as they are. */
  'mirror.remove': call(z.strictObject({ folder: id })).replies<{ removed: boolean }>(),
} as const
