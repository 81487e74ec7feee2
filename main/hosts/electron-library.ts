import { utilityProcess } from 'electron'
import type { EventName, Events, Failure, Reply } from '../../preload/contract.ts'
import type { ReplyText } from './library-calls.ts'
import { connectLibrary, type LibraryClient, Refusal } from './library-client.ts'
import type { Fork } from './library-connection.ts'

/** Which library to open, and what to do when there is none yet. */
export interface Wanted {
  folder: string
  create: boolean
  starter: boolean
  /** Where it is copied to when it can only be read where it is. */
  copies: string
}

type Listener = <E extends EventName>(event: E, payload: Events[E]) => void

/** The library that the window shows: one at a time, exchanged for another while the window stays. */
export interface Desk {
  /** The open library's folder, or the one that was wanted first. */
  folder(): string
  /** Whether a library is open, once that is known. */
  opened(): Promise<boolean>
  carry(channel: string, request: unknown): Promise<ReplyText>
  /** Tries once more to open a library that could not be opened. */
  again(): void
  /** Opens another library, waits for `leave`, and closes the one before; when that fails, the one before stays open. */
  open(wanted: Omit<Wanted, 'copies'>, leave: () => Promise<void>): Promise<Reply<null>>
  close(): Promise<void>
}

const forkUtility: Fork = (entry, args) => {
  const child = utilityProcess.fork(entry, args, { serviceName: 'Collate library', stdio: 'inherit' })
  return {
    send: message => child.postMessage(message),
    onMessage: listener => child.on('message', listener),
    onExit: listener => child.once('exit', listener),
    end: () => child.kill(),
  }
}

const failureOf = (error: unknown): Failure =>
  error instanceof Refusal ? error.failure : { code: 'internal', message: 'The library could not be started. Start Collate again.' }

/** Starts with the first library and tells the events of whichever is open. */
export function libraryDesk(first: Wanted, onEvent: Listener): Desk {
  const connect = (wanted: Wanted): Promise<LibraryClient> => {
    const connecting: Promise<LibraryClient> = connectLibrary({
      ...wanted,
      fork: forkUtility,
      // What a library says that was closed meanwhile is of no interest to the page.
      onEvent: (event, payload) => connecting === current && onEvent(event, payload),
    })
    return connecting
  }
  let folder = first.folder
  let refused = false
  let current = begin()

  /** Its failure is the answer to every call. */
  function begin(): Promise<LibraryClient> {
    const connecting = connect(first)
    connecting.catch(() => {
      refused = true
    })
    return connecting
  }

  return {
    folder: () => folder,
    opened: () =>
      current.then(
        () => true,
        () => false,
      ),
    again() {
      if (!refused) return
      refused = false
      current = begin()
    },
    carry: (channel, request) =>
      current.then(
        client => client.carry(channel, request),
        error => JSON.stringify({ ok: false, error: failureOf(error) } satisfies Reply<never>),
      ),
    async open(wanted, leave) {
      const next = connect({ ...wanted, copies: first.copies })
      try {
        await next
      } catch (error) {
        return { ok: false, error: failureOf(error) }
      }
      await leave()
      const before = current
      current = next
      refused = false
      folder = wanted.folder
      await before.then(client => client.close()).catch(() => undefined)
      return { ok: true, value: null }
    },
    close: () => current.then(client => client.close()).catch(() => undefined),
  }
}
