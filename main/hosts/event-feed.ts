import type { EventName, Events } from '../../preload/contract.ts'
import { SCOPES } from '../../preload/model.ts'

export interface Entry {
  id: number
  data: string
}

const KEPT = 1000

/** The library's events on their way to any number of pages, with the newest kept for a page that lost its connection. */
export function eventFeed() {
  const kept: Entry[] = []
  const listeners = new Set<(entry: Entry) => void>()
  const entry = <E extends EventName>(id: number, event: E, payload: Events[E]): Entry => ({ id, data: JSON.stringify({ event, payload }) })
  let last = 0

  return {
    emit<E extends EventName>(event: E, payload: Events[E]) {
      last += 1
      const next = entry(last, event, payload)
      kept.push(next)
      if (kept.length > KEPT) kept.shift()
      for (const listener of listeners) listener(next)
    },
    /** What came after the event a page saw last; when too much did, one event that makes it read everything again. */
    since(seen: number): Entry[] {
      if (seen >= last) return []
      const missed = kept.filter(({ id }) => id > seen)
      return missed[0]?.id === seen + 1 ? missed : [entry(last, 'library.changed', { scopes: [...SCOPES] })]
    },
    /** Returns the function that stops listening. */
    follow(listener: (entry: Entry) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
export type EventFeed = ReturnType<typeof eventFeed>
