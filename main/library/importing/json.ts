import { decode } from './decode.ts'
import type { Part, Source } from './draft.ts'
import { ImportError } from './failure.ts'
import { annotationsIn, readHypothesis } from './hypothesis.ts'
import { readWebAnnotations } from './web-annotation-parts.ts'
import { webAnnotationsIn } from './web-annotations.ts'
import { readZotero, zoteroItemsIn } from './zotero.ts'

/** Reads what another tool exported as JSON: annotations of Hypothesis, or items of Zotero (BetterBibTeX JSON, CSL JSON), or Web Annotations. */
export async function* readJson({ bytes, options }: Source): AsyncGenerator<Part> {
  const value = parsed(decode(bytes, null, options.encoding).replace(/^\ufeff/u, ''))
  const found = webAnnotationsIn(value)
  if (found) return yield* readWebAnnotations(found)
  const annotations = annotationsIn(value)
  if (annotations) return yield* readHypothesis(annotations)
  const items = zoteroItemsIn(value)
  if (items) return yield* readZotero(items)
  throw new ImportError(
    'unsupported',
    'It is JSON of a kind that is not known; export it from Hypothesis or Zotero, or save the article as .txt.',
  )
}

/** A document, or one in each line. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const lines = linesOf(text)
    if (lines) return lines
    throw new ImportError('unreadable', 'It is not JSON, or it is cut off; export it again and import that.')
  }
}

function linesOf(text: string): unknown[] | null {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  try {
    return lines.length > 1 ? lines.map(line => JSON.parse(line)) : null
  } catch {
    return null
  }
}
