import { z } from 'zod'
import { COLUMN_FIELDS, DUPLICATES, type EncodingSample, type TablePreview } from '../model.ts'
import { call, id, job, name, path } from './row.ts'

/** Long work answers at once with the id of its job; the outcome comes as `job.done` or `job.failed`. */
export interface JobStarted {
  job: string
}

/** Only what has this name inside the source. */
const part = z.string().min(1).max(32_767).optional()
/** Units of a text, a page or a file in base64 that is sent as a whole. */
const LONGEST = 100_000_000

/** Something to be read: a file, or what was pasted. */
export const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), path, part }),
  z.strictObject({ kind: z.literal('text'), name, text: z.string().max(LONGEST) }),
  /** Pasted or dropped web page. */
  z.strictObject({ kind: z.literal('html'), name, html: z.string().max(LONGEST) }),
  /** `url` is where it was fetched from, `charset` the name of its encoding as the server told it. */
  z.strictObject({
    kind: z.literal('bytes'),
    name,
    base64: z.base64().max(LONGEST),
    part,
    url: z
      .url({ protocol: /^https?$/u })
      .max(2000)
      .optional(),
    charset: z.string().max(40).optional(),
  }),
])
export type ImportSource = z.infer<typeof source>

/** What comes in, and long work of any kind. */
export const jobCalls = {
  /** `job.done` carries an `ImportReport`. Folders are read recursively. */
  'import.start': call(
    z.strictObject({
      sources: z.array(source).min(1).max(100_000),
      collection: name.optional(),
      language: z.string().min(2).max(35).optional(),
      /** Read all text in this encoding, whatever it seems to be in. */
      encoding: z.string().min(2).max(35).optional(),
      /** What to do with what the library has already; `skip` unless told otherwise. */
      duplicates: z.enum(DUPLICATES).optional(),
      /** The columns of tables; what is missing is found by name, an empty name means that no column holds it. */
      columns: z.partialRecord(z.enum(COLUMN_FIELDS), z.string().max(500)).optional(),
      /** The job that did the part before of the same import: both are undone as one. */
      after: job.optional(),
    }),
  ).replies<JobStarted>(),
  /** How a source begins, or the file that an article was read from, in the encodings to choose from; the likeliest first. */
  'import.encodings': call(z.union([z.strictObject({ source }), z.strictObject({ article: id })])).replies<EncodingSample[]>(),
  /** The columns of a table, its first rows and what its columns seem to hold; nothing is imported. */
  'import.columns': call(z.strictObject({ source })).replies<TablePreview>(),
  /** An import rests after the batch that it is at, until it is told to go on. `paused` tells whether the job rests now. */
  'job.pause': call(z.strictObject({ job, paused: z.boolean() })).replies<{ paused: boolean }>(),
  'job.cancel': call(z.strictObject({ job })).replies<{ cancelled: boolean }>(),
} as const
