import { stat } from 'node:fs/promises'
import type { ExportReport } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { type MirrorRow, mirroredArticles, present } from '../records/mirrors.ts'
import type { Pending } from './pending.ts'

/**
 * Writes the notes of a folder that are pending; null when the signal stopped it. Throws `missing` when the folder is not there: one that was taken
 * away on purpose does not come back by itself.
 */
export async function writeMirror(db: Database, row: MirrorRow, pending: Pending, signal: AbortSignal): Promise<ExportReport | null> {
  if (!(await stat(row.path).catch(() => null))?.isDirectory()) {
    throw new CollateError('missing', `The folder “${row.path}” is not there. Once it is back, its notes are kept in step again.`, row.path)
  }
  const articles = await wanted(db, row, pending)
  if (articles?.length === 0) return { written: [], unchanged: [], conflicts: [] }
  // Read when it is needed: it stands on large libraries.
  const { exportMarkdown } = await import('../exporting/write-notes.ts')
  const request = { out: row.path, ...(articles && { articles }), ...(row.template !== null && { template: row.template }) }
  const report = await exportMarkdown(db, request, { signal, progress: () => {} })
  return signal.aborted ? null : report
}

/** The articles that go into the notes; null for all. What is not made of one article each is made of all that the folder holds. */
async function wanted(db: Database, row: MirrorRow, pending: Pending): Promise<number[] | null> {
  const held = mirroredArticles(db, row)
  const { chosenTemplate } = await import('../exporting/templates/chosen.ts')
  const template = await chosenTemplate(db, { template: row.template ?? undefined })
  if (pending === 'all' || (template !== null && template.per !== 'article')) return held
  const among = held && new Set(held)
  return present(db, pending).filter(id => among?.has(id) ?? true)
}
