import type { Request } from '../../../../preload/contract.ts'
import type { Template } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import { CollateError } from '../../error.ts'
import { readTemplateOf } from '../../records/templates.ts'
import { BUILT_IN, DEFAULT_TEMPLATE } from './built-in.ts'

/** The template of the notes that code makes. */
export const PLAIN_NOTES: Pick<Template, 'id' | 'name'> = BUILT_IN.find(({ id }) => id === DEFAULT_TEMPLATE) ?? {
  id: DEFAULT_TEMPLATE,
  name: '',
}

/**
 * The template that an export asks for; null for the notes that are written unless told otherwise, which code makes to the same letter.
 * One that is given as a text is known by its name. Throws `missing` when there is none, TemplateError where it is wrong.
 */
export async function chosenTemplate(
  db: Database,
  { template, templateText }: Pick<Request<'export.markdown'>, 'template' | 'templateText'>,
): Promise<Pick<Template, 'id' | 'name' | 'per' | 'body'> | null> {
  if (templateText) {
    const { checkTemplate } = await import('./render.ts')
    return { ...templateText, id: `text ${templateText.name}`, per: checkTemplate(templateText.body) }
  }
  if (template === undefined || template === DEFAULT_TEMPLATE) return null
  const builtIn = BUILT_IN.find(({ id }) => id === template)
  if (builtIn) return builtIn
  if (!/^[\da-f]{8}-/u.test(template)) throw new CollateError('missing', `There is no template “${template}”.`, template)
  return readTemplateOf(db, template)
}
