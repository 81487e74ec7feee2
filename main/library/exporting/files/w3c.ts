import { createReadStream } from 'node:fs'
import type { Article } from '../../../../preload/model.ts'
import { unitAt, widePlaces } from '../../text/code-points.ts'
import { derivedUuid } from './derived-uuid.ts'
import type { Facts, HighlightFacts } from './facts.ts'
import type { FileWriter } from './formats.ts'
import { linesIn } from './pieces.ts'
import { lossesOf } from './w3c-losses.ts'
import { annotationsOf, CONTEXT, iriOf, type WebAnnotation } from './web-annotation.ts'

/**
 * A writer of Web Annotations: one AnnotationCollection with one AnnotationPage that is embedded in it, an annotation a line. Pages of their own would
 * have to be fetched from somewhere, which a file cannot be; the model allows the first page to stand inside (section 5). Of positions, which are in
 * code points, it remembers how they are turned back for reading.
 */
export function webAnnotations(): FileWriter {
  const wide = new Map<string, number[]>()
  return {
    async write({ head, articles }, sink) {
      const losses = lossesOf(head)
      const described: string[] = []
      const collection = iriOf(head.library.uuid)
      const page = iriOf(derivedUuid(head.library.uuid, 'page'))
      sink.write(`{"@context":${JSON.stringify(CONTEXT)},\n`)
      sink.write(`"id":"${collection}","type":"AnnotationCollection","label":${JSON.stringify(head.library.name || 'Collate')},\n`)
      let total = 0
      for await (const exported of articles) {
        losses.add(exported)
        const places = widePlaces(exported.text)
        if (places.length > 0) wide.set(iriOf(exported.article.uuid), places)
        described.push(JSON.stringify(describe(exported.article)))
        for (const annotation of annotationsOf(head, exported, places)) {
          sink.write(total === 0 ? firstPage(page, collection) : ',\n')
          sink.write(JSON.stringify(annotation))
          total += 1
        }
      }
      // A page has at least one annotation, so a collection without any has no page.
      if (total > 0) sink.write(`\n]},\n"last":"${page}",\n`)
      sink.write(`"total":${total},\n"collate:articles":[\n${described.join(',\n')}\n]}\n`)
      return losses.sentences()
    },
    read: path => factsIn(linesIn(createReadStream(path)), wide),
  }
}

const firstPage = (page: string, collection: string) =>
  `"first":{"id":"${page}","type":"AnnotationPage","partOf":"${collection}","startIndex":0,"items":[\n`

/** What annotations do not say of an article, by the terms of the Dublin Core, which the model's context has. */
function describe({ uuid, title, byline, outlet, url, published, language }: Article): Record<string, string> {
  return {
    id: iriOf(uuid),
    'dc:title': title,
    ...(byline !== null && { 'dc:creator': byline }),
    ...(outlet !== null && { 'dc:publisher': outlet }),
    ...(url !== null && { 'dc:source': url }),
    ...(published !== null && { 'dc:date': published }),
    'dc:language': language,
  }
}

const uuidOf = (iri: string) => iri.replace(/^urn:uuid:/u, '')

/** The document without the things that its two lists hold, which stand one in a line. */
interface Frame {
  first?: { items: never[] }
  total: number
  'collate:articles': never[]
}

async function factsIn(lines: AsyncIterable<string>, wide: ReadonlyMap<string, number[]>): Promise<Facts> {
  const facts = { articles: [] as string[], highlights: [] as HighlightFacts[] }
  let [frame, annotations] = ['', 0]
  // What the line before was.
  let before: 'frame' | 'begin' | 'thing' | 'comma' = 'frame'
  for await (const line of lines) {
    const inside: boolean = before !== 'frame' && !line.startsWith(']')
    if (before === (inside ? 'thing' : 'comma')) throw new Error(`A comma is missing or too many before ${line.slice(0, 80)}`)
    if (!inside) {
      frame += `${line}\n`
      before = line.endsWith('[') ? 'begin' : 'frame'
    } else if (line !== '') {
      before = line.endsWith(',') ? 'comma' : 'thing'
      const thing: WebAnnotation | { id: string; type?: never } = JSON.parse(before === 'comma' ? line.slice(0, -1) : line)
      if (thing.type === undefined) facts.articles.push(uuidOf(thing.id))
      else annotations += 1
      if (thing.type && thing.target.selector) facts.highlights.push(highlightIn(thing, wide))
    }
  }
  const { total }: Frame = JSON.parse(frame)
  if (total !== annotations) throw new Error(`${total} annotations are told, and ${annotations} are there.`)
  return facts
}

function highlightIn({ id, target, body = [] }: WebAnnotation, wide: ReadonlyMap<string, number[]>): HighlightFacts {
  const facts: HighlightFacts = {
    id: uuidOf(id),
    article: uuidOf(target['collate:article']),
    themes: body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
  }
  const places = wide.get(target['collate:article']) ?? []
  for (const selector of [target.selector ?? []].flat()) {
    if (selector.type === 'TextQuoteSelector') facts.exact = selector.exact
    else Object.assign(facts, { start: unitAt(places, selector.start), end: unitAt(places, selector.end) })
  }
  return facts
}
