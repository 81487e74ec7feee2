import { readdir } from 'node:fs/promises'
import { isAbsolute, join, normalize } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Request } from '../../../preload/contract.ts'
import type { ExportReport, Passage } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import type { Job } from '../jobs.ts'
import { readPassages } from '../records/highlights.ts'
import { branchInOrder } from '../records/passages.ts'
import { listThemes } from '../records/themes.ts'
import { syncFolder, writeFileWhole } from '../safety/write-file.ts'
import { safeFileName } from '../text/safe-name.ts'
import { citedPages } from './cited-pages.ts'
import { explain, prepareFolder } from './folder.ts'
import { type Section, sectionOf, sectionsByArticle, sectionsByTheme, titleOf } from './passages.ts'

/** Passages that are read and written before other calls get their turn. */
const BATCH = 500

/** Some passages as one Markdown text, in the order of the ids within each heading; null when it was cancelled. */
export async function markdownOfPassages(db: Database, request: Request<'passage.markdown'>, job?: Job): Promise<string | null> {
  const ids = [...new Set(request.highlights)]
  const passages: Passage[] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    job?.progress(at, ids.length)
    passages.push(...readPassages(db, ids.slice(at, at + BATCH)))
    await setImmediate()
    if (job?.signal.aborted) return null
  }
  const pages = citedPages(db, ids)
  const parts = [titleOf(request.title)]
  for (const section of sections(db, request, passages)) {
    parts.push(sectionOf(section, request.group, pages))
    await setImmediate()
  }
  return parts.join('')
}

function sections(db: Database, { group, theme, untagged }: Request<'passage.markdown'>, passages: Passage[]): Section[] {
  if (group === 'article') return sectionsByArticle(passages)
  const branch = theme === undefined ? null : new Set(branchInOrder(db, theme))
  const wanted = listThemes(db).filter(({ id }) => branch === null || branch.has(id))
  return sectionsByTheme(passages, wanted, untagged)
}

/**
 * Writes some passages into a file of their title, never over one that is there: another one gets a number. Throws CollateError when the
 * folder cannot be used. Cancelled, it writes nothing.
 */
export async function exportPassages(db: Database, request: Request<'passage.export'>, job: Job): Promise<ExportReport> {
  if (!isAbsolute(request.out)) {
    throw new CollateError('invalid', `“${request.out}” is not a full path. Choose the folder to export to, or type its path from the top.`)
  }
  const folder = normalize(request.out)
  await prepareFolder(folder)
  const markdown = await markdownOfPassages(db, request, job)
  if (markdown === null) return { written: [], unchanged: [], conflicts: [] }
  const taken = new Set((await readdir(folder)).map(name => name.replace(/\.md$/iu, '').normalize('NFC').toLowerCase()))
  const path = join(folder, `${safeFileName(request.title, taken)}.md`)
  await writeFileWhole(path, markdown).catch(error => {
    throw explain(error, path)
  })
  await syncFolder(folder)
  return { written: [path], unchanged: [], conflicts: [] }
}
