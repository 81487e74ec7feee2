import { z } from 'zod'
import { FILE_FORMATS } from '../model.ts'
import type { JobStarted } from './jobs.ts'
import { call, id, ids, name, path, themePath } from './row.ts'
import { templateBody } from './templates.ts'

/** What goes out. */
export const exportCalls = {
  /** Writes Markdown files into a folder; `job.done` carries an `ExportReport`. */
  'export.markdown': call(
    z.strictObject({
      out: path,
      articles: z.array(id).max(100_000).optional(),
      theme: themePath.optional(),
      /** Id of a template; one note per article for Obsidian unless told otherwise. */
      template: z.string().min(1).max(100).optional(),
      /** A template itself, with the name that it goes by. */
      templateText: z.strictObject({ name, body: templateBody }).optional(),
    }),
  ).replies<JobStarted>(),
  /**
   * Writes one file, and reads it again before it says so; `job.done` carries a `FileReport`. Of everything, or of some articles, what is tagged with a
   * theme or one below it, or some highlights with their articles.
   */
  'export.file': call(
    z.strictObject({
      format: z.enum(FILE_FORMATS),
      /** Path of the file, or with a name of the folder that it is to be in. */
      out: path,
      /** Name of the file without its ending; what no system takes in names is left out of it. */
      name: name.optional(),
      articles: z.array(id).max(100_000).optional(),
      theme: themePath.optional(),
      highlights: ids.optional(),
      /** The language of headings; English unless told otherwise. */
      language: z.enum(['vi', 'en']).optional(),
      /** Whether tables name the themes of a passage in one cell, or have a column for each theme; in one cell unless told otherwise. */
      themes: z.enum(['joined', 'columns']).optional(),
      /** Whether a file may be replaced that no export wrote, or that was changed since. */
      replace: z.boolean().optional(),
    }),
  ).replies<JobStarted>(),
} as const
