import type { Channel, Failure, Request, Value } from '../../preload/contract.ts'
import { takeAhead } from '../ahead.ts'
import { bridge } from '../bridge.ts'

/** A refused call, with the contract's code. */
export class CallError extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** Asks the library and gives the value; throws a `CallError` when it refuses. */
export async function call<C extends Channel>(channel: C, request: Request<C>): Promise<Value<C>> {
  // Observable objects cannot cross a process border; the contract is JSON.
  const reply = await (takeAhead(channel, request) ?? bridge.call(channel, JSON.parse(JSON.stringify(request))))
  if (!reply.ok) throw new CallError(reply.error)
  return reply.value
}
