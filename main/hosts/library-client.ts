import type { Channel, EventName, Events, Failure, Reply, Request, Value } from '../../preload/contract.ts'
import { type ReplyText, waitingCalls } from './library-calls.ts'
import { type Connection, type Fork, forkUnder } from './library-connection.ts'
import { runningJobs } from './library-jobs.ts'
import { keepRunning } from './library-keeper.ts'
import { builtEntry, version } from './project.ts'

export interface LibraryOptions {
  folder: string
  /** Makes the library when the folder holds none. */
  create?: boolean
  /** Lets a backup take the place of a library that the folder does not hold. */
  rescue?: boolean
  /** Plants the starter library into one that is made, or whose planting was broken off. */
  starter?: boolean
  /** Where a library is copied to that can only be read where it is; without, it is refused. */
  copies?: string
  onEvent: Listener
  /** How processes are started; under this process's own program by default. `COLLATE_NODE` goes before both. */
  fork?: Fork
  /** The entry to start, for tests of this supervision. */
  entry?: string
}

type Listener = <E extends EventName>(event: E, payload: Events[E]) => void

/** A library in a process of its own, started again when it dies. */
export interface LibraryClient {
  readonly folder: string
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<Value<C>>>
  /** The same for what came over a border unchecked, and goes back over it as JSON; the library checks it. */
  carry(channel: string, request: unknown): Promise<ReplyText>
  /** Lets the library finish, waits half a minute at most, then ends its process. */
  close(): Promise<void>
}

/** An error that a user can act on, as data: why a library could not be opened, or what it refused. */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

const closing: Failure = { code: 'cancelled', message: 'The library is being closed.' }
const jobLost: Failure = {
  code: 'internal',
  message: 'The library had stopped and was started again in the middle of this. What was finished before is kept; start the rest again.',
}

/**
 * Starts the library process of a folder and supervises it. Rejects with `Refusal` when it cannot be opened;
 * after that, a process that dies is started again and calls in flight are asked again or answered as perhaps lost.
 */
export function connectLibrary(options: LibraryOptions): Promise<LibraryClient> {
  const calls = waitingCalls()
  const jobs = runningJobs()
  return new Promise((resolve, reject) => {
    const keeper = keepRunning({
      launch: first => launch(options, first),
      onMessage(message) {
        if ('event' in message) {
          jobs.seeEvent(message.event, message.payload)
          options.onEvent(message.event, message.payload as never)
        } else {
          if (message.job !== undefined) jobs.seeStarted(message.job)
          calls.answer(message.id, message.reply)
        }
      },
      onReady(first) {
        if (first) resolve(clientOf(options.folder, calls, keeper))
        else options.onEvent('host.library-restarted', {})
        sendAll(calls, keeper)
      },
      onDeath() {
        calls.interrupt()
        for (const job of jobs.interrupt()) options.onEvent('job.failed', { job, error: jobLost })
      },
      onFailed(failure) {
        calls.refuse(failure)
        reject(new Refusal(failure))
        options.onEvent('host.library-failed', { error: failure })
      },
    })
  })
}

type Calls = ReturnType<typeof waitingCalls>
type Keeper = ReturnType<typeof keepRunning>

function launch(options: LibraryOptions, first: boolean): Connection {
  const node = process.env.COLLATE_NODE
  const fork = node ? forkUnder(node) : (options.fork ?? forkUnder(process.execPath))
  const once = (['create', 'rescue', 'starter'] as const).filter(option => options[option]).map(option => `--${option}`)
  const copies = options.copies === undefined ? [] : [`--copies=${options.copies}`]
  return fork(options.entry ?? builtEntry('library'), [options.folder, `--version=${version}`, ...copies, ...(first ? once : [])])
}

function sendAll(calls: Calls, keeper: Keeper) {
  if (keeper.isReady()) for (const call of calls.unsent()) keeper.send(call)
}

function clientOf(folder: string, calls: Calls, keeper: Keeper): LibraryClient {
  const carry = (channel: string, request: unknown) => {
    const reply = calls.add(channel, request)
    sendAll(calls, keeper)
    return reply
  }
  return {
    folder,
    carry,
    call: async (channel, request) => JSON.parse(await carry(channel, request)),
    async close() {
      await keeper.close()
      calls.refuse(closing)
    },
  }
}
