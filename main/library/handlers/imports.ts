import type { Context, HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { columnsOf } from '../importing/columns-of.ts'
import { stepOf } from '../importing/one-step.ts'
import { isLive } from '../importing/record.ts'
import { resumeImport, runImport } from '../importing/run.ts'
import { startJob } from '../jobs.ts'
import { deleteRun, type UnfinishedRun, unfinishedRuns } from '../records/import-runs.ts'
import { encodingsOf } from '../versions/reread.ts'

/** Imports, those that were broken off, and reports. */
export const importHandlers: HandlersOf<'import'> = {
  'import.start': (context, request) => {
    const started = startJob(context.emit, job =>
      runImport(context, request, job, { begin: () => stepOf(context, started.job, request.after) }),
    )
    return started
  },
  'import.encodings': encodingsOf,
  'import.columns': (_, { source }) => columnsOf(source),
  'import.unfinished': ({ db }) => {
    const run = brokenOff(db)[0]
    if (!run) return null
    const { uuid, done, left, lost, startedAt } = run
    return { run: uuid, done, left, lost, startedAt }
  },
  'import.resume': (context, { run }) => {
    const found = find(context.db, run)
    return startJob(context.emit, job => resumeImport(context, found, job))
  },
  'import.leave': ({ db }, { run }) => {
    const found = brokenOff(db).find(({ uuid }) => uuid === run)
    if (found) db.transaction(() => deleteRun(db, found.id)).immediate()
    return { left: found !== undefined }
  },
  'import.save-report': async (_, { out, name, rows }) => ({
    path: await (await import('../exporting/table.ts')).writeTable(out, name, rows),
  }),
}

const brokenOff = (db: Context['db']): UnfinishedRun[] => unfinishedRuns(db).filter(({ id }) => !isLive(db, id))

function find(db: Context['db'], run: string): UnfinishedRun {
  const found = brokenOff(db).find(({ uuid }) => uuid === run)
  if (!found) throw new CollateError('missing', 'This import is not waiting to go on any more.', run)
  return found
}
