import type { Page } from '@playwright/test'
import type { Bridge, Channel, Reply, Request, Value } from '../../preload/contract.ts'

/** Asks the library as the page would, in either host. */
export function call<C extends Channel>(page: Page, channel: C, request: Request<C>): Promise<Reply<Value<C>>> {
  return page.evaluate(
    async ({ channel, request }) => {
      const { collate } = window as { collate?: Bridge }
      if (collate) return collate.call(channel, request as never) as Promise<Reply<never>>
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/api/call', { method: 'POST', headers, body: JSON.stringify({ channel, request }) })
      return response.json()
    },
    { channel: channel as Channel, request: request as unknown },
  )
}
