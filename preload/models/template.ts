/** What a template makes one file of each. */
export const TEMPLATE_SUBJECTS = ['article', 'theme', 'collection', 'library'] as const
export type TemplateSubject = (typeof TEMPLATE_SUBJECTS)[number]

/** A template in Liquid, by which Markdown is written. */
export interface Template {
  /** A UUID, or the name of a built-in one. */
  id: string
  name: string
  per: TemplateSubject
  body: string
  /** Built-in ones can be looked at and copied, not changed. */
  builtIn: boolean
}

/** What is wrong with a template; `line` counts from 1, null where it is not one line. */
export interface TemplateFailure {
  line: number | null
  message: string
}

/**
 * What a template makes of one article, theme, collection or the library, by its title, or why it makes nothing. Offsets are UTF-16 units,
 * half-open.
 */
export type TemplatePreview =
  | { text: string; parts: { id: string; start: number; end: number }[]; per: TemplateSubject; title: string; failure: null }
  | { text: null; failure: TemplateFailure }
