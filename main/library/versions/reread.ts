import { join } from 'node:path'
import type { Request } from '../../../preload/contract.ts'
import type { EncodingSample, VersionSaved } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import { CollateError } from '../error.ts'
import { samplesOf } from '../importing/encodings.ts'
import { ImportError } from '../importing/failure.ts'
import { endingOf } from '../importing/formats.ts'
import { bytesOf } from '../importing/source.ts'
import { readArticle, updateArticle } from '../records/articles.ts'
import { originsOf } from '../records/found.ts'
import { originalOf, versionsOf } from '../records/versions.ts'
import { revise } from './revise.ts'
import { writeRevision } from './save.ts'
import { parseSource, versionOf } from './source.ts'

/** The kept file that the newest text of an article goes back to, as a source; throws `missing` when there is none whose characters can be chosen. */
function originalSource({ db, folder }: Context, article: number): { kind: 'path'; path: string } {
  const versions = versionsOf(db, article, readArticle(db, article).version).toReversed()
  const kept = versions.map(({ version }) => originalOf(db, article, version)).find(path => path !== null)
  if (!kept || !TEXTUAL.has(endingOf(kept))) {
    throw new CollateError(
      'missing',
      'The characters of this article cannot be chosen, since it did not come from a text file or a web page.',
    )
  }
  return { kind: 'path', path: join(folder, kept) }
}

/** Formats whose characters an encoding tells. */
const TEXTUAL = new Set(['txt', 'md', 'markdown', 'html', 'htm', 'csv', 'tsv'])

/** The beginning of a source, or of the file that an article was read from, in the encodings to choose from. Throws `missing` or `invalid`. */
export async function encodingsOf(context: Context, request: Request<'import.encodings'>): Promise<EncodingSample[]> {
  const source = 'source' in request ? request.source : originalSource(context, request.article)
  try {
    return samplesOf(await bytesOf(source))
  } catch (error) {
    if (error instanceof ImportError) throw new CollateError('invalid', error.message)
    throw error
  }
}

/**
 * Reads an article once more from its kept file, in another encoding: a new version, and those of its details that nobody corrected; one undoable
 * step. Throws what `encodingsOf` and revising throw.
 */
export async function rereadArticle(context: Context, { article, version, encoding }: Request<'version.reread'>): Promise<VersionSaved> {
  const source = originalSource(context, article)
  const parsed = await parseSource(source, { encoding })
  const draft = versionOf(parsed)
  const revision = await revise(context, { article, version }, { ...draft, original: `originals/${source.path.split(/[/\\]/u).at(-1)}` })
  return change(context, 'version.save', () => {
    const { title, byline, outlet } = parsed.draft
    const origins = originsOf(context.db, article)
    const corrected = Object.fromEntries(
      Object.entries({ title, byline, outlet }).filter(([field]) => origins[field as 'title' | 'byline' | 'outlet'] !== 'user'),
    )
    updateArticle(context.db, article, corrected)
    return writeRevision(context.db, revision)
  })
}
