import type { HandlersOf } from '../context.ts'
import { cancelJob, pauseJob, startJob } from '../jobs.ts'

/** Exports, and jobs of all kinds. */
export const jobHandlers: HandlersOf<'export' | 'job'> = {
  'export.markdown': ({ db, emit }, request) =>
    // Read when it is needed: it stands on large libraries.
    startJob(emit, async job => (await import('../exporting/write-notes.ts')).exportMarkdown(db, request, job)),
  'export.file': ({ db, emit }, request) =>
    startJob(emit, async job => (await import('../exporting/files/export-file.ts')).exportFile(db, request, job)),
  'job.pause': (_, { job, paused }) => ({ paused: pauseJob(job, paused) && paused }),
  'job.cancel': (_, { job }) => ({ cancelled: cancelJob(job) }),
}
