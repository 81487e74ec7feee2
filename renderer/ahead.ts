import type { Channel, Events, HostInfo, Reply, Request, Value } from '../preload/contract.ts'
import { bridge } from './bridge.ts'

type Asked = { [C in Channel]: readonly [C, Request<C>] }[Channel]

/** Articles that are listed before the others: more than any window shows. */
export const FIRST_ARTICLES = 100

/** What the first screen is made of. */
const FIRST: readonly Asked[] = [
  ['settings.read', {}],
  ['library.info', {}],
  ['article.list', { newest: FIRST_ARTICLES }],
  ['collection.list', {}],
  ['coder.list', {}],
]

const replies = new Map<string, Promise<Reply<unknown>>>()
const changes: Events['library.changed'][] = []
let host: Promise<HostInfo> | null = null
let deafen = () => {}

const keyOf = (channel: Channel, request: unknown) => `${channel} ${JSON.stringify(request)}`

/** Asks for it before the program that shows it is read, which takes as long as the answers. */
export function askAhead(): void {
  deafen = bridge.listen('library.changed', change => changes.push(change))
  host = bridge.host.info()
  // Whoever takes it hears of its failure.
  host.catch(() => undefined)
  for (const [channel, request] of FIRST) replies.set(keyOf(channel, request), bridge.call(channel, request as never))
}

/** The reply to what was asked ahead, once; undefined when it was not. */
export function takeAhead<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<Value<C>>> | undefined {
  const key = keyOf(channel, request)
  const reply = replies.get(key)
  replies.delete(key)
  return reply as Promise<Reply<Value<C>>> | undefined
}

/** The host, as asked ahead or now. */
export const hostInfo = (): Promise<HostInfo> => host ?? bridge.host.info()

/** What changed since it was asked for; from now on who calls this listens for itself. */
export function changesMeanwhile(): readonly Events['library.changed'][] {
  deafen()
  return changes.splice(0)
}
