import { existsSync } from 'node:fs'
import type { EventName, Events, Failure, Reply } from '../../preload/contract.ts'
import { databaseFile } from './db/open.ts'
import { CollateError, isDamage, toFailure } from './error.ts'
import type { Library } from './library.ts'
import { openLog } from './log.ts'
import type { Plant } from './planting.ts'
import { isReadOnly, writableCopy } from './safety/read-only.ts'
import { openOrRescue } from './safety/rescue/rescue.ts'

/** What hosts send: a call, or the wish to close. */
type Incoming = { id: number; channel: string; request: unknown } | { id: number; close: true }

/** What hosts receive. `failed` is said instead of `ready`, never after it. */
type Outgoing =
  | { ready: true }
  | { failed: Failure }
  /** The reply as JSON, written once for the whole way to the page; `job` when it names one that was started. */
  | { id: number; reply: string; job?: string }
  | { event: EventName; payload: Events[EventName] }

/** Electron's side of a utility process, as far as it is used here. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: Incoming }) => void): void
  postMessage(message: Outgoing): void
}

const { parentPort } = process as { parentPort?: ParentPort }
let folder = ''

/** Resolves when the message is on its way. */
function send(message: Outgoing): Promise<void> {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) return new Promise(resolve => process.send?.(message, undefined, undefined, () => resolve()))
  return Promise.resolve()
}

/** Electron's port cannot be waited for, so it gets a moment to deliver. */
function leave(code: number): void {
  if (parentPort) setTimeout(() => process.exit(code), 100)
  else process.exit(code)
}

function written(id: number, reply: Reply<unknown>): Outgoing {
  const job = reply.ok && isJob(reply.value) ? { job: reply.value.job } : {}
  return { id, reply: JSON.stringify(reply), ...job }
}

const isJob = (value: unknown): value is { job: string } =>
  typeof value === 'object' && value !== null && 'job' in value && typeof value.job === 'string'

async function answer(library: Library, message: Incoming): Promise<void> {
  if (!('close' in message)) return send(written(message.id, await library.dispatch(message.channel, message.request)))
  await library.close()
  await send(written(message.id, { ok: true, value: null }))
  leave(0)
}

/** Whether damage was told that work in the background came upon. */
let toldDamage = false

/** Damage ends nothing: a process that is started again comes upon it again, and what is whole can be read, restored and saved. */
function unforeseen(error: unknown): void {
  if (!isDamage(error)) {
    die(error)
    return
  }
  if (toldDamage) return
  toldDamage = true
  openLog(folder).error({ err: error }, 'work in the background came upon damage')
  void send({ event: 'library.problems', payload: { problems: [{ code: 'file', message: toFailure(error).message }] } })
}

/** What nobody expected ends the process, since nothing after it can be trusted; the host starts another. */
function die(error: unknown): void {
  if (existsSync(databaseFile(folder))) openLog(folder).fatal({ err: error }, 'the library process ends')
  leave(1)
}

function listen(opened: Promise<Library>): void {
  const receive = (message: Incoming) => void opened.then(library => answer(library, message)).catch(die)
  if (parentPort) parentPort.on('message', ({ data }) => receive(data))
  else process.on('message', receive)
  // Whoever starts Collate again after its host was killed is not to find the library held by what is left of it.
  process.on('disconnect', () => void opened.then(library => library.close(false)).finally(() => process.exit(0)))
}

/** Opens the library of a folder and answers the host until it says to close; ends the process when that cannot be. `starter` is played in when an option says so. */
export async function serve(given: string, options: readonly string[], starter: Plant): Promise<void> {
  folder = given
  process.on('uncaughtException', unforeseen)
  process.on('unhandledRejection', unforeseen)
  try {
    await open(options, starter)
  } catch (error) {
    await send({ failed: toFailure(error) })
    leave(1)
  }
}

/** What the folder is given with where libraries are copied to that can only be read where they are. */
const COPIES = '--copies='

/** What the version of the program is given with. */
const VERSION = '--version='

async function open(options: readonly string[], starter: Plant): Promise<void> {
  if (folder === '') throw new CollateError('invalid', 'The library process needs a folder as its first argument.')
  const version = options.find(option => option.startsWith(VERSION))?.slice(VERSION.length)
  const copies = options.find(option => option.startsWith(COPIES))?.slice(COPIES.length)
  if (copies !== undefined && isReadOnly(folder)) folder = await writableCopy(folder, copies)
  const opened = openOrRescue(folder, (event, payload) => void send({ event, payload }), {
    create: options.includes('--create'),
    rescue: options.includes('--rescue'),
    ...(options.includes('--starter') ? { starter } : {}),
    ...(version === undefined ? {} : { version }),
  })
  listen(opened)
  await opened
  await send({ ready: true })
}
