import { oneLine, pageAddress, type Reading } from './draft.ts'
import { declaredLanguage } from './language.ts'
import { publishedOf } from './published.ts'
import { type StructuredArticle, structuredArticle } from './structured-data.ts'

/** What a page declares about its article: schema.org first, then OpenGraph, then plain HTML. */
export function metadataOf(page: Document): Omit<Reading, 'text' | 'blocks' | 'marks'> {
  const data = structuredArticle(page)
  const meta = metaTags(page)
  const first = <Value>(values: (Value | null | undefined)[]) => values.find(value => value !== null && value !== undefined) ?? null
  const date = first(datesOf(page, data, meta).map(publishedOf))
  return {
    title: first([data.headline, meta('og:title'), meta('twitter:title'), oneLine(textOf(page, 'title'))])?.slice(0, 500) ?? null,
    byline: first([data.author, meta('author', 'dc.creator'), personOf(meta('article:author'))]),
    outlet: first([data.publisher, meta('og:site_name', 'application-name', 'dc.publisher')]),
    url: first([page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), meta('og:url'), data.url].map(pageAddress)),
    published: date?.published ?? null,
    precision: date?.precision ?? null,
    language: first([page.documentElement.getAttribute('lang'), data.language, meta('og:locale')].map(declaredLanguage)),
  }
}

type Meta = (...names: string[]) => string | null

/** Looks up `<meta>` by name, property or itemprop; the first name that has a value wins. */
function metaTags(page: Document): Meta {
  const values = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? '').trim().toLowerCase()
    const value = oneLine(tag.getAttribute('content'))
    if (value !== null && !values.has(name)) values.set(name, value)
  }
  return (...names) => names.map(name => values.get(name) ?? null).find(value => value !== null) ?? null
}

function datesOf(page: Document, data: StructuredArticle, meta: Meta): (string | null)[] {
  return [
    data.published,
    meta('article:published_time', 'og:article:published_time', 'datepublished', 'pubdate', 'publishdate', 'dc.date', 'date'),
    page.querySelector('[itemprop~="datePublished"][datetime]')?.getAttribute('datetime') ?? null,
    page.querySelector('time[datetime]')?.getAttribute('datetime') ?? null,
    oneLine(textOf(page, 'time')),
  ]
}

const textOf = (page: Document, selector: string) => page.querySelector(selector)?.textContent ?? null

/** Some pages give the address of the author's profile instead of a name. */
const personOf = (value: string | null) => (value?.includes('://') ? null : value)
