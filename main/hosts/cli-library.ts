import type { Channel, EventName, Events, Request, Value } from '../../preload/contract.ts'
import { connectLibrary, type LibraryClient, Refusal } from './library-client.ts'

/** An open library for the length of one command. Refusals are thrown as `Refusal`, which carries them as data. */
export interface OpenLibrary {
  ask<C extends Channel>(channel: C, request: Request<C>): Promise<Value<C>>
  listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): void
}

/** What becomes of a folder without a library: it is refused, gets a new one, or one from a backup. */
export type Absent = 'refuse' | 'create' | 'rescue'

/** Opens the library of a folder, lets a command use it, and closes it whatever happens. */
export async function withLibrary<T>(folder: string, absent: Absent, use: (library: OpenLibrary) => Promise<T>): Promise<T> {
  const listeners: [EventName, (payload: never) => void][] = []
  const client = await connectLibrary({
    folder,
    create: absent === 'create',
    rescue: absent === 'rescue',
    onEvent(event, payload) {
      for (const [wanted, listener] of listeners) if (wanted === event) listener(payload as never)
    },
  })
  try {
    return await use({
      ask: (channel, request) => ask(client, channel, request),
      listen: (event, listener) => listeners.push([event, listener]),
    })
  } finally {
    await client.close()
  }
}

async function ask<C extends Channel>(client: LibraryClient, channel: C, request: Request<C>): Promise<Value<C>> {
  const reply = await client.call(channel, request)
  if (!reply.ok) throw new Refusal(reply.error)
  return reply.value
}
