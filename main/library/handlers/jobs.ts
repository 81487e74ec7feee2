import type { HandlersOf } from '../context.ts'
import { exportMarkdown } from '../exporting/write-notes.ts'
import { runImport } from '../importing/run.ts'
import { cancelJob, startJob } from '../jobs.ts'

/** Imports, exports and the jobs they run as. */
export const jobHandlers: HandlersOf<'import' | 'export' | 'job'> = {
  'import.start': (context, request) => startJob(context.emit, job => runImport(context, request, job)),
  'export.markdown': (context, request) => startJob(context.emit, job => exportMarkdown(context.db, request, job)),
  'job.cancel': (_, { job }) => ({ cancelled: cancelJob(job) }),
}
