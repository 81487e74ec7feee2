import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { entry } from '../../main/library/entries.ts'
import type { Channel, EventName, Events, Failure, Reply, Request, Value } from '../../preload/contract.ts'

type Message = { ready: true } | { failed: Failure } | { id: number; reply: string } | { event: EventName; payload: Events[EventName] }

/** A library in a process of its own, as hosts have it. */
export interface LibraryProcess {
  /** Rejects when the process ends before it answers. */
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Value<C>>
  /** Resolves with the report of a job, whether it is over already or not; rejects when the process ends before. */
  done(job: string): Promise<Events['job.done']['value']>
  /** Asks it to close; resolves with its exit status. */
  close(): Promise<number | null>
  /** Ends it with SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
  child: ChildProcess
}

interface Waiting {
  id: number
  resolve(value: never): void
  reject(error: Error): void
}

/** Starts the built library process; rejects with the failure's `code: message` when it cannot open the folder. */
export const startProcess = (folder: string, ...options: string[]): Promise<LibraryProcess> => startProcessUnder([], folder, ...options)

/** The same under another program, such as one that traces it, or under this one with options of its own. */
export async function startProcessUnder(program: readonly string[], folder: string, ...options: string[]): Promise<LibraryProcess> {
  const [execPath = process.execPath, ...execArgv] = program
  const child = fork(entry('library'), [folder, ...options], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execPath, execArgv })
  const gone = once(child, 'exit')
  let waiting: Waiting[] = []
  let last = 0

  const ends = new EventEmitter()
  const ended = new Map<string, Events['job.done'] | Events['job.failed']>()

  const hear = (message: Message) => {
    if ('event' in message && (message.event === 'job.done' || message.event === 'job.failed')) {
      const outcome = message.payload as Events['job.done'] | Events['job.failed']
      ended.set(outcome.job, outcome)
      ends.emit(outcome.job)
    }
    if (!('id' in message)) return
    const asked = waiting.find(({ id }) => id === message.id)
    waiting = waiting.filter(({ id }) => id !== message.id)
    const reply: Reply<unknown> = JSON.parse(message.reply)
    if (reply.ok) asked?.resolve(reply.value as never)
    else asked?.reject(new Error(`${reply.error.code}: ${reply.error.message}`))
  }
  child.on('message', message => hear(message as Message))
  gone.then(() => {
    for (const asked of waiting) asked.reject(new Error('gone'))
  })
  const ask = (message: object) =>
    new Promise<never>((resolve, reject) => {
      last += 1
      waiting.push({ id: last, resolve, reject })
      child.send({ id: last, ...message }, () => undefined)
    })

  await isReady(child)
  return {
    child,
    call: (channel, request) => ask({ channel, request }),
    async done(job) {
      while (!ended.has(job)) await Promise.race([once(ends, job), gone.then(() => Promise.reject(new Error('gone')))])
      const outcome = ended.get(job)
      if (outcome && 'value' in outcome) return outcome.value
      throw new Error(`${outcome?.error.code}: ${outcome?.error.message}`)
    },
    async close() {
      await ask({ close: true })
      const [status] = await gone
      return status
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', heard => {
      const message = heard as Message
      if ('failed' in message) reject(new Error(`${message.failed.code}: ${message.failed.message}`))
      else resolve()
    })
    child.once('exit', status => reject(new Error(`The library process ended with status ${status}.`)))
  })
}
