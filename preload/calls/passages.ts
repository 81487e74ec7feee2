import { z } from 'zod'
import { CITATION_STYLES, type Passage, type PassagePreview, type PassageSummary } from '../model.ts'
import type { JobStarted } from './jobs.ts'
import { call, colour, id, ids, name, path, themePath } from './row.ts'

/** One change of any number of highlights. */
const change = z.discriminatedUnion('kind', [
  /** Themes by path, created when missing. */
  z.strictObject({ kind: z.literal('tag'), themes: z.array(themePath).min(1).max(50) }),
  z.strictObject({ kind: z.literal('untag'), themes: z.array(id).min(1).max(500) }),
  /** Puts a theme, created when missing, in the place of another; what does not have the other stays as it is. */
  z.strictObject({ kind: z.literal('move'), from: id, to: themePath }),
  /** Null: the colour of its first theme. */
  z.strictObject({ kind: z.literal('recolour'), colour: colour.nullable() }),
  z.strictObject({ kind: z.literal('remove') }),
])
export type PassageChange = z.infer<typeof change>

/** How passages are written: under their articles, or under their themes, of these only those of a branch when it is named. */
const writing = {
  highlights: ids,
  title: name,
  group: z.enum(['article', 'theme']),
  theme: id.optional(),
  /** Heading of those without a theme. */
  untagged: name,
}

/** Passages: highlights of any articles, many at a time. */
export const passageCalls = {
  /** In the order of the ids; those that are not there are left out. */
  'passage.read': call(z.strictObject({ highlights: z.array(id).min(1).max(1000) })).replies<Passage[]>(),
  'passage.summary': call(z.strictObject({ highlights: ids })).replies<PassageSummary>(),
  /** What `passage.change` would do now. */
  'passage.preview': call(z.strictObject({ highlights: ids, change })).replies<PassagePreview>(),
  /** Changes many highlights as one undoable step; `job.done` carries a `PassageReport`. */
  'passage.change': call(z.strictObject({ highlights: ids, change })).replies<JobStarted>(),
  /** Passages with the citations of their articles, as plain text and as Markdown; in the style of the settings unless told otherwise. */
  'passage.cite': call(z.strictObject({ highlights: ids, style: z.enum(CITATION_STYLES).optional() })).replies<{
    text: string
    markdown: string
  }>(),
  /** Passages as one Markdown text. */
  'passage.markdown': call(z.strictObject(writing)).replies<{ markdown: string }>(),
  /** Writes them into a new Markdown file in a folder; `job.done` carries an `ExportReport`. */
  'passage.export': call(z.strictObject({ ...writing, out: path })).replies<JobStarted>(),
} as const
