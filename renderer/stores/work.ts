import { makeAutoObservable, observableRef } from 'mobx'
import type { Failure } from '../../preload/contract.ts'
import { CallError, call } from './calls.ts'
import { type Pace, paceOf, type Sample, sampled } from './pace.ts'

/** Long work in hand or just finished, made of one job or of several after each other. */
export class Work<Report> {
  done = 0
  /** 0 while it is not known. */
  total: number
  report: Report | null = null
  failure: Failure | null = null
  /** Whether the user asked it to stop. */
  stopped = false
  /** Whether the user lets it rest. */
  paused = false
  /** How far it was in the last seconds. */
  private samples: readonly Sample[] = []
  /** The job that does the work, or did the part before. */
  job: string | null = null

  constructor(total: number) {
    this.total = total
    makeAutoObservable<this, 'samples'>(this, { report: observableRef, failure: observableRef, samples: observableRef, job: false })
  }

  get running(): boolean {
    return this.report === null && this.failure === null
  }

  /** How fast it goes, and how long it will take; null while that is not known. */
  get pace(): Pace | null {
    return this.paused ? null : paceOf(this.samples, this.total)
  }

  progress(done: number, total: number) {
    this.done = done
    this.total = total
    this.samples = sampled(this.samples, { at: performance.now(), done })
  }

  /** The job that does the work from now on. */
  follow(job: string) {
    this.job = job
    // Stopped before the job had a name.
    if (this.stopped) void this.cancel().catch(() => undefined)
    else if (this.paused) void this.pause(true).catch(() => undefined)
  }

  /** Lets it rest, or go on; only an import can rest. */
  async pause(paused: boolean) {
    this.paused = paused
    // The time of a rest says nothing of the pace.
    this.samples = []
    if (this.job) await call('job.pause', { job: this.job, paused })
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
