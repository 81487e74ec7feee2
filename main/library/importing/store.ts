import { createHash } from 'node:crypto'
import type { ImportSource } from '../../../preload/contract.ts'
import type { Article, ImportReport } from '../../../preload/model.ts'
import type { OpenStep } from '../change.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { findByTextHash, insertArticle } from '../records/articles.ts'
import { assignArticles, ensureCollection } from '../records/collections.ts'
import { ImportError } from './failure.ts'
import { keepOriginal, syncOriginals } from './originals.ts'
import type { Parsed } from './parser.ts'
import { bytesOf, labelOf } from './source.ts'

/** A source with what was read from it. */
export interface Read {
  source: ImportSource
  parsed: Parsed
}

/** What became of a source that was read. */
type Outcome = { added: Article } | { duplicateOf: number } | { error: ImportError }

/**
 * Adds what was read to the library in one transaction, and to the report. A text that is the newest one of an article already is
 * left out, whether it was there before or came with the same batch. Rejects when the library or its folder cannot be written.
 */
export async function store(
  { db, folder }: Context,
  step: OpenStep,
  batch: Read[],
  collection: string | undefined,
  report: ImportReport,
): Promise<void> {
  const originals = await Promise.all(batch.map(read => keep(db, folder, read)))
  if (originals.some(original => typeof original === 'string')) await syncOriginals(folder)
  const insert = (read: Read, index: number): Outcome => {
    const original = originals[index] ?? null
    if (original instanceof ImportError) return { error: original }
    const twin = findByTextHash(db, read.parsed.sha256)
    if (twin) return { duplicateOf: twin.id }
    return { added: insertArticle(db, { ...read.parsed, path: read.source.kind === 'path' ? read.source.path : null, original }) }
  }
  const outcomes = step.add(() => {
    const made = batch.map(insert)
    const added = made.flatMap(outcome => ('added' in outcome ? [outcome.added.id] : []))
    if (collection !== undefined && added.length > 0) assignArticles(db, ensureCollection(db, collection), added, true)
    return made
  })
  for (const [index, read] of batch.entries()) note(report, labelOf(read.source), outcomes[index])
}

/** Keeps the bytes of a source whose text is new; null when it is not. */
async function keep(db: Database, folder: string, { source, parsed }: Read): Promise<string | null | ImportError> {
  if (findByTextHash(db, parsed.sha256)) return null
  try {
    const bytes = await bytesOf(source)
    if (createHash('sha256').update(bytes).digest('hex') !== parsed.original.sha256) {
      return new ImportError('unreadable', 'It was changed while it was being imported; import it again.')
    }
    return await keepOriginal(folder, bytes, parsed.original.ending)
  } catch (error) {
    if (error instanceof ImportError) return error
    throw error
  }
}

function note(report: ImportReport, path: string, outcome: Outcome | undefined): void {
  if (!outcome) return
  if ('added' in outcome) report.imported.push(outcome.added)
  else if ('duplicateOf' in outcome) report.skipped.push({ path, reason: 'duplicate', duplicateOf: outcome.duplicateOf })
  else report.failed.push({ path, code: outcome.error.code, message: outcome.error.message })
}
