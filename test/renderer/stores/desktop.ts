import { vi } from 'vitest'
import type { Bridge, Channel, Reply, Request } from '../../../preload/contract.ts'

/** What answers the page's calls in a test. */
export type Answering = <C extends Channel>(channel: C, request: Request<C>) => Promise<Reply<unknown>>

/** Puts what the desktop window's preload would into the page: calls are answered with replies as JSON. */
export function stubDesktop(answering: Answering, host: Partial<Bridge['host']> = {}): void {
  vi.stubGlobal('window', {
    collate: { call: async (channel: Channel, request: never) => JSON.stringify(await answering(channel, request)), host },
  })
}
