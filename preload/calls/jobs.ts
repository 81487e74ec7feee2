import { z } from 'zod'
import { COLUMN_FIELDS, DUPLICATES, type EncodingSample, type TablePreview } from '../model.ts'
import { call, id, name } from './row.ts'

/** Long work answers at once with the id of its job; the outcome comes as `job.done` or `job.failed`. */
export interface JobStarted {
  job: string
}

/** Only what has this name inside the source. */
const part = z.string().min(1).optional()

/** Something to be read: a file, or what was pasted. */
export const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path: z.string().min(1), part }),
  z.object({ kind: z.literal('text'), name, text: z.string() }),
  /** Pasted or dropped web page. */
  z.object({ kind: z.literal('html'), name, html: z.string() }),
  /** `url` is where it was fetched from, `charset` the name of its encoding as the server told it. */
  z.object({
    kind: z.literal('bytes'),
    name,
    base64: z.base64(),
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
    z.object({
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
      after: z.string().optional(),
    }),
  ).replies<JobStarted>(),
  /** How a source begins, or the file that an article was read from, in the encodings to choose from; the likeliest first. */
  'import.encodings': call(z.union([z.object({ source }), z.object({ article: id })])).replies<EncodingSample[]>(),
  /** The columns of a table, its first rows and what its columns seem to hold; nothing is imported. */
  'import.columns': call(z.object({ source })).replies<TablePreview>(),
  /** An import rests after the batch that it is at, until it is told to go on. `paused` tells whether the job rests now. */
  'job.pause': call(z.object({ job: z.string(), paused: z.boolean() })).replies<{ paused: boolean }>(),
  'job.cancel': call(z.object({ job: z.string() })).replies<{ cancelled: boolean }>(),
} as const
