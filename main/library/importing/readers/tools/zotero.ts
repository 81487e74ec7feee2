import { foundIn, oneLine, type Part, pageAddress, type Reading, type Told } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { declaredLanguage } from '../../finishing/language.ts'
import { type Published, published, publishedOf } from '../../finishing/published.ts'
import { compose, type Piece } from '../compose.ts'
import { nameInside } from '../name-inside.ts'
import { isJson, type Json, objectsOf, stringOf } from './json-values.ts'

/** A work in Zotero as its exports tell of it; `texts` are its abstract and notes, in HTML or plain. */
export interface Work {
  told: Told
  texts: string[]
  tags: string[]
}

/** The items in a file of BetterBibTeX JSON, of Zotero's API, or of CSL JSON; null for other JSON. */
export function zoteroItemsIn(value: unknown): Json[] | null {
  const list = isJson(value) ? value.items : value
  const items = objectsOf(Array.isArray(list) ? list : []).map(item => (isJson(item.data) ? item.data : item))
  const known = items.filter(
    ({ itemType, type, id, title }) => typeof (itemType ?? (title !== undefined || id !== undefined ? type : null)) === 'string',
  )
  return known.length > 0 ? known : null
}

/** Items of Zotero: each an article of its abstract and notes. */
export async function* readZotero(items: Json[]): AsyncGenerator<Part> {
  for (const [index, item] of items.entries()) if (item.itemType !== 'attachment') yield* partsOfWork(workOf(item), index)
}

/** The article that is made of a work. Without abstract and notes it fails by name, and its address is kept. */
export async function* partsOfWork({ told, texts, tags }: Work, index: number): AsyncGenerator<Part> {
  const name = nameInside(told.title, index)
  const { piecesOfMarkup } = await import('../html/html.ts')
  const pieces = texts.flatMap(text => (/<\p{L}/u.test(text) ? piecesOfMarkup(text) : linesOf(text)))
  const reading: Reading = { ...told, origins: foundIn(told, 'tool'), ...compose(pieces), tags }
  if (/[\p{L}\p{N}]/u.test(reading.text)) return yield { kind: 'article', name, reading }
  yield {
    kind: 'failed',
    name,
    error: new ImportError(
      'empty',
      'It has neither abstract nor notes, and its text is not in this file; import its page or its document.',
    ),
  }
  if (told.url !== null) yield { kind: 'addresses', addresses: [{ url: told.url, title: told.title }] }
}

const linesOf = (text: string): Piece[] => text.split('\n').map(line => ({ type: 'paragraph', runs: [{ text: line }] }))

function workOf(item: Json): Work {
  const first = (...names: string[]) => names.map(name => oneLine(stringOf(item[name]))).find(value => value !== null) ?? null
  const date = dateOf(item.issued) ?? publishedOf(first('date'))
  const notes = objectsOf(item.notes).map(({ note }) => stringOf(note))
  return {
    told: {
      title: first('title')?.slice(0, 500) ?? null,
      byline: peopleOf(item),
      outlet: first('publicationTitle', 'websiteTitle', 'blogTitle', 'container-title', 'publisher'),
      url: pageAddress(first('url', 'URL')),
      published: date?.published ?? null,
      precision: date?.precision ?? null,
      language: declaredLanguage(first('language')),
    },
    texts: [stringOf(item.abstractNote) ?? stringOf(item.abstract), stringOf(item.note), ...notes].filter(text => text !== null),
    tags: [item.tags].flat().flatMap(tag => oneLine(isJson(tag) ? tag.tag : tag, 200) ?? []),
  }
}

/** CSL JSON writes `[[2024, 3, 18]]`, or what the user typed as `raw`. */
function dateOf(issued: unknown): Published | null {
  if (!isJson(issued)) return null
  const [year, month, day] = [issued['date-parts']].flat(2)
  if (year === undefined) return publishedOf(issued.raw ?? issued.literal)
  return published({ year: String(year), month: textOf(month), day: textOf(day) })
}

const textOf = (value: unknown) => (value === undefined || value === null ? undefined : String(value))

/** Those who wrote it; translators and editors only when nobody did. */
function peopleOf(item: Json): string | null {
  const people = [...objectsOf(item.creators), ...objectsOf(item.author)]
  const authors = people.filter(({ creatorType = 'author' }) => creatorType === 'author')
  const names = (authors.length > 0 ? authors : people).map(nameOf).filter(name => name !== null)
  return oneLine(names.join(', '))
}

function nameOf(person: Json): string | null {
  const family = stringOf(person.lastName) ?? stringOf(person.family)
  const given = stringOf(person.firstName) ?? stringOf(person.given)
  const whole = oneLine(stringOf(person.name) ?? stringOf(person.literal))
  return whole ?? personName(family, given)
}

/** A Vietnamese name begins with that of the family. */
export function personName(family: string | null, given: string | null): string | null {
  const isVietnamese = /[\u0300-\u036f]/u.test(`${family} ${given}`.normalize('NFD'))
  return oneLine([...(isVietnamese ? [family, given] : [given, family])].filter(name => name !== null).join(' '))
}
