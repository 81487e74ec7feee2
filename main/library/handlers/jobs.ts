import { openStep } from '../change.ts'
import type { HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { cancelJob, startJob } from '../jobs.ts'

/** Imports, exports and the jobs they run as. */
const notYet = async (..._: unknown[]): Promise<never> => {
  throw new CollateError('internal', 'Not built yet.')
}
const runImport = notYet
const exportMarkdown = notYet

export const jobHandlers: HandlersOf<'import' | 'export' | 'job'> = {
  'import.start': (context, request) =>
    startJob(context.emit, async job => {
      const step = openStep(context, 'import.start')
      const progress: typeof job.progress = (done, total) => {
        step.tell()
        job.progress(done, total)
      }
      try {
        return await step.record(() => runImport(context.db, request, { signal: job.signal, progress }))
      } finally {
        step.finish()
      }
    }),
  'export.markdown': (context, request) => startJob(context.emit, job => exportMarkdown(context.db, request, job)),
  'job.cancel': (_, { job }) => ({ cancelled: cancelJob(job) }),
}
