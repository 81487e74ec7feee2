import type { TFunction } from 'i18next'
import type { Template } from '../../../preload/contract.ts'

/** Built-in templates go by names in the reader's language, others by those that they were given. */
export const templateName = (t: TFunction, { id, name, builtIn }: Pick<Template, 'id' | 'name' | 'builtIn'>): string =>
  builtIn ? t(`template.built-in.${id}`) : name
