import type { HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { runImport } from '../importing/run.ts'
import { cancelJob, startJob } from '../jobs.ts'

const notYet = async (..._: unknown[]): Promise<never> => {
  throw new CollateError('internal', 'Not built yet.')
}
const exportMarkdown = notYet

/** Imports, exports and the jobs they run as. */
export const jobHandlers: HandlersOf<'import' | 'export' | 'job'> = {
  'import.start': (context, request) => startJob(context.emit, job => runImport(context, request, job)),
  'export.markdown': (context, request) => startJob(context.emit, job => exportMarkdown(context.db, request, job)),
  'job.cancel': (_, { job }) => ({ cancelled: cancelJob(job) }),
}
