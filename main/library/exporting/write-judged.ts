import type { ExportReport } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { rememberWritten } from '../records/export-files.ts'
import { confirmNote, refuseNote, rememberNote } from '../records/note-files.ts'
import { sha256 } from '../safety/sha256.ts'
import { writeFileWhole } from '../safety/write-file.ts'
import { explain } from './folder.ts'
import { contentOf, type Judged } from './judge-note.ts'
import { remembering } from './remembering.ts'

/**
 * Writes what was judged to be written. What the files will say is remembered before, so that a file is known as ours however an export ends, and what
 * others change in it is noticed the next time. Throws the first failure when all are done.
 */
export async function writeJudged(db: Database, judged: readonly Judged[], report: ExportReport): Promise<void> {
  remembering(db, () => {
    for (const note of judged) remember(db, note)
  })
  const written = await Promise.allSettled(judged.map(note => (note.outcome === 'written' ? write(note) : true)))
  const done = judged.filter((note, at) => note.outcome === 'written' && isTrue(written[at]))
  remembering(db, () => {
    for (const { path } of done) confirmNote(db, path)
  })
  const failed = written.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  judged.forEach(({ path, outcome, merged }, at) => {
    const meanwhile = outcome === 'written' && !isTrue(written[at])
    report[meanwhile ? 'conflicts' : outcome].push(path)
    if (merged && outcome === 'written' && !meanwhile) report.merged = [...(report.merged ?? []), path]
  })
}

const isTrue = (settled: PromiseSettledResult<boolean> | undefined) => settled?.status === 'fulfilled' && settled.value

function remember(db: Database, { path, article, template, outcome, merged, base, kept, wanted }: Judged): void {
  const note = { path, article, template }
  if (outcome === 'conflicts') {
    refuseNote(db, note, wanted)
    return
  }
  // A text with something of the user's own is never one that may be written over as ours.
  if (!merged) rememberWritten(db, path, sha256(wanted.text))
  rememberNote(db, outcome === 'written' ? { ...note, base, next: kept } : { ...note, base: kept, next: null })
}

/** False, and nothing is written, when somebody changed the file since it was judged. */
async function write({ path, text, present }: Judged): Promise<boolean> {
  const isStill = async () => {
    const now = await contentOf(path)
    return now === null || present === null ? now === present : now.equals(present)
  }
  try {
    return await writeFileWhole(path, text, isStill)
  } catch (error) {
    throw explain(error, path)
  }
}
