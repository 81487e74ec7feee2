import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Channel, Events, Failure, ImportReport, Reply, Request, Value } from '../../preload/contract.ts'

const ENTRY = fileURLToPath(new URL('../../out/main/library.js', import.meta.url))

/** A library in a process of its own, as every host has it. Calls throw when the reply is an error. */
export interface BenchLibrary {
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Value<C>>
  /** Imports and resolves with the report. */
  import(request: Request<'import.start'>): Promise<ImportReport>
  close(): Promise<void>
}

type Message = { ready: true } | { failed: Failure } | { id: number; reply: Reply<unknown> } | { event: string; payload: unknown }

/** Starts the built library process on a folder and resolves once it answers. */
export async function startLibrary(folder: string, options: { create?: boolean } = {}): Promise<BenchLibrary> {
  const child = fork(ENTRY, options.create ? [folder, '--create'] : [folder])
  const replies = new EventEmitter()
  const jobs = new Map<string, (outcome: Events['job.done'] | Events['job.failed']) => void>()
  const early = new Map<string, Events['job.done'] | Events['job.failed']>()
  await listen(child, replies, outcome => {
    const waiting = jobs.get(outcome.job)
    if (waiting) waiting(outcome)
    else early.set(outcome.job, outcome)
  })
  let last = 0
  const send = async (message: object): Promise<Reply<unknown>> => {
    const id = ++last
    const answer = once(replies, String(id))
    child.send({ id, ...message })
    return (await answer)[0] as Reply<unknown>
  }
  const call: BenchLibrary['call'] = async (channel, request) => {
    const reply = await send({ channel, request })
    if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
    return reply.value as never
  }
  return {
    call,
    import: async request => {
      const { job } = await call('import.start', request)
      const outcome = early.get(job) ?? (await new Promise<Events['job.done'] | Events['job.failed']>(done => jobs.set(job, done)))
      if ('error' in outcome) throw new Error(outcome.error.message)
      return outcome.value as ImportReport
    },
    close: async () => {
      const gone = once(child, 'exit')
      await send({ close: true })
      child.disconnect()
      await gone
    },
  }
}

/** Passes on replies and the ends of jobs; resolves when the process is ready. */
function listen(
  child: ChildProcess,
  replies: EventEmitter,
  ended: (outcome: Events['job.done'] | Events['job.failed']) => void,
): Promise<void> {
  return new Promise((ready, failed) => {
    child.once('exit', code => failed(new Error(`The library process ended with status ${code}.`)))
    child.on('message', (message: Message) => {
      if ('ready' in message) ready()
      else if ('failed' in message) failed(new Error(message.failed.message))
      else if ('reply' in message) replies.emit(String(message.id), message.reply)
      else if (message.event === 'job.done' || message.event === 'job.failed') ended(message.payload as Events['job.done'])
    })
  })
}
