import type { EventName, Events, Reply } from '../../preload/contract.ts'
import { CollateError, toFailure } from './error.ts'
import { type Library, openLibrary } from './library.ts'

/** What hosts send: a call, or the wish to close. */
type Incoming = { id: number; channel: string; request: unknown } | { id: number; close: true }

/** What hosts receive. */
type Outgoing =
  | { ready: true }
  | { failed: ReturnType<typeof toFailure> }
  | { id: number; reply: Reply<unknown> }
  | { event: EventName; payload: Events[EventName] }

/** Electron's side of a utility process, as far as it is used here. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: Incoming }) => void): void
  postMessage(message: Outgoing): void
}

const { parentPort } = process as { parentPort?: ParentPort }

/** Resolves when the message is on its way. */
function send(message: Outgoing): Promise<void> {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) return new Promise(resolve => process.send?.(message, undefined, undefined, () => resolve()))
  return Promise.resolve()
}

async function answer(library: Library, message: Incoming): Promise<void> {
  if (!('close' in message)) return send({ id: message.id, reply: await library.dispatch(message.channel, message.request) })
  await library.close()
  await send({ id: message.id, reply: { ok: true, value: null } })
  leave(0)
}

/** Gives Electron's port, which cannot be waited for, a moment to deliver. */
function leave(code: number): void {
  process.exitCode = code
  if (parentPort) setTimeout(() => process.exit(code), 100)
  else process.exit(code)
}

async function fail(error: unknown): Promise<void> {
  await send({ failed: toFailure(error) })
  leave(1)
}

async function main(): Promise<void> {
  const [, , folder, ...options] = process.argv
  if (!folder) throw new CollateError('invalid', 'The library process needs a folder as its first argument.')
  const opened = openLibrary(folder, (event, payload) => void send({ event, payload }), { create: options.includes('--create') })
  const receive = (message: Incoming) => void opened.then(library => answer(library, message)).catch(fail)
  if (parentPort) parentPort.on('message', ({ data }) => receive(data))
  else process.on('message', receive)
  process.on('disconnect', () => void opened.then(library => library.close()).finally(() => process.exit(0)))
  await opened
  await send({ ready: true })
}

process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
main().catch(fail)
