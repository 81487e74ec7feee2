import { dirname } from 'node:path'
import type { Request } from '../../../preload/contract.ts'
import type { NoteConflict } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { refusedNote } from '../records/note-files.ts'
import { sha256 } from '../safety/sha256.ts'
import { syncFolder } from '../safety/write-file.ts'
import { type Judged, judge } from './judge-note.ts'
import type { Choice } from './keeping/conflict.ts'
import { linesOf } from './keeping/lines.ts'
import { writeJudged } from './write-judged.ts'

/** Lines that are shown before and after a part. */
const AROUND = 4

const CHANGED = 'The file was changed meanwhile. Look at it again and decide anew.'

/** Judges a file that was left alone; throws `missing` when nothing is to be decided there. */
async function left(db: Database, path: string, choices?: ReadonlyMap<string, Choice>): Promise<Judged & { present: Buffer }> {
  const refused = refusedNote(db, path)
  const judged = refused && (await judge(db, { path, ...refused }, choices))
  if (!judged?.present) {
    throw new CollateError('missing', `Nothing is to be decided in “${path}” any more. Export again.`, path)
  }
  return { ...judged, present: judged.present }
}

/** What is to be decided in a file that an export left alone. */
export async function noteConflict(db: Database, path: string): Promise<NoteConflict> {
  const { present, wanted, conflicts } = await left(db, path)
  const file = present.toString()
  const lines = linesOf(file).lines.map(({ text }) => text)
  const parts = conflicts?.map(({ line, ...conflict }) => {
    const end = line + (conflict.file?.split('\n').length ?? 0)
    return {
      ...conflict,
      before: lines.slice(Math.max(line - AROUND, 0), line).join('\n'),
      after: lines.slice(end, end + AROUND).join('\n'),
    }
  })
  return { path, sha256: sha256(present), parts: parts ?? null, file, library: wanted.text }
}

/** Writes what was chosen. Throws `conflict` when the file was changed since it was compared, `invalid` when something was not decided. */
export async function resolveNote(db: Database, request: Request<'note.resolve'>): Promise<{ path: string }> {
  const { path, whole, parts = [] } = request
  const judged = await left(db, path, new Map(parts.map(({ part, choice }) => [part, choice])))
  if (sha256(judged.present) !== request.sha256) throw new CollateError('conflict', CHANGED, path)
  if (whole === undefined && judged.outcome === 'conflicts') {
    throw new CollateError('invalid', 'Choose for each part what is to stand in the file.', path)
  }
  const report = { written: [], unchanged: [], conflicts: [] }
  await writeJudged(db, [whole === undefined ? judged : { ...judged, ...asWhole(judged, whole) }], report)
  if (report.conflicts.length > 0) throw new CollateError('conflict', CHANGED, path)
  await syncFolder(dirname(path))
  return { path }
}

/** The file as it is, from now on known to differ, or all that the library would write. */
function asWhole({ wanted, present }: Judged, whole: 'file' | 'library'): Partial<Judged> {
  if (whole === 'library') return { outcome: 'written', text: wanted.text, merged: false, kept: wanted }
  return { outcome: 'unchanged', text: present?.toString() ?? '', merged: true, kept: wanted }
}
