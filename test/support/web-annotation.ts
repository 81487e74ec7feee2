import { isJson, type Json } from '../../main/library/importing/readers/tools/json-values.ts'

// What the Web Annotation Data Model (W3C Recommendation, 23 February 2017, https://www.w3.org/TR/annotation-model/) requires of annotations of
// text: its sentences with MUST, section by section. Of selectors and states, only those of text and time.

const ANNO = 'http://www.w3.org/ns/anno.jsonld'
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  )

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat())
const isIri = (value: unknown): value is string => typeof value === 'string' && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isTime = (value: unknown) =>
  typeof value === 'string' && /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(value) && !Number.isNaN(Date.parse(value))
const hasType = ({ type }: Json, name: string) => listOf(type).includes(name)

/** What a document breaks of the model, each with the path of the place; none when it keeps to all of it. Also what says that no id is there twice. */
export function breaches(document: unknown): string[] {
  const found: string[] = []
  const say = (at: string, what: string) => found.push(`${at}: ${what}`)
  if (!isJson(document)) return ['$: is no object']
  const contexts = listOf(document['@context'])
  if (!contexts.includes(ANNO)) say('$', `@context lacks ${ANNO}`)
  if (contexts.length === 1 && typeof document['@context'] !== 'string') say('$', '@context with one value is no string')
  if (hasType(document, 'AnnotationCollection')) collection(document, '$', say)
  else if (hasType(document, 'AnnotationPage')) page(document, '$', say)
  else annotation(document, '$', say)
  return found
}

type Say = (at: string, what: string) => void

/** Section 5.1. */
function collection(value: Json, at: string, say: Say): void {
  identity(value, at, say)
  for (const label of listOf(value.label)) if (typeof label !== 'string') say(at, 'label is no string')
  if (value.total !== undefined && !isCount(value.total)) say(at, 'total is no count')
  if (Number(value.total) > 0 && value.first === undefined) say(at, 'first is missing')
  if (Array.isArray(value.first)) say(at, 'first is there more than once')
  else if (isJson(value.first)) {
    page(value.first, `${at}.first`, say)
    const held = listOf(value.first.items).length
    if (value.first.next === undefined && isCount(value.total) && value.total !== held)
      say(at, `total is ${value.total} and there are ${held}`)
  } else if (value.first !== undefined && !isIri(value.first)) say(at, 'first is no IRI')
}

/** Section 5.2. */
function page(value: Json, at: string, say: Say): void {
  if (!hasType(value, 'AnnotationPage')) say(at, 'type lacks AnnotationPage')
  identity(value, at, say)
  if (value.startIndex !== undefined && !isCount(value.startIndex)) say(at, 'startIndex is no count')
  if (!Array.isArray(value.items) || value.items.length === 0) {
    say(at, 'items is no array with annotations')
    return
  }
  const ids = new Set<unknown>()
  for (const [nth, item] of value.items.entries()) {
    const place = `${at}.items[${nth}]`
    if (!isJson(item)) say(place, 'is no object')
    else annotation(item, place, say)
    if (isJson(item) && ids.has(item.id)) say(place, `id is there twice: ${String(item.id)}`)
    if (isJson(item)) ids.add(item.id)
  }
}

function identity({ id, type }: Json, at: string, say: Say): void {
  if (!isIri(id)) say(at, 'id is not exactly one IRI')
  if (listOf(type).length === 0) say(at, 'type is missing')
}

/** Section 3.1. */
function annotation(value: Json, at: string, say: Say): void {
  if (!hasType(value, 'Annotation')) say(at, 'type lacks Annotation')
  identity(value, at, say)
  lifecycle(value, at, say)
  const targets = listOf(value.target)
  if (targets.length === 0) say(at, 'target is missing')
  for (const [nth, target] of targets.entries()) resource(target, `${at}.target[${nth}]`, say)
  for (const [nth, body] of listOf(value.body).entries()) resource(body, `${at}.body[${nth}]`, say)
  const { bodyValue } = value
  if (bodyValue !== undefined && (typeof bodyValue !== 'string' || value.body !== undefined))
    say(at, 'bodyValue is no string, or beside a body')
  for (const motivation of listOf(value.motivation)) motive(motivation, 'motivation', at, say)
}

