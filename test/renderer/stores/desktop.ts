import { vi } from 'vitest'
import type { Bridge, Channel, EventName, Events, Reply, Request } from '../../../preload/contract.ts'

/** What answers the page's calls in a test. */
export type Answering = <C extends Channel>(channel: C, request: Request<C>) => Promise<Reply<unknown>>

/** Tells the page what happened, which one listener hears. */
export type Telling = <E extends EventName>(event: E, payload: Events[E]) => void

/** Puts what the desktop window's preload would into the page: calls are answered with replies as JSON. */
export function stubDesktop(answering: Answering, host: Partial<Bridge['host']> = {}): Telling {
  const listeners = new Map<EventName, (payload: never) => void>()
  vi.stubGlobal('window', {
    collate: {
      call: async (channel: Channel, request: never) => JSON.stringify(await answering(channel, request)),
      host,
      listen(event: EventName, listener: (payload: never) => void) {
        listeners.set(event, listener)
      },
    },
  })
  return (event, payload) => listeners.get(event)?.(payload as never)
}
