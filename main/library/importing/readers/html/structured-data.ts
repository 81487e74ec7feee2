import { oneLine } from '../../draft.ts'

/** What schema.org data in a page says about its article; null for what it does not say. */
export interface StructuredArticle {
  headline: string | null
  author: string | null
  publisher: string | null
  published: string | null
  url: string | null
  language: string | null
}

/** Reads the first article in a page's JSON-LD (https://schema.org/NewsArticle); data that is no JSON is passed over. */
export function structuredArticle(page: Document): StructuredArticle {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json" i]')]
  const article = scripts.flatMap(script => objectsIn(parsed(script.textContent ?? ''))).find(isArticle) ?? {}
  const clean = (value: unknown) => oneLine(decodeEntities(page, nameOf(value)))
  return {
    headline: clean(article.headline ?? article.name),
    author: clean(article.author ?? article.creator),
    publisher: clean(article.publisher ?? article.sourceOrganization),
    published: oneLine(article.datePublished ?? article.dateCreated),
    url: oneLine(article.url) ?? idOf(article.mainEntityOfPage),
    language: nameOf(article.inLanguage),
  }
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The objects of a document, those of an `@graph` included; nothing deeper is about the page itself. */
function objectsIn(value: unknown): Json[] {
  const objects = [value].flat().filter(isObject)
  return [...objects, ...objects.flatMap(object => [object['@graph']].flat().filter(isObject))]
}

function isArticle(object: Json): boolean {
  return [object['@type']].flat().some(type => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/u.test(type))
}

/** A name given as text, as an object with a name, or as a list of these. */
function nameOf(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter(name => name !== null)
        .join(', ') || null
    )
  return oneLine(isObject(value) ? value.name : value)
}

const idOf = (value: unknown) => oneLine(isObject(value) ? value['@id'] : value)

/** Many publishing systems write `&quot;` into JSON, where it means nothing. */
function decodeEntities(page: Document, value: string | null): string | null {
  if (!value || !/&[#\p{L}\p{N}]+;/u.test(value)) return value
  const area = page.createElement('textarea')
  area.innerHTML = value
  return area.value
}
