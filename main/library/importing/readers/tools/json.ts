import { wholeFormat } from '../../../exporting/files/json/read.ts'
import type { Part, Source } from '../../draft.ts'
import { ImportError, SIZE_LIMIT } from '../../failure.ts'
import { readOwn } from '../../whole/read.ts'
import { decode } from '../decode.ts'
import { readWebAnnotations } from '../web-annotations/parts.ts'
import { webAnnotationsIn } from '../web-annotations/web-annotations.ts'
import { annotationsIn, readHypothesis } from './hypothesis.ts'
import { readZotero, zoteroItemsIn } from './zotero.ts'

/**
 * Reads what was exported as JSON: a library of ours, or what another tool exported, annotations of Hypothesis, items of Zotero (BetterBibTeX JSON,
 * CSL JSON), or Web Annotations.
 */
export async function* readJson({ bytes, options }: Source): AsyncGenerator<Part> {
  if (wholeFormat(bytes) !== null) return yield* readOwn(bytes)
  if (bytes.length > SIZE_LIMIT) throw new ImportError('too-large')
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
