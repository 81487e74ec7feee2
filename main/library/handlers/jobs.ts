import type { HandlersOf } from '../context.ts'
import { columnsOf } from '../importing/columns-of.ts'
import { runImport } from '../importing/run.ts'
import { cancelJob, pauseJob, startJob } from '../jobs.ts'
import { encodingsOf } from '../versions/reread.ts'

/** Imports, exports and the jobs they run as. */
export const jobHandlers: HandlersOf<'import' | 'export' | 'job'> = {
  'import.start': (context, request) => startJob(context.emit, job => runImport(context, request, job)),
  'import.encodings': encodingsOf,
  'import.columns': (_, { source }) => columnsOf(source),
  'export.markdown': ({ db, emit }, request) =>
    // Read when it is needed: it stands on large libraries.
    startJob(emit, async job => (await import('../exporting/write-notes.ts')).exportMarkdown(db, request, job)),
  'job.pause': (_, { job, paused }) => ({ paused: pauseJob(job, paused) && paused }),
  'job.cancel': (_, { job }) => ({ cancelled: cancelJob(job) }),
}