/** Sections 3.3.1 and 3.3.3. */
function lifecycle(value: Json, at: string, say: Say): void {
  for (const time of ['created', 'modified', 'generated']) {
    if (value[time] !== undefined && !isTime(value[time])) say(at, `${time} is no one time in UTC`)
  }
  for (const agent of [...listOf(value.creator), ...listOf(value.generator)]) {
    if (isJson(agent) ? agent.id !== undefined && !isIri(agent.id) : !isIri(agent)) say(at, 'an agent has no IRI')
    if (isJson(agent) && listOf(agent.name).some(name => typeof name !== 'string')) say(at, 'a name is no string')
  }
}

/** Section 3.3.5. */
function motive(value: unknown, name: string, at: string, say: Say): void {
  if (typeof value !== 'string' || !(MOTIVATIONS.includes(value) || isIri(value))) say(at, `${name} is no motivation: ${String(value)}`)
}

/** Sections 3.2 and 4: a body or target. */
function resource(value: unknown, at: string, say: Say): void {
  if (!isJson(value)) {
    if (!isIri(value)) say(at, 'is neither an object nor an IRI')
    return
  }
  if (value.id !== undefined && !isIri(value.id)) say(at, 'id is no IRI')
  lifecycle(value, at, say)
  for (const purpose of listOf(value.purpose)) motive(purpose, 'purpose', at, say)
  if (hasType(value, 'TextualBody')) {
    if (typeof value.value !== 'string') say(at, 'value is not exactly one string')
  } else if (hasType(value, 'SpecificResource') || value.source !== undefined) specific(value, at, say)
  else if (value.id === undefined) say(at, 'has neither a value, a source nor an id')
}

/** Section 4. */
function specific({ source, selector, state }: Json, at: string, say: Say): void {
  if (!(isIri(source) || (isJson(source) && isIri(source.id)))) say(at, 'source is not exactly one resource')
  for (const [nth, one] of listOf(selector).entries()) select(one, `${at}.selector[${nth}]`, say)
  for (const [nth, one] of listOf(state).entries()) timed(one, `${at}.state[${nth}]`, say)
}

/** Sections 4.2.4 and 4.2.5. */
function select(value: unknown, at: string, say: Say): void {
  if (!isJson(value)) {
    if (!isIri(value)) say(at, 'is neither an object nor an IRI')
    return
  }
  if (listOf(value.type).length === 0) say(at, 'type is missing')
  if (hasType(value, 'TextQuoteSelector')) {
    if (typeof value.exact !== 'string') say(at, 'exact is not exactly one string')
    for (const name of ['prefix', 'suffix']) {
      if (value[name] !== undefined && typeof value[name] !== 'string') say(at, `${name} is more than one string`)
    }
  }
  if (hasType(value, 'TextPositionSelector')) {
    if (!isCount(value.start)) say(at, 'start is no count')
    if (!isCount(value.end)) say(at, 'end is no count')
    if (Number(value.end) < Number(value.start)) say(at, 'end stands before start')
  }
}

/** Section 4.3.1. */
function timed(value: unknown, at: string, say: Say): void {
  if (!isJson(value)) {
    if (!isIri(value)) say(at, 'is neither an object nor an IRI')
    return
  }
  if (!hasType(value, 'TimeState')) return
  const { sourceDate, sourceDateStart, sourceDateEnd, cached } = value
  for (const time of [sourceDate, sourceDateStart, sourceDateEnd].flatMap(listOf)) if (!isTime(time)) say(at, 'a date is no time in UTC')
  if (sourceDate !== undefined && (sourceDateStart ?? sourceDateEnd) !== undefined) say(at, 'sourceDate stands beside a range')
  if ((sourceDateStart === undefined) !== (sourceDateEnd === undefined)) say(at, 'a range has one end')
  if (listOf(cached).some(copy => !isIri(copy))) say(at, 'cached is no IRI')
}
