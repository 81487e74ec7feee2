import { createHash } from 'node:crypto'
import type { ImportSource, Request } from '../../../preload/contract.ts'
import type { Article, ImportReport } from '../../../preload/model.ts'
import type { OpenStep } from '../change.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { findByTextHash, insertArticle } from '../records/articles.ts'
import { assignArticles, ensureCollection } from '../records/collections.ts'
import { addTag } from '../records/tags.ts'
import { storeHighlights, storeThemes } from './annotations.ts'
import { ImportError } from './failure.ts'
import { keepOriginal, syncOriginals } from './originals.ts'
import type { Hashed } from './parse.ts'
import type { Parsed } from './parser.ts'
import { bytesOf, labelOf } from './source.ts'

/** A source with a part that was read from it. */
export interface Read {
  source: ImportSource
  part: Parsed
}

/** An article that was read, with the path of the kept bytes in the library's folder, or why they could not be kept. */
interface Arrived {
  path: string | null
  draft: Hashed
  original: string | null | ImportError
}

/** What became of an article that was read. */
type Outcome = { added: Article; highlights: number } | { duplicateOf: number } | { error: ImportError }

/**
 * Adds what was read to the library in one transaction, and to the report. A text that is the newest one of an article already is
 * left out, whether it was there before or came with the same batch. Rejects when the library or its folder cannot be written.
 */
export async function store(
  { db, folder }: Context,
  step: OpenStep,
  batch: Read[],
  { collection }: Pick<Request<'import.start'>, 'collection'>,
  report: ImportReport,
): Promise<void> {
  const originals = await Promise.all(batch.map(read => keep(db, folder, read)))
  if (originals.some(original => typeof original === 'string')) await syncOriginals(folder)
  const outcomes = step.add(() => {
    const made = batch.map(({ source, part }, index) => {
      if (part.kind === 'themes') report.themes += storeThemes(db, part.themes)
      if (part.kind !== 'article') return null
      const path = source.kind === 'path' ? pathOf(source.path, part.name) : null
      return insert(db, { path, draft: part.draft, original: originals[index] ?? null })
    })
    const added = made.flatMap(outcome => (outcome && 'added' in outcome ? [outcome.added.id] : []))
    if (collection !== undefined && added.length > 0) assignArticles(db, ensureCollection(db, collection), added, true)
    return made
  })
  for (const [index, read] of batch.entries()) note(report, read, outcomes[index] ?? null)
}

const pathOf = (path: string, inside: string) => (inside === '' ? path : `${path}/${inside}`)

function insert(db: Database, { path, draft, original }: Arrived): Outcome {
  if (original instanceof ImportError) return { error: original }
  const twin = findByTextHash(db, draft.sha256)
  if (twin) return { duplicateOf: twin.id }
  const added = insertArticle(db, { ...draft, path, original })
  for (const tag of draft.tags) addTag(db, [added.id], tag)
  return { added, highlights: storeHighlights(db, added, draft.text, draft.highlights) }
}

/** What was kept of a source already, since all of its parts come from the same bytes. */
const kept = new WeakMap<ImportSource, Promise<string | ImportError>>()

/** Keeps the bytes of a source whose text is new; null when it is not. */
async function keep(db: Database, folder: string, { source, part }: Read): Promise<string | null | ImportError> {
  if (part.kind !== 'article' || findByTextHash(db, part.draft.sha256)) return null
  const known = kept.get(source) ?? keepBytes(folder, source, part.original)
  kept.set(source, known)
  return known
}

async function keepBytes(folder: string, source: ImportSource, { sha256, ending }: Parsed['original']): Promise<string | ImportError> {
  try {
    const bytes = await bytesOf(source)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      return new ImportError('unreadable', 'It was changed while it was being imported; import it again.')
    }
    return await keepOriginal(folder, bytes, ending)
  } catch (error) {
    if (error instanceof ImportError) return error
    throw error
  }
}

function note(report: ImportReport, { source, part }: Read, outcome: Outcome | null): void {
  if (part.kind === 'addresses') report.addresses.push(...part.addresses)
  if (part.kind === 'themes' || part.kind === 'addresses') return
  const path = pathOf(labelOf(source), part.name)
  if (part.kind === 'failed') report.failed.push({ path, code: part.code, message: part.message })
  else if (outcome && 'added' in outcome) {
    report.imported.push(outcome.added)
    report.highlights += outcome.highlights
  } else if (outcome && 'duplicateOf' in outcome) report.skipped.push({ path, reason: 'duplicate', duplicateOf: outcome.duplicateOf })
  else if (outcome) report.failed.push({ path, code: outcome.error.code, message: outcome.error.message })
}
