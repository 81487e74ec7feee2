import type { Article, ArticleChanges, Metadata, Precision } from '../../../preload/contract.ts'

/** What the fields of the dialog hold. */
export interface MetadataFields {
  title: string
  byline: string
  outlet: string
  url: string
  published: string
  language: string
}

export const fieldsOf = (article: Article): MetadataFields => ({
  title: article.title,
  byline: article.byline ?? '',
  outlet: article.outlet ?? '',
  url: article.url ?? '',
  published: article.published ?? '',
  language: article.language,
})

const SHAPE = /^\d{4}(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?:[+-]\d{2}:\d{2}|Z)?)?)?)?$/u

/** How exactly a written date is known, told by its shape; undefined when it is no date of the calendar. */
export function precisionOf(published: string): Precision | undefined {
  const found = SHAPE.exec(published)
  if (!found) return undefined
  const { month, day, hour, minute } = found.groups ?? {}
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12)) return undefined
  // Day 0 of the next month is the last day of this one.
  const days = new Date(Date.UTC(Number(published.slice(0, 4)), Number(month), 0)).getUTCDate()
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= days)) return undefined
  if (hour !== undefined && !(Number(hour) < 24 && Number(minute) < 60)) return undefined
  if (hour !== undefined) return 'minute'
  if (day !== undefined) return 'day'
  return month === undefined ? 'year' : 'month'
}

/** Only what was changed, ready to be sent; `published` must be empty or a date. */
export function changes(article: Article, fields: MetadataFields): Metadata {
  const before = fieldsOf(article)
  const changed = (name: keyof MetadataFields) => fields[name].trim() !== before[name]
  const text = (name: 'byline' | 'outlet' | 'url') => (changed(name) ? { [name]: fields[name].trim() || null } : {})
  const published = fields.published.trim()
  return {
    ...(changed('title') ? { title: fields.title.trim() } : {}),
    ...text('byline'),
    ...text('outlet'),
    ...text('url'),
    ...(changed('published') ? { published: published || null, precision: precisionOf(published) ?? null } : {}),
    ...(changed('language') ? { language: fields.language } : {}),
  }
}

/** What of a correction may be as wrong in other articles of the same outlet. */
export function sharedOf({ byline, outlet, language }: Metadata): ArticleChanges {
  return {
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
  }
}

/** The other articles of the same outlet that have the same values in all that is corrected and may be shared. */
export function alikeOf(articles: readonly Article[], article: Article, metadata: Metadata): number[] {
  const fields = Object.keys(sharedOf(metadata)) as ('byline' | 'outlet' | 'language')[]
  if (fields.length === 0 || article.outlet === null) return []
  const isAlike = (other: Article) => other.outlet === article.outlet && fields.every(field => other[field] === article[field])
  return articles.filter(other => other.id !== article.id && isAlike(other)).map(({ id }) => id)
}

const LANGUAGES = ['vi', 'en', 'ru', 'kk', 'zh', 'fr', 'de', 'es', 'ja', 'ko', 'lo', 'km', 'th', 'uk']

/** Languages to choose from, by their names in the interface's language; the article's own is always among them. */
export function languageOptions(own: string, interfaceLanguage: string): { id: string; label: string }[] {
  const names = new Intl.DisplayNames(interfaceLanguage, { type: 'language' })
  const all = LANGUAGES.includes(own) ? LANGUAGES : [own, ...LANGUAGES]
  return all.map(id => ({ id, label: nameOf(names, id) }))
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
