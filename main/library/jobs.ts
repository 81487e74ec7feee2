import { randomUUID } from 'node:crypto'
import type { Events } from '../../preload/contract.ts'
import type { JobReport } from '../../preload/model.ts'
import { toFailure } from './error.ts'

/** Tells the outside what happened. */
export type Emit = <E extends keyof Events>(event: E, payload: Events[E]) => void

const CLOSING = new DOMException('Closing', 'AbortError')

/** Whether a job was stopped because its library is being closed, and not by the user. */
export const isClosing = ({ signal }: Pick<Job, 'signal'>): boolean => signal.reason === CLOSING

/** Work that goes on after its call was answered. */
export interface Job {
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal
  /** Tells how far it is; may be called as often as liked. */
  progress(done: number, total: number): void
}

/** Work that can rest. It asks when it is at a place where nothing stands half done. */
export interface PausableJob extends Job {
  /** Whether the user wants it to rest now. */
  readonly paused: boolean
  /** Resolves when it may go on, or is to stop; at once unless it is paused. */
  goOn(): Promise<void>
}

/** Milliseconds between two reports of progress. */
const PROGRESS_INTERVAL = 50

interface Running {
  emit: Emit
  abort: AbortController
  pause: Pause
  ended: Promise<void>
}

const running = new Map<string, Running>()

function reporter(emit: Emit, job: string): Job['progress'] {
  let last = Number.NEGATIVE_INFINITY
  return (done, total) => {
    const at = performance.now()
    if (at - last < PROGRESS_INTERVAL && done < total) return
    last = at
    emit('job.progress', { job, done, total })
  }
}

/** A rest that is ordered from outside and waited for inside. */
function pauses(signal: AbortSignal) {
  let paused = false
  let wake = () => {}
  signal.addEventListener('abort', () => wake())
  return {
    get paused() {
      return paused
    },
    set(wanted: boolean) {
      paused = wanted
      if (!paused) wake()
    },
    async goOn() {
      while (paused && !signal.aborted)
        await new Promise<void>(resolve => {
          wake = resolve
        })
    },
  }
}
type Pause = ReturnType<typeof pauses>

/** Starts work and answers at once; its outcome is the event `job.done` or `job.failed`. */
export function startJob(emit: Emit, run: (job: PausableJob) => Promise<JobReport>): { job: string } {
  const job = randomUUID()
  const abort = new AbortController()
  const pause = pauses(abort.signal)
  const work = async () => {
    // The answer goes out before anything is told about the job.
    await new Promise(resolve => setImmediate(resolve))
    try {
      const value = await run({
        signal: abort.signal,
        progress: reporter(emit, job),
        goOn: pause.goOn,
        get paused() {
          return pause.paused
        },
      })
      running.delete(job)
      emit('job.done', { job, value })
    } catch (error) {
      running.delete(job)
      emit('job.failed', { job, error: toFailure(error) })
    }
  }
  running.set(job, { emit, abort, pause, ended: work() })
  return { job }
}

/** Asks a job to stop; false when it is over already. */
export function cancelJob(job: string): boolean {
  running.get(job)?.abort.abort()
  return running.has(job)
}

/** Lets a job rest, or go on; false when it is over already. A job that cannot rest goes on all the same. */
export function pauseJob(job: string, paused: boolean): boolean {
  running.get(job)?.pause.set(paused)
  return running.has(job)
}

/** Stops all jobs of one library and waits for them. */
export async function endJobs(emit: Emit): Promise<void> {
  const own = [...running.values()].filter(job => job.emit === emit)
  for (const job of own) job.abort.abort(CLOSING)
  await Promise.all(own.map(job => job.ended))
}
