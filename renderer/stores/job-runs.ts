import type { JobReport, JobStarted } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import { CallError } from './calls.ts'

/** What one job tells: how far it is, and how it ended. */
interface Follower {
  progress(done: number, total: number): void
  done(report: JobReport): void
  failed(error: Error): void
}

/** Starts jobs and follows each to its end. Events may overtake the reply that names their job, so they wait for it. */
export function jobRuns() {
  const followers = new Map<string, Follower>()
  let early: { job: string; tell: (follower: Follower) => void }[] = []
  let starting = 0

  const hear = (job: string, tell: (follower: Follower) => void) => {
    const follower = followers.get(job)
    if (follower) tell(follower)
    else if (starting > 0) early.push({ job, tell })
  }
  bridge.listen('job.progress', ({ job, done, total }) => hear(job, follower => follower.progress(done, total)))
  bridge.listen('job.done', ({ job, value }) => hear(job, follower => follower.done(value)))
  bridge.listen('job.failed', ({ job, error }) => hear(job, follower => follower.failed(new CallError(error))))

  const started = async (start: () => Promise<JobStarted>): Promise<string> => {
    starting++
    try {
      return (await start()).job
    } finally {
      starting--
    }
  }

  /** Resolves with the job's report; rejects with a `CallError` when it could not start, failed or was cancelled. */
  return async <R extends JobReport>(
    start: () => Promise<JobStarted>,
    onStart: (job: string) => void,
    progress: (done: number, total: number) => void,
  ): Promise<R> => {
    const job = await started(start)
    onStart(job)
    try {
      return await new Promise<R>((resolve, reject) => {
        const follower: Follower = { progress, done: report => resolve(report as R), failed: reject }
        followers.set(job, follower)
        const missed = early.filter(event => event.job === job)
        if (starting === 0) early = []
        for (const { tell } of missed) tell(follower)
      })
    } finally {
      followers.delete(job)
    }
  }
}
