import { groupBy } from '../../../agreement/group.ts'
import { NOTHING_TOLD, oneLine, type Part, pageAddress } from '../../draft.ts'
import { nameInside } from '../name-inside.ts'
import { type Quote, readingOfQuotes } from '../quotes.ts'
import { isJson, type Json, objectsOf, stringOf } from './json-values.ts'
import { themePath } from './theme-path.ts'

/**
 * The annotations in an answer of the Hypothesis API (`rows`) or an export of its client (`annotations`); null for other JSON. See
 * https://h.readthedocs.io/en/latest/api/.
 */
export function annotationsIn(value: unknown): Json[] | null {
  const list = isJson(value) ? (value.rows ?? value.annotations) : value
  if (!Array.isArray(list)) return null
  const annotations = objectsOf(list).filter(({ uri, target }) => typeof uri === 'string' && Array.isArray(target))
  return annotations.length > 0 ? annotations : null
}

/** Annotations of Hypothesis: for each page what was quoted of it. */
export function* readHypothesis(annotations: Json[]): Generator<Part> {
  const pages = groupBy(annotations, ({ uri }) => String(uri))
  for (const [index, [uri, all]] of [...pages].entries()) {
    const title = oneLine(
      all.map(({ document }) => (isJson(document) ? stringOf(document.title) : null)).find(found => found !== null),
      500,
    )
    const told = { ...NOTHING_TOLD, title, url: pageAddress(uri) }
    yield { kind: 'article', name: nameInside(title ?? uri, index), reading: readingOfQuotes(told, quotesOf(all)) }
  }
}

/** In the order of the page; what somebody answered stands below the note that it answers. */
function quotesOf(annotations: Json[]): Quote[] {
  const answers = annotations.filter(isAnswer)
  const first = annotations.filter(annotation => !isAnswer(annotation))
  return first
    .map((annotation, index) => ({ annotation, at: selectorOf(annotation, 'TextPositionSelector')?.start, index }))
    .sort((a, b) => (typeof a.at === 'number' && typeof b.at === 'number' ? a.at - b.at : 0) || a.index - b.index)
    .map(({ annotation }) => quoteOf(annotation, answers))
}

const isAnswer = ({ references }: Json) => Array.isArray(references) && references.length > 0

function quoteOf(annotation: Json, answers: Json[]): Quote {
  const quote = selectorOf(annotation, 'TextQuoteSelector') ?? {}
  const thread = [annotation, ...answers.filter(({ references }) => [references].flat()[0] === annotation.id)]
  const notes = thread.flatMap(({ text }) => (typeof text === 'string' && text.trim() !== '' ? [text.trim()] : []))
  return {
    exact: stringOf(quote.exact) ?? '',
    prefix: stringOf(quote.prefix) ?? '',
    suffix: stringOf(quote.suffix) ?? '',
    note: notes.join('\n') || null,
    themes: [annotation.tags].flat().flatMap(tag => (typeof tag === 'string' ? (themePath(tag) ?? []) : [])),
    colour: null,
  }
}

function selectorOf({ target }: Json, type: string): Json | undefined {
  return objectsOf(target)
    .flatMap(({ selector }) => objectsOf(selector))
    .find(selector => selector.type === type)
}
