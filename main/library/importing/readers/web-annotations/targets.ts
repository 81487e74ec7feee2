import { normalise } from '../../../text/normal-form.ts'
import { isJson, type Json, objectsOf, stringOf } from '../tools/json-values.ts'
import { uuidIn } from './bodies.ts'
import { typesOf } from './web-annotations.ts'

/** One thing that an annotation is about. */
export interface TargetPlace {
  /** The UUID of the article, where it is told. */
  uuid: string | null
  /** The IRI of the source, without fragment. */
  source: string
  title: string | null
  /** Null for the whole of it. */
  quote: { exact: string; prefix: string; suffix: string } | null
  /** In units that only the text tells. */
  told: { start: number; end: number } | null
  /** It is a part of the source whose words are not told. */
  wordless: boolean
  target: Json
}

const idOf = (value: unknown): string | null => (isJson(value) ? stringOf(value.id ?? value['@id']) : stringOf(value))

/** What an annotation is about, thing by thing. Of a quote and a position for the same place, both are told; other selectors tell no words. */
export function targetsOf({ target }: Json): TargetPlace[] {
  return [target ?? []]
    .flat()
    .flatMap(one => (isJson(one) && Array.isArray(one.items) && one.source === undefined ? one.items : [one]))
    .flatMap(one => targetOf(one) ?? [])
}

function targetOf(one: unknown): TargetPlace | null {
  const target = isJson(one) ? one : {}
  const iri = idOf(target.source ?? one)
  if (iri === null) return null
  const source = iri.replace(/(?<=.)#.*$/su, '')
  const selectors = selectorsIn(target.selector, 6)
  const quote = selectors.find(selector => typesOf(selector).includes('TextQuoteSelector') && typeof selector.exact === 'string')
  const position = selectors.find(selector => typesOf(selector).includes('TextPositionSelector'))
  const about = isJson(target.source) ? target.source : {}
  return {
    uuid: uuidIn(target['collate:article']) ?? uuidIn(source),
    source,
    title: stringOf(about.title) ?? stringOf(about['dc:title']) ?? stringOf(about['dcterms:title']) ?? stringOf(target['dc:title']),
    quote: quote ? quoteOf(quote) : null,
    told: position ? toldBy(position) : null,
    wordless: !quote && (selectors.length > 0 || source !== iri),
    target,
  }
}

/** Selectors with those that refine them. */
function selectorsIn(selector: unknown, depth: number): Json[] {
  if (depth === 0) return []
  return objectsOf(selector).flatMap(one => [one, ...selectorsIn(one.refinedBy, depth - 1), ...selectorsIn(one.items, depth - 1)])
}

const quoteOf = ({ exact, prefix, suffix }: Json) => ({
  exact: normalise(stringOf(exact) ?? ''),
  prefix: normalise(stringOf(prefix) ?? ''),
  suffix: normalise(stringOf(suffix) ?? ''),
})

function toldBy({ start, end }: Json): TargetPlace['told'] {
  const told = [start, end].map(Number) as [number, number]
  return told.every(Number.isSafeInteger) && told[0] >= 0 && told[1] > told[0] ? { start: told[0], end: told[1] } : null
}
