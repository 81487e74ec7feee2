import type { Article, Colour } from '../../../../preload/model.ts'
import { pointAt } from '../../text/code-points.ts'
import { readable } from '../../text/memo-links.ts'
import { derivedUuid } from './derived-uuid.ts'
import type { ExportedArticle, ExportedHighlight, Head } from './exported.ts'

/** The context of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), and the place of what it has no words for. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { collate: 'collate://term/' }] as const

/** A body that is text: a theme, a note, or the memo on a highlight. */
export interface TextualBody {
  type: 'TextualBody'
  purpose: 'tagging' | 'commenting'
  value: string
  format: 'text/plain' | 'text/markdown'
  creator?: Agent
  /** The UUID of a theme. */
  'collate:theme'?: string
  /** Tells the memo on a highlight from its note. */
  'collate:memo'?: true
}

/** Who made something. */
export interface Agent {
  id: string
  type: 'Person'
  name?: string
}

export type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  /** In Unicode code points, half-open. */
  | { type: 'TextPositionSelector'; start: number; end: number }

/** What an annotation is about. The source is the address of the article, or what names it in the library. */
export interface Target {
  type: 'SpecificResource'
  source: string
  selector?: Selector | Selector[]
  /** For an article that came from the web: when, and what is kept of it. */
  state?: { type: 'TimeState'; sourceDate: string; cached: string }
  'collate:article': string
  'collate:state'?: 'moved' | 'orphan' | 'quotation'
  'collate:colour'?: Colour
}

/** An annotation, as it stands on a page of a collection, which has the context. */
export interface WebAnnotation {
  id: string
  type: 'Annotation'
  motivation: 'highlighting' | 'tagging' | 'commenting'
  creator?: Agent
  created?: string
  modified?: string
  body?: TextualBody[]
  target: Target
}

/** The IRI of something by its UUID. */
export const iriOf = (uuid: string): string => `urn:uuid:${uuid}`

/** What an IRI may be made of (RFC 3987), without its parts. */
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/iu

/** The annotations of an article: of its memo, which is about all of it, and of its highlights. `wide` are the wide places of its text. */
export function annotationsOf(head: Pick<Head, 'coders' | 'themes'>, exported: ExportedArticle, wide: readonly number[]): WebAnnotation[] {
  const { article, memo, highlights } = exported
  const agents = new Map(head.coders.map(({ id, uuid, name }) => [id, agentOf(uuid, name)]))
  const uuids = new Map(head.themes.map(({ id, uuid }) => [id, uuid]))
  return [
    ...(memo === '' ? [] : [memoOf(article, memo)]),
    ...highlights.map(highlight => annotationOf(article, highlight, { agents, uuids, wide })),
  ]
}

const agentOf = (uuid: string, name: string): Agent => ({ id: iriOf(uuid), type: 'Person', ...(name !== '' && { name }) })

const markdown = (value: string): TextualBody => ({ type: 'TextualBody', purpose: 'commenting', value, format: 'text/markdown' })

const memoOf = (article: Article, memo: string): WebAnnotation => ({
  id: iriOf(derivedUuid(article.uuid, 'memo')),
  type: 'Annotation',
  motivation: 'commenting',
  body: [markdown(readable(memo))],
  target: wholeOf(article),
})

/** An article as the target of an annotation. */
function wholeOf({ uuid, url, addedAt }: Article): Target {
  const source = url !== null && IRI.test(url) ? url : null
  return {
    type: 'SpecificResource',
    source: source ?? iriOf(uuid),
    ...(source && { state: { type: 'TimeState' as const, sourceDate: addedAt, cached: `collate://article/${uuid}` } }),
    'collate:article': iriOf(uuid),
  }
}

interface Known {
  agents: ReadonlyMap<number, Agent>
  uuids: ReadonlyMap<number, string>
  wide: readonly number[]
}

function annotationOf(article: Article, highlight: ExportedHighlight, known: Known): WebAnnotation {
  const { uuid, themes, note, memo, colour, coder, createdAt, updatedAt } = highlight
  const body = bodiesOf(highlight, known)
  const creator = known.agents.get(coder.id)
  return {
    id: iriOf(uuid),
    type: 'Annotation',
    motivation: note !== null || memo !== '' ? 'commenting' : themes.length > 0 ? 'tagging' : 'highlighting',
    ...(creator && { creator }),
    created: createdAt,
    modified: updatedAt,
    ...(body.length > 0 && { body }),
    target: {
      ...wholeOf(article),
      selector: selectorsOf(highlight, known.wide),
      ...stateOf(highlight),
      ...(colour !== null && { 'collate:colour': colour }),
    },
  }
}

function bodiesOf({ themes, themeIds, themeCoders, coder, note, memo }: ExportedHighlight, { agents, uuids }: Known): TextualBody[] {
  const tags = themes.map((value, nth): TextualBody => {
    const giver = themeCoders[nth] === coder.id ? undefined : agents.get(themeCoders[nth] ?? 0)
    const theme = uuids.get(themeIds[nth] ?? 0)
    return {
      type: 'TextualBody',
      purpose: 'tagging',
      value,
      format: 'text/plain',
      ...(giver && { creator: giver }),
      ...(theme !== undefined && { 'collate:theme': iriOf(theme) }),
    }
  })
  return [
    ...tags,
    ...(note === null ? [] : [markdown(note)]),
    ...(memo === '' ? [] : [{ ...markdown(readable(memo)), 'collate:memo': true as const }]),
  ]
}

/** What is nowhere in the text has its words, and no position. */
function selectorsOf({ exact, prefix, suffix, start, end, state }: ExportedHighlight, wide: readonly number[]): Selector | Selector[] {
  const quote: Selector = { type: 'TextQuoteSelector', exact, prefix, suffix }
  if (state === 'orphan') return quote
  return [quote, { type: 'TextPositionSelector', start: pointAt(wide, start), end: pointAt(wide, end) }]
}

function stateOf({ state, quotation }: ExportedHighlight): Pick<Target, 'collate:state'> {
  if (state === 'attached') return {}
  return { 'collate:state': quotation ? 'quotation' : state }
}
