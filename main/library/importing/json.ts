import { decode } from './decode.ts'
import type { Part, Source } from './draft.ts'
import { ImportError } from './failure.ts'
import { annotationsIn, readHypothesis } from './hypothesis.ts'
import { readZotero, zoteroItemsIn } from './zotero.ts'

/** Reads what another tool exported as JSON: annotations of Hypothesis, or items of Zotero (BetterBibTeX JSON, CSL JSON). */
export async function* readJson({ bytes, options }: Source): AsyncGenerator<Part> {
  const value = parsed(decode(bytes, null, options.encoding).replace(/^\ufeff/u, ''))
  const annotations = annotationsIn(value)
  if (annotations) return yield* readHypothesis(annotations)
  const items = zoteroItemsIn(value)
  if (items) return yield* readZotero(items)
  throw new ImportError(
    'unsupported',
    'It is JSON of a kind that is not known; export it from Hypothesis or Zotero, or save the article as .txt.',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ImportError('unreadable', 'It is not JSON, or it is cut off; export it again and import that.')
  }
}
