import type { Colour, ImportedHighlight, ImportedTheme } from '../../../../../preload/model.ts'
import { COLOURS } from '../../../../../preload/model.ts'
import { addressKey } from '../../../text/address-key.ts'
import { foundIn, NOTHING_TOLD, oneLine, type Part, pageAddress, type Told } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { publishedOf } from '../../finishing/published.ts'
import { nameInside } from '../name-inside.ts'
import type { Json } from '../tools/json-values.ts'
import { readingOfPassages } from '../tools/passages-reading.ts'
import { nameOf, type Said, saidBy, uuidIn } from './bodies.ts'
import { type TargetPlace, targetsOf } from './targets.ts'
import type { WebAnnotations } from './web-annotations.ts'

/** Annotations that are looked through before it is told that it goes on. */
const LOT = 1000

/** What is annotated of one article. */
interface Annotated {
  uuid: string | null
  source: string
  title: string | null
  passages: ImportedHighlight[]
  notes: string[]
}

/**
 * Web Annotations: for each article what is quoted of it, with notes, and tags as themes. Notes about all of an article are its memo. What has no
 * words is counted.
 */
export async function* readWebAnnotations({ annotations, articles, elsewhere }: WebAnnotations): AsyncGenerator<Part> {
  const all = new Map<string, Annotated>()
  const themes = new Map<string, ImportedTheme>()
  let others = 0
  let wordless = 0
  for (const [at, annotation] of annotations.entries()) {
    if (at % LOT === LOT - 1) yield { kind: 'looked' }
    const said = await saidBy(annotation)
    others += said.others
    for (const [nth, place] of targetsOf(annotation).entries()) {
      if (place.wordless) wordless += 1
      put(ofArticle(all, place), annotation, place, said, nth === 0)
    }
    for (const [nth, path] of said.themes.entries()) {
      const { uuid } = said.tagged[nth] ?? {}
      if (uuid !== undefined) themes.set(uuid, { path, colour: null, definition: '', uuid })
    }
  }
  // Those above come before those below them.
  if (themes.size > 0) yield { kind: 'themes', themes: [...themes.values()].sort((a, b) => a.path.length - b.path.length) }
  yield* articlesOf([...all.values()], articles)
  yield* warnings({ others, wordless, elsewhere })
}

/** What is there of an article already: it goes by its UUID, else its address. */
function ofArticle(all: Map<string, Annotated>, { uuid, source, title }: TargetPlace): Annotated {
  const key = uuid ?? addressKey(source) ?? source
  const there = all.get(key)
  if (there) {
    there.title ??= title
    return there
  }
  const fresh: Annotated = { uuid, source, title, passages: [], notes: [] }
  all.set(key, fresh)
  return fresh
}

function put(article: Annotated, annotation: Json, { quote, told, target }: TargetPlace, said: Said, first: boolean): void {
  if (!quote || quote.exact.trim() === '') {
    article.notes.push(...said.notes, ...said.memos)
    return
  }
  const coder = nameOf(annotation.creator)
  const uuid = first ? uuidIn(annotation.id) : null
  const state = target['collate:state']
  article.passages.push({
    ...quote,
    ...(told && { told }),
    note: said.notes.join('\n\n') || null,
    themes: said.themes,
    tagged: said.tagged,
    colour: COLOURS.find(colour => colour === (target['collate:colour'] as Colour)) ?? null,
    ...(uuid !== null && { uuid }),
    ...(said.memos.length > 0 && { memo: said.memos.join('\n\n') }),
    ...(coder !== null && { coder }),
    ...time('createdAt', annotation.created),
    ...time('updatedAt', annotation.modified ?? annotation.created),
    ...((state === 'orphan' || state === 'quotation') && { orphan: true as const }),
    ...(state === 'quotation' && { quotation: true as const }),
  })
}

function time(name: 'createdAt' | 'updatedAt', value: unknown): { createdAt?: string; updatedAt?: string } {
  const date = typeof value === 'string' ? new Date(value) : null
  return date && !Number.isNaN(date.getTime()) ? { [name]: date.toISOString() } : {}
}

function* articlesOf(all: Annotated[], articles: ReadonlyMap<string, Json>): Generator<Part> {
  for (const [index, { uuid, source, title, passages, notes }] of all.entries()) {
    const known = articles.get(`urn:uuid:${uuid}`)
    const told = known ? toldOf(known) : { ...NOTHING_TOLD, title: oneLine(title, 500), url: pageAddress(source) }
    const name = nameInside(told.title ?? source, index)
    if (passages.length + notes.length === 0) {
      yield { kind: 'failed', name, error: new ImportError('empty') }
      continue
    }
    const reading = readingOfPassages(passages, notes)
    const memo = notes.length > 0 ? { memo: notes.join('\n\n') } : {}
    yield {
      kind: 'article',
      name,
      reading: { ...told, origins: foundIn(told, 'tool'), ...reading, ...memo, ...(uuid !== null && { uuid }) },
    }
  }
}

/** What Collate told of an article. */
function toldOf(known: Json): Told {
  const value = (name: string) => oneLine(known[`dc:${name}`])
  const { published = null, precision = null } = publishedOf(value('date')) ?? {}
  return {
    title: value('title')?.slice(0, 500) ?? null,
    byline: value('creator'),
    outlet: value('publisher'),
    url: pageAddress(value('source')),
    published,
    precision,
    language: value('language'),
  }
}

function* warnings({ others, wordless, elsewhere }: { others: number; wordless: number; elsewhere: number }): Generator<Part> {
  const warn = (message: string): Part => ({ kind: 'warning', name: '', message })
  if (others > 0) yield warn(`Bodies of annotations that are no text are left out (${others}).`)
  if (wordless > 0)
    yield warn(`Places of annotations that are told without their words are left out (${wordless}); notes on them are in the memo.`)
  if (elsewhere > 0) yield warn(`Pages of annotations that stand elsewhere were not read (${elsewhere}).`)
}
