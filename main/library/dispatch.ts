import type { ZodError } from 'zod'
import { type Channel, contract, type Reply, type Request, type Value } from '../../preload/contract.ts'
import type { Context, Handlers } from './context.ts'
import { CollateError, toFailure } from './error.ts'
import { handlers } from './handlers/index.ts'
import { RISKY } from './safety/backups/risky.ts'

const isChannel = (channel: string): channel is Channel => Object.hasOwn(contract, channel)

/** What is wrong with a request, naming its fields. */
function explain(channel: string, error: ZodError): CollateError {
  const faults = error.issues.map(({ path, message }) => (path.length === 0 ? message : `“${path.join('.')}”: ${message}`))
  return new CollateError(
    'invalid',
    `The request ${channel} was not understood. ${faults.slice(0, 3).join('; ')}.`,
    error.issues[0]?.path.join('.'),
  )
}

function parse<C extends Channel>(channel: C, request: unknown): Request<C> {
  const parsed = contract[channel].request.safeParse(request ?? {})
  if (!parsed.success) throw explain(channel, parsed.error)
  return parsed.data as Request<C>
}

function call<C extends Channel>(context: Context, channel: C, request: unknown): Value<C> | Promise<Value<C>> {
  const handle: Handlers[C] = handlers[channel]
  const parsed = parse(channel, request)
  const reason = RISKY[channel]
  // What is asked for is done after the backup, so that the backup does not hold it.
  if (reason) return context.backups.before(reason).then(() => handle(context, parsed))
  return handle(context, parsed)
}

/** The one door: checks a request, calls its handler and turns whatever it throws into a reply. Nothing is answered before it is committed. */
export async function dispatch(context: Context, channel: string, request: unknown): Promise<Reply<unknown>> {
  try {
    if (!isChannel(channel)) throw new CollateError('invalid', `There is no call named “${channel}”.`)
    return { ok: true, value: await call(context, channel, request) }
  } catch (error) {
    const failure = toFailure(error)
    // Messages of SQLite and of this program hold no text of articles, but details might.
    if (error instanceof CollateError) context.log.info({ channel, code: failure.code }, failure.message)
    else context.log.error({ channel, code: failure.code, err: error }, 'call failed')
    return { ok: false, error: failure }
  }
}
