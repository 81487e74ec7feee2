import type { Events, ExportReport, FileReport, ImportReport, JobStarted } from '../../preload/contract.ts'
import type { OpenLibrary } from './cli-library.ts'
import { Refusal } from './library-client.ts'

/** How a job ended. A job that was stopped has a report of what it had finished by then. */
export interface Ended<R> {
  report: R
  stopped: boolean
}

/** Starts a job and waits for its end. Shows progress when a person watches; Ctrl-C stops the job. */
export async function runJob<R extends ImportReport | ExportReport | FileReport>(
  library: OpenLibrary,
  start: () => Promise<JobStarted>,
): Promise<Ended<R>> {
  const outcome = new Promise<R>((resolve, reject) => {
    library.listen('job.done', ({ value }) => resolve(value as R))
    library.listen('job.failed', ({ error }) => reject(new Refusal(error)))
  })
  // Awaited below; a job that failed before that must not count as unhandled.
  outcome.catch(() => undefined)
  library.listen('job.progress', showProgress)
  let stopped = false
  const { job } = await start()
  const stop = () => {
    stopped = true
    process.stderr.write('Stopping; what is finished is kept.\n')
    void library.ask('job.cancel', { job }).catch(() => undefined)
  }
  process.once('SIGINT', stop)
  try {
    return { report: await outcome, stopped }
  } finally {
    process.removeListener('SIGINT', stop)
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  }
}

function showProgress({ done, total }: Events['job.progress']) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${done} of ${total}`)
}
