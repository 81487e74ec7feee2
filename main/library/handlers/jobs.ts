import type { HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { cancelJob } from '../jobs.ts'

const notYet = () => {
  throw new CollateError('internal', 'Not built yet.')
}

/** Imports, exports and the jobs they run as. */
export const jobHandlers: HandlersOf<'import' | 'export' | 'job'> = {
  'import.start': notYet,
  'export.markdown': notYet,
  'job.cancel': (_, { job }) => ({ cancelled: cancelJob(job) }),
}
