import { openOrRescue } from '../../../main/library/safety/rescue/rescue.ts'
import type { Channel, Reply, Request, Value } from '../../../preload/contract.ts'

/** A library opened as its process opens it, or what rescues it. */
export async function opened(folder: string) {
  const library = await openOrRescue(folder, () => undefined, { create: true, noBackups: true })
  const reply = <C extends Channel>(channel: C, request: Request<C>) => library.dispatch(channel, request) as Promise<Reply<Value<C>>>
  return {
    reply,
    close: () => library.close(),
    async call<C extends Channel>(channel: C, request: Request<C>): Promise<Value<C>> {
      const answer = await reply(channel, request)
      if (answer.ok) return answer.value
      throw new Error(`${channel}: ${answer.error.code}: ${answer.error.message} ${answer.error.detail ?? ''}`)
    },
  }
}
