import { makeAutoObservable, observableRef } from 'mobx'
import type { Failure } from '../../preload/contract.ts'
import { CallError, call } from './calls.ts'

/** Long work in hand or just finished, made of one job or of several after each other. */
export class Work<Report> {
  done = 0
  /** 0 while it is not known. */
  total: number
  report: Report | null = null
  failure: Failure | null = null
  /** Whether the user asked it to stop. */
  stopped = false
  private job: string | null = null

  constructor(total: number) {
    this.total = total
    makeAutoObservable<this, 'job'>(this, { report: observableRef, failure: observableRef, job: false })
  }

  get running(): boolean {
    return this.report === null && this.failure === null
  }

  progress(done: number, total: number) {
    this.done = done
    this.total = total
  }

  /** The job that does the work from now on. */
  follow(job: string) {
    this.job = job
    // Stopped before the job had a name.
    if (this.stopped) void this.cancel().catch(() => undefined)
  }

  /** Asks it to stop; what is finished by then stays. */
  async cancel() {
    this.stopped = true
    if (this.job) await call('job.cancel', { job: this.job })
  }

  finish(report: Report | null, error?: unknown) {
    this.report = report
    if (error !== undefined) this.failure = failureOf(error)
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof CallError) return error.failure
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}
