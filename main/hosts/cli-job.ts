import type { Events, ExportReport, ImportReport, JobStarted } from '../../preload/contract.ts'
import type { OpenLibrary } from './cli-library.ts'
import { Refusal } from './library-client.ts'

/** Starts a job and waits for its outcome. Shows progress when a person watches; Ctrl-C cancels the job, which then ends as `cancelled`. */
export async function runJob<R extends ImportReport | ExportReport>(library: OpenLibrary, start: () => Promise<JobStarted>): Promise<R> {
  const outcome = new Promise<R>((resolve, reject) => {
    library.listen('job.done', ({ value }) => resolve(value as R))
    library.listen('job.failed', ({ error }) => reject(new Refusal(error)))
  })
  // Awaited below; a job that failed before that must not count as unhandled.
  outcome.catch(() => undefined)
  library.listen('job.progress', showProgress)
  const { job } = await start()
  const cancel = () => void library.ask('job.cancel', { job }).catch(() => undefined)
  process.once('SIGINT', cancel)
  try {
    return await outcome
  } finally {
    process.removeListener('SIGINT', cancel)
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  }
}

function showProgress({ done, total }: Events['job.progress']) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${done} of ${total}`)
}
