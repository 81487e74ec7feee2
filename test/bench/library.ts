import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { LIBRARY_FLAGS } from '../../main/hosts/library-connection.ts'
import type { Channel, Events, Failure, ImportReport, JobReport, Reply, Request, Value } from '../../preload/contract.ts'

const ENTRY = fileURLToPath(new URL('../../out/main/library.js', import.meta.url))

/** Calls that start a job. */
type JobChannel = 'passage.change' | 'export.file' | 'export.markdown'

/** A library in a process of its own, as every host has it. Calls throw when the reply is an error. */
export interface BenchLibrary {
  /** Of its process. */
  pid: number
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Value<C>>
  /** Starts a job and resolves with its report. */
  run<C extends JobChannel>(channel: C, request: Request<C>): Promise<JobReport>
  /** Imports and resolves with the report. */
  import(request: Request<'import.start'>): Promise<ImportReport>
  close(): Promise<void>
}

type Outcome = Events['job.done'] | Events['job.failed']
type Message = { ready: true } | { failed: Failure } | { id: number; reply: string } | { event: string; payload: unknown }

/** Starts the built library process on a folder and resolves once it answers; `execArgv` and `env` are given to its Node. */
export async function startLibrary(
  folder: string,
  { create = false, ...given }: { create?: boolean } & Pick<ForkOptions, 'execArgv' | 'env'> = {},
): Promise<BenchLibrary> {
  const child = fork(ENTRY, create ? [folder, '--create'] : [folder], { ...given, execArgv: [...LIBRARY_FLAGS, ...(given.execArgv ?? [])] })
  // Tells replies by the id of their call and outcomes by the id of their job; outcomes may come before anybody asks.
  const told = new EventEmitter()
  const ended = new Map<string, Outcome>()
  await listen(child, told, ended)
  let last = 0
  const send = async (message: object): Promise<Reply<unknown>> => {
    const id = ++last
    const answer = once(told, String(id))
    child.send({ id, ...message })
    return (await answer)[0] as Reply<unknown>
  }
  const call: BenchLibrary['call'] = async (channel, request) => {
    const reply = await send({ channel, request })
    if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
    return reply.value as never
  }
  const done = async ({ job }: { job: string }): Promise<JobReport> => {
    if (!ended.has(job)) await once(told, job)
    const outcome = ended.get(job)
    if (!outcome || 'error' in outcome) throw new Error(outcome?.error.message)
    return outcome.value
  }
  return {
    pid: child.pid ?? 0,
    call,
    run: async (channel, request) => done(await call(channel, request)),
    import: async request => (await done(await call('import.start', request))) as ImportReport,
    close: async () => {
      const gone = once(child, 'exit')
      await send({ close: true })
      await gone
    },
  }
}

/** Passes on replies, the ends of jobs and an end that nobody asked for; resolves when the process is ready. */
function listen(child: ChildProcess, told: EventEmitter, ended: Map<string, Outcome>): Promise<void> {
  return new Promise((ready, failed) => {
    child.once('exit', code => {
      const error = new Error(`The library process ended with status ${code}.`)
      failed(error)
      if (code !== 0) told.emit('error', error)
    })
    child.on('message', (message: Message) => {
      if ('ready' in message) ready()
      else if ('failed' in message) failed(new Error(message.failed.message))
      else if ('reply' in message) told.emit(String(message.id), JSON.parse(message.reply))
      else if (message.event === 'job.done' || message.event === 'job.failed') {
        const outcome = message.payload as Outcome
        ended.set(outcome.job, outcome)
        told.emit(outcome.job)
      }
    })
  })
}
