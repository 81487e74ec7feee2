import { ARTICLE_STATES, type Precision } from '../../../../../preload/model.ts'
import { variableGuid } from '../../../exporting/files/refi/guid.ts'
import { VARIABLES } from '../../../exporting/files/refi/sources.ts'
import { normalise } from '../../../text/normal-form.ts'
import { foundIn, NOTHING_TOLD, oneLine, pageAddress, type Reading, safeAddress, type Told } from '../../draft.ts'
import { declaredLanguage, namedLanguage } from '../../finishing/language.ts'
import { publishedOf } from '../../finishing/published.ts'
import type { RefiProject, RefiSource } from './project.ts'

/** What variables are called that tell what we know of articles, ours first. */
const NAMES: Record<'outlet' | 'byline' | 'url' | 'published' | 'language', readonly string[]> = {
  outlet: ['outlet', 'source', 'newspaper', 'publication', 'publisher', 'medium', 'báo', 'nguồn'],
  byline: ['byline', 'author', 'authors', 'writer', 'tác giả'],
  url: ['url', 'link', 'address', 'web address', 'website', 'địa chỉ', 'liên kết'],
  published: ['published', 'date', 'publication date', 'date published', 'ngày', 'ngày đăng'],
  language: ['language', 'lang', 'ngôn ngữ'],
}

/** By how long a date is. */
const PRECISIONS = new Map<number, Precision>([
  [4, 'year'],
  [7, 'month'],
  [10, 'day'],
])

/** What variables tell of an article; those that tell nothing that we know are counted. */
export function toldByVariables(
  { own, variables }: RefiProject,
  { values }: RefiSource,
  unknown: { values: number },
): Told & Pick<Reading, 'origins' | 'tags' | 'state' | 'starred'> {
  const known = new Map<string, string>()
  for (const [guid, value] of values) {
    const name = fieldOf(own, guid, variables.get(guid) ?? '')
    if (value.trim() === '') continue
    if (name === null || known.has(name)) unknown.values += 1
    else known.set(name, value)
  }
  const told = toldOf(known, own)
  if (!own) return { ...told, origins: foundIn(told, 'tool') }
  const state = ARTICLE_STATES.find(state => state === known.get('state'))
  const tags = known.get('tags')?.split('\n') ?? []
  return { ...told, origins: foundIn(told, 'tool'), tags, ...(state && { state }), ...(known.has('starred') && { starred: true }) }
}

/** Which of ours a variable is. */
function fieldOf(own: boolean, guid: string, name: string): string | null {
  if (own) return Object.keys(VARIABLES).find(field => variableGuid(field) === guid) ?? null
  const key = normalise(name).trim().toLowerCase()
  return Object.entries(NAMES).find(([, names]) => names.includes(key))?.[0] ?? null
}

function toldOf(known: ReadonlyMap<string, string>, own: boolean): Told {
  const date = known.get('published')
  const dated = date === undefined ? null : own && DATE.test(date) ? { published: date, precision: precisionOf(date) } : publishedOf(date)
  const language = known.get('language')
  const url = known.get('url')
  return {
    ...NOTHING_TOLD,
    byline: oneLine(known.get('byline')),
    outlet: oneLine(known.get('outlet')),
    url: own && safeAddress(url) !== null ? (url ?? null) : pageAddress(url),
    published: dated?.published ?? null,
    precision: dated?.precision ?? null,
    language:
      language === undefined
        ? null
        : own && /^[a-z]{2,3}(?:-[a-z\d]+)*$/iu.test(language)
          ? language
          : (namedLanguage(language) ?? declaredLanguage(language)),
  }
}

const precisionOf = (date: string): Precision => PRECISIONS.get(date.length) ?? 'minute'

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?:[+-]\d{2}:\d{2}|Z)?)?)?)?$/u
