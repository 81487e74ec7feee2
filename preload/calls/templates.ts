import { z } from 'zod'
import type { Template, TemplatePreview } from '../model.ts'
import { call, id, name } from './row.ts'

/** UTF-16 units of a template. */
export const templateBody = z.string().max(200_000)

/** Templates in Liquid, by which Markdown is written. What one makes a file of is told by what it uses: `article`, `theme`, `collection` or only `library`. */
export const templateCalls = {
  /** Built-in ones first, then the library's own in the order in which they were made. */
  'template.list': call(z.strictObject({})).replies<Template[]>(),
  /** Keeps a template under a name, or with `id` changes one; refused with `invalid` and the line where it is wrong. */
  'template.save': call(z.strictObject({ id: z.uuid().optional(), name, body: templateBody })).replies<Template>(),
  'template.remove': call(z.strictObject({ id: z.uuid() })).replies<null>(),
  /** What a template makes of an article, theme or collection, whichever it is for, or else of the first; nothing is written. */
  'template.preview': call(
    z.strictObject({ body: templateBody, article: id.optional(), theme: id.optional(), collection: id.optional() }),
  ).replies<TemplatePreview>(),
} as const
