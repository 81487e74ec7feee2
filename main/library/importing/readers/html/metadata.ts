import type { MetadataField, Origin, Origins } from '../../../../../preload/model.ts'
import { isAddress, oneLine, pageAddress, type Told } from '../../draft.ts'
import { declaredLanguage } from '../../finishing/language.ts'
import { publishedOf } from '../../finishing/published.ts'
import { siteOf } from './sites.ts'
import { type StructuredArticle, structuredArticle } from './structured-data.ts'

/** A value that may be what is looked for, and where it was found. */
type Found<Value> = readonly [origin: Origin, value: Value | null | undefined]

/** What a page declares about its article: schema.org first, then OpenGraph, then plain HTML; `address` is where it was saved from. */
export function metadataOf(page: Document, address: string | null): { told: Told; origins: Origins } {
  const data = structuredArticle(page)
  const meta = metaTags(page)
  const origins: Origins = {}
  const first = <Value>(field: MetadataField, values: Found<Value>[]): Value | null => {
    const [origin, value] = values.find(found => found[1] !== null && found[1] !== undefined) ?? []
    if (origin) origins[field] = origin
    return value ?? null
  }
  const each = <Value>(values: Found<unknown>[], read: (value: unknown) => Value | null): Found<Value>[] =>
    values.map(([origin, value]) => [origin, read(value)])
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  const url = first(
    'url',
    each(
      [
        ['meta', canonical],
        ['meta', meta('og:url')],
        ['structured', data.url],
        ['page', address],
      ],
      pageAddress,
    ),
  )
  const site = siteOf(url)
  const onSite = (selector: string | undefined) => (selector === undefined ? null : oneLine(textOf(page, selector)))
  const date = first('published', each([...datesOf(page, data, meta), ['site', onSite(site?.published)]], publishedOf))
  const told = {
    title:
      first('title', [
        ['structured', data.headline],
        ['meta', meta('og:title', 'twitter:title')],
        ['page', oneLine(textOf(page, 'title'))],
      ])?.slice(0, 500) ?? null,
    byline: first('byline', [
      ['structured', personOf(data.author)],
      ['site', onSite(site?.byline)],
      ['meta', personOf(meta('author', 'dc.creator'))],
      ['meta', personOf(meta('article:author'))],
    ]),
    outlet: first('outlet', [
      ['site', site?.outlet],
      ['structured', data.publisher],
      ['meta', meta('og:site_name', 'application-name', 'dc.publisher')],
    ]),
    url,
    published: date?.published ?? null,
    precision: date?.precision ?? null,
    language: first(
      'language',
      each(
        [
          ['page', page.documentElement.getAttribute('lang')],
          ['structured', data.language],
          ['meta', meta('og:locale')],
        ],
        declaredLanguage,
      ),
    ),
  }
  return { told, origins }
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

function datesOf(page: Document, data: StructuredArticle, meta: Meta): Found<unknown>[] {
  return [
    ['structured', data.published],
    ['meta', meta('article:published_time', 'og:article:published_time', 'datepublished', 'pubdate', 'publishdate', 'dc.date', 'date')],
    ['time', page.querySelector('[itemprop~="datePublished"][datetime]')?.getAttribute('datetime')],
    ['time', page.querySelector('time[datetime]')?.getAttribute('datetime')],
    ['time', oneLine(textOf(page, 'time'))],
  ]
}

const textOf = (page: Document, selector: string) => page.querySelector(selector)?.textContent ?? null

/** Some pages give the address of the author's profile instead of a name. */
const personOf = (value: string | null) => (isAddress(value) ? null : value)
