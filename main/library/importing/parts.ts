import type { Part, Source } from './draft.ts'
import { ImportError, limitOf } from './failure.ts'
import { endingOf, formatOf } from './formats.ts'

/**
 * Reads a source by the ending of its name, part after part; one that is an article is one part without a name. Throws `ImportError` when the
 * whole of it cannot be read. A format that holds other files calls this for each of them.
 */
export async function* partsOf(source: Source): AsyncGenerator<Part> {
  const { name, bytes } = source
  if (bytes.length > limitOf(endingOf(name))) throw new ImportError('too-large')
  if (bytes.length === 0) throw new ImportError('empty')
  const format = formatOf(endingOf(name))
  if (!format) throw new ImportError('unsupported', unsupported(endingOf(name)))
  const read = (await format.load())(source)
  if (Symbol.asyncIterator in read) yield* read
  else yield { kind: 'article', name: '', reading: await read, only: true }
}

function unsupported(ending: string): string {
  if (ending === '') return 'Its name has no ending that says what kind of file it is; give it one, such as .txt, and import it again.'
  return `Files of the kind .${ending} cannot be imported; save the article as .txt, .md or .html and import that.`
}
