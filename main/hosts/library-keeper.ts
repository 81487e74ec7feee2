import type { EventName, Events, Failure } from '../../preload/contract.ts'
import type { Connection } from './library-connection.ts'
import { restartDelay } from './restarts.ts'

/** What the library process says of itself. One that fails after it was ready exits, and is started again. */
type Sign = { ready: true } | { failed: Failure }
/** An answer, as JSON, or an event of the library process. */
export type Message = { id: number; reply: string; job?: string } | { event: EventName; payload: Events[EventName] }

export interface Keeping {
  /** Starts the process; `first` is true once. */
  launch(first: boolean): Connection
  onMessage(message: Message): void
  /** The process answers from now on. */
  onReady(first: boolean): void
  /** A process that answered is gone; unless the keeper is closing, the next one is on its way. */
  onDeath(): void
  /** The library cannot be used any more. */
  onFailed(failure: Failure): void
}

/** Milliseconds that a library gets to finish when it is closed: a large one makes a backup then. */
const CLOSE_LIMIT = 30_000

const gone: Failure = {
  code: 'internal',
  message: 'The library stopped again and again. Close Collate and start it anew; everything that was saved is kept.',
}

/** Keeps one library process running: starts it again when it dies, waiting longer each time, and gives up as `restartDelay` says. */
export function keepRunning(keeping: Keeping) {
  const deaths: number[] = []
  let live: Connection | null = null
  let ready = false
  let over = false

  const fail = (failure: Failure) => {
    over = true
    keeping.onFailed(failure)
  }

  const start = (first: boolean) => {
    if (over) return
    const connection = keeping.launch(first)
    live = connection
    connection.onExit(() => died(first && !ready))
    connection.onMessage(data => {
      const message = data as Message | Sign
      if ('ready' in message) {
        ready = true
        keeping.onReady(first)
      } else if (!('failed' in message)) keeping.onMessage(message)
      else if (!ready) fail(message.failed)
    })
  }

  const died = (first: boolean) => {
    live = null
    if (ready) keeping.onDeath()
    ready = false
    if (over) return
    deaths.push(Date.now())
    const delay = restartDelay(deaths, Date.now())
    if (delay === null) fail(gone)
    else setTimeout(start, delay, first)
  }

  start(true)
  return {
    /** Whether there is a process that answers; only then may something be sent. */
    isReady: () => ready,
    send: (message: unknown) => live?.send(message),
    /** Lets the process finish, waits for it, and ends it by its handle when it takes too long. */
    async close() {
      over = true
      if (live) await closed(live)
    },
  }
}

function closed(connection: Connection): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(connection.end, CLOSE_LIMIT)
    connection.onExit(() => {
      clearTimeout(timer)
      resolve()
    })
    connection.send({ id: 0, close: true })
  })
}
