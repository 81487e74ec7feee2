import { readWhole } from '../../exporting/files/json/read.ts'
import type { WholeArticle, WholeHead } from '../../exporting/files/json/schema.ts'
import { WholeError, type WholeProblem } from '../../exporting/files/json/whole-error.ts'
import { damaged, ImportError } from '../failure.ts'
import { naming } from './names.ts'
import type { WholeNames, WholePart, WholeText } from './parts.ts'

/** Reads a file in our own format: nothing comes of one that is damaged. Throws `ImportError`. */
export function* readOwn(bytes: Uint8Array): Generator<WholePart> {
  try {
    let head: WholeHead | null = null
    let texts: Record<string, WholeText> = {}
    let namesOf = (_: WholeArticle): WholeNames => ({ coders: {}, themes: {}, collections: {}, tags: {} })
    for (const part of readWhole(bytes)) {
      if ('looked' in part) yield { kind: 'looked' }
      else if ('head' in part) {
        head = part.head
        texts = textsOf(part.texts)
        namesOf = naming(head)
        yield { kind: 'whole-head', head }
      } else
        yield { kind: 'whole-article', article: part.article, names: namesOf(part.article), known: texts[part.article.uuid] ?? NO_TEXT }
    }
    if (head) yield { kind: 'whole-end', head, texts }
  } catch (error) {
    throw error instanceof WholeError ? FAILURES[error.problem](error.where) : error
  }
}

/** That of an article in the trash, which is no other one. */
const NO_TEXT: WholeText = { sha256: '', twins: [] }

function textsOf(texts: ReadonlyMap<string, string>): Record<string, WholeText> {
  const twins = new Map<string, string[]>()
  for (const [uuid, sha256] of texts) {
    const own = twins.get(sha256)
    if (own) own.push(uuid)
    else twins.set(sha256, [uuid])
  }
  return Object.fromEntries([...texts].map(([uuid, sha256]) => [uuid, { sha256, twins: twins.get(sha256) ?? [] }]))
}

const FAILURES: Record<WholeProblem, (where: string) => ImportError> = {
  newer: () => new ImportError('unsupported', 'It was exported by a newer version of Collate; update Collate, then import it again.'),
  changed: () =>
    new ImportError(
      'unreadable',
      'It is not as it was exported: it was changed, or is damaged. Export it again; if you changed it on purpose, take out its last line “sha256”, then import it.',
    ),
  cut: line =>
    new ImportError('unreadable', `It is not whole: it breaks off in line ${line}. Copy it again, or export it again, then import that.`),
  damaged: line =>
    line === ''
      ? damaged()
      : new ImportError('unreadable', `It cannot be read from line ${line} on. Export it again, or correct it, then import it.`),
  shape: where =>
    new ImportError('unreadable', `Something in it is not as it has to be (“${where}”). Export it again, or correct it, then import it.`),
}
