import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Entry, EventFeed } from './event-feed.ts'

const HEARTBEAT = 20_000

/** Sends the feed to one page as server-sent events (WHATWG HTML, section 9.2) for as long as it listens. */
export function sendEvents(c: Context, feed: EventFeed): Response {
  return streamSSE(c, async stream => {
    const send = ({ id, data }: Entry) => void stream.writeSSE({ id: String(id), data })
    const seen = c.req.header('last-event-id')
    if (seen !== undefined) feed.since(Number(seen)).forEach(send)
    const unfollow = feed.follow(send)
    stream.onAbort(unfollow)
    // Opens the stream at once, and notices pages that went away without a word.
    while (!stream.aborted) {
      await stream.write(': \n\n')
      await wait(HEARTBEAT, undefined, { ref: false })
    }
  })
}
