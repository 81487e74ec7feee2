import { isAbsolute, join, normalize } from 'node:path'
import type { Request } from '../../../preload/contract.ts'
import type { ExportReport } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import type { Job } from '../jobs.ts'
import { syncFolder } from '../safety/write-file.ts'
import { prepareFolder } from './folder.ts'
import { judge, type Note } from './judge-note.ts'
import { namesOf } from './note-names.ts'
import { notesFor } from './notes-to-write.ts'
import { writeJudged } from './write-judged.ts'

/**
 * Writes a Markdown file for each article into a folder, or what a template makes. What is up to date is not touched, what the user wrote into a file
 * stays, and a file that somebody else wrote, or changed where the library did too, is left as it is and reported as a conflict. Cancelled, it resolves with what was done until then. Throws CollateError
 * when the folder cannot be used or there is no such article or theme, and the first failure of writing; what was written is kept.
 */
export async function exportMarkdown(db: Database, request: Request<'export.markdown'>, job: Job): Promise<ExportReport> {
  if (!isAbsolute(request.out)) {
    throw new CollateError('invalid', `“${request.out}” is not a full path. Choose the folder to export to, or type its path from the top.`)
  }
  const folder = normalize(request.out)
  const { notes, template, nameThem } = await notesFor(db, request)
  await prepareFolder(folder)
  const names = await namesOf(db, folder, template, notes)
  nameThem(names)
  const report: ExportReport = { written: [], unchanged: [], conflicts: [] }
  const write = async (files: readonly Note[]) => writeJudged(db, await Promise.all(files.map(file => judge(db, file))), report)
  let writing = Promise.resolve()
  try {
    for (let done = 0; done < notes.length && !job.signal.aborted; done += BATCH) {
      job.progress(done, notes.length)
      const files: Note[] = []
      for (const note of notes.slice(done, done + BATCH)) {
        files.push({ path: join(folder, names.nameOf(note)), article: note.uuid, template: template.id, wanted: await note.render() })
      }
      // The next ones are rendered while the disk has these.
      await writing
      writing = write(files)
      writing.catch(() => undefined)
    }
  } finally {
    await writing
  }
  await syncFolder(folder)
  if (!job.signal.aborted) job.progress(notes.length, notes.length)
  return report
}

/** Files that are written at a time: the disk takes many as fast as one. */
const BATCH = 16
