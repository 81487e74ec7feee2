import type { Page } from '@playwright/test'
import type { Channel, DesktopBridge, Reply, Request, Value } from '../../preload/contract.ts'

/** Asks the library as the page would, in either host. */
export function call<C extends Channel>(page: Page, channel: C, request: Request<C>): Promise<Reply<Value<C>>> {
  return page.evaluate(
    async ({ channel, request }) => {
      const { collate } = window as { collate?: DesktopBridge }
      if (collate) return JSON.parse(await collate.call(channel, request)) as Reply<never>
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/api/call', { method: 'POST', headers, body: JSON.stringify({ channel, request }) })
      return response.json()
    },
    { channel: channel as Channel, request: request as unknown },
  )
}
