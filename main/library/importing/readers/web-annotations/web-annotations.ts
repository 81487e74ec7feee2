import { isJson, type Json, objectsOf } from '../tools/json-values.ts'

/** What a document of Web Annotations holds. */
export interface WebAnnotations {
  annotations: Json[]
  /** What Collate tells of the articles that its annotations are about, by their IRIs. */
  articles: Map<string, Json>
  /** Pages that are named and stand elsewhere. */
  elsewhere: number
}

/** How deep collections, pages and lists may stand in each other. */
const DEPTH = 8

/** The types of an object without the prefixes that some write. */
export const typesOf = (value: Json): string[] =>
  [value.type ?? value['@type']].flat().flatMap(type => (typeof type === 'string' ? [type.replace(/^.*[:#/]/u, '')] : []))

/**
 * The Web Annotations in a document (https://www.w3.org/TR/annotation-model/): a collection, a page, an annotation, or a list of them; null when there
 * is none in it. They are told by their types: many leave out the context.
 */
export function webAnnotationsIn(value: unknown): WebAnnotations | null {
  const found: WebAnnotations = { annotations: [], articles: new Map(), elsewhere: 0 }
  collect(value, found, DEPTH)
  return found.annotations.length + found.elsewhere > 0 ? found : null
}

function collect(value: unknown, found: WebAnnotations, depth: number): void {
  if (depth === 0) return
  if (Array.isArray(value)) for (const one of value) collect(one, found, depth - 1)
  if (!isJson(value)) return
  const types = typesOf(value)
  if (types.includes('Annotation')) {
    if (value.target !== undefined) found.annotations.push(value)
  } else if (types.includes('AnnotationCollection')) {
    for (const article of objectsOf(value['collate:articles'])) if (typeof article.id === 'string') found.articles.set(article.id, article)
    if (Array.isArray(value.items)) collect(value.items, found, depth - 1)
    else pages(value.first, found, depth)
  } else if (types.includes('AnnotationPage')) pages(value, found, depth)
  else if (Array.isArray(value['@graph'])) collect(value['@graph'], found, depth - 1)
}

/** A page and those that follow it; of one that is only named nothing is known. */
function pages(first: unknown, found: WebAnnotations, depth: number): void {
  const met = new Set<unknown>()
  for (let page = first; page !== undefined && page !== null && !met.has(page); page = isJson(page) ? page.next : undefined) {
    met.add(page)
    if (isJson(page) && page.items !== undefined) collect(page.items, found, depth - 1)
    else found.elsewhere += 1
  }
}
