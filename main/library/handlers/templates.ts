import { change } from '../change.ts'
import type { HandlersOf } from '../context.ts'
import { BUILT_IN } from '../exporting/templates/built-in.ts'
import { createTemplate, listTemplates, removeTemplate, updateTemplate } from '../records/templates.ts'
import { normalise } from '../text/normal-form.ts'

// Liquid is read when it is needed.
const rendering = () => import('../exporting/templates/render.ts')

/** Templates by which Markdown is written. */
export const templateHandlers: HandlersOf<'template'> = {
  'template.list': ({ db }) => [...BUILT_IN, ...listTemplates(db)],
  'template.save': async (context, { id, name, body: written }) => {
    const body = normalise(written)
    const per = (await rendering()).checkTemplate(body)
    return change(context, 'template.save', () => {
      const text = { name, per, body }
      return id === undefined ? createTemplate(context.db, text) : updateTemplate(context.db, id, text)
    })
  },
  'template.remove': (context, { id }) =>
    change(context, 'template.remove', () => {
      removeTemplate(context.db, id)
      return null
    }),
  'template.preview': async ({ db }, request) => (await import('../exporting/templates/preview.ts')).previewTemplate(db, request),
}
