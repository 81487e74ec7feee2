/** Ids of the jobs that run in the library process, followed from its replies (always first) and events. */
export function runningJobs() {
  const running = new Set<string>()

  return {
    seeStarted(job: string) {
      running.add(job)
    },
    seeEvent(event: string, payload: unknown) {
      const job = jobOf(payload)
      if (job !== null && (event === 'job.done' || event === 'job.failed')) running.delete(job)
    },
    /** Forgets all running jobs and says which they were. */
    interrupt(): string[] {
      const jobs = [...running]
      running.clear()
      return jobs
    },
  }
}

function jobOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'job' in value && typeof value.job === 'string' ? value.job : null
}
