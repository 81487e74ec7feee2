import { EventEmitter, once } from 'node:events'
import type { Channel, EventName, Events, Request, Value } from '../../preload/contract.ts'
import type { ImportReport } from '../../preload/model.ts'
import type { Context } from './context.ts'
import { recorded } from './db/recording.ts'
import { dispatch } from './dispatch.ts'
import { CollateError } from './error.ts'
import { rememberSeeded, removeStarter, wasSeeded } from './records/starter.ts'

/** Asks the library through its one door; throws when the reply is an error. */
export type Call = <C extends Channel>(channel: C, request: Request<C>) => Promise<Value<C>>

/** Plays the starter library in; `jobDone` resolves with an import's report once that job is done. */
export type Plant = (call: Call, jobDone: (job: string) => Promise<ImportReport>) => Promise<void>

/** The outcomes of jobs by id, for whoever asks before or after they end. */
function outcomes() {
  const ended = new EventEmitter()
  const known = new Map<string, Events['job.done'] | Events['job.failed']>()
  return {
    see(event: EventName, payload: Events[EventName]): void {
      if (event !== 'job.done' && event !== 'job.failed') return
      const outcome = payload as Events['job.done'] | Events['job.failed']
      known.set(outcome.job, outcome)
      ended.emit(outcome.job)
    },
    async jobDone(job: string): Promise<ImportReport> {
      if (!known.has(job)) await once(ended, job)
      const outcome = known.get(job)
      if (outcome && 'value' in outcome && 'imported' in outcome.value) return outcome.value
      throw new Error(outcome && 'error' in outcome ? outcome.error.message : 'This was not an import.')
    },
  }
}

/**
 * Plants the starter library into a library that was made for it and does not have it yet, outside of its history. What a former
 * attempt left half done is cleared first; when it fails the library opens without it and the next opening tries again. Whether it did.
 */
export async function plantOnce(context: Context, plant: Plant): Promise<boolean> {
  const { db } = context
  if (wasSeeded(db)) return false
  db.transaction(() => removeStarter(db)).immediate()
  const { see, jobDone } = outcomes()
  const inside: Context = { ...context, emit: see }
  const call: Call = async (channel, request) => {
    const reply = await dispatch(inside, channel, request)
    if (!reply.ok) throw new CollateError(reply.error.code, reply.error.message, reply.error.detail)
    return reply.value as never
  }
  try {
    await recorded({ step: null, starter: true }, () => plant(call, jobDone))
    db.transaction(() => rememberSeeded(db)).immediate()
  } catch (error) {
    context.log.error({ err: error }, 'the starter library could not be planted')
    db.transaction(() => removeStarter(db)).immediate()
    return false
  }
  return true
}
