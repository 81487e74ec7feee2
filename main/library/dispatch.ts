import type { ZodError } from 'zod'
import { type Channel, contract, type Reply, type Request, type Value } from '../../preload/contract.ts'
import type { Context, Handlers } from './context.ts'
import { CollateError, toFailure } from './error.ts'
import { handlers } from './handlers/index.ts'
import { AT_ANY_TIME, BULKY, riskOf } from './safety/backups/risky.ts'
import { refusalOf } from './safety/troubles.ts'

/** Whether the contract has a call of this name. */
export const isChannel = (channel: string): channel is Channel => Object.hasOwn(contract, channel)

/** A fault of a request with the whole way to its field. */
interface Fault {
  path: string
  message: string
}

/** An unknown field counts as the place of its fault. Of a choice the option is told about that the request comes nearest to. */
function faultsOf(issues: ZodError['issues'], above: PropertyKey[] = []): Fault[] {
  return issues.flatMap(issue => {
    const path = [...above, ...issue.path]
    if (issue.code === 'invalid_union') {
      const [nearest] = issue.errors.filter(faults => !faults.some(isOfAnotherKind)).sort((a, b) => a.length - b.length)
      if (nearest) return faultsOf(nearest, path)
    }
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    return [{ path: brief([...path, ...unknown].join('.')), message: brief(issue.message) }]
  })
}

/** Names of unknown fields may be of any length, and what is said is logged. */
const brief = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

const isOfAnotherKind = ({ code, path }: ZodError['issues'][number]) => code === 'invalid_type' && path.length === 0

/** What is wrong with a request, naming its fields. */
function explain(channel: string, { issues }: ZodError): CollateError {
  const faults = faultsOf(issues.slice(0, 3))
  const said = faults.slice(0, 3).map(({ path, message }) => (path === '' ? message : `“${path}”: ${message}`))
  return new CollateError('invalid', `The request ${channel} was not understood. ${said.join('; ')}.`, faults[0]?.path)
}

/** The request of a call as its handler takes it; throws `invalid` for what is none. */
export function parse<C extends Channel>(channel: C, request: unknown): Request<C> {
  const parsed = contract[channel].request.safeParse(request ?? {})
  if (!parsed.success) throw explain(channel, parsed.error)
  return parsed.data as Request<C>
}

function call<C extends Channel>(context: Context, channel: C, request: unknown): Value<C> | Promise<Value<C>> {
  const handle: Handlers[C] = handlers[channel]
  const parsed = parse(channel, request)
  context.guard.stand()
  if (BULKY.has(channel) && context.guard.trouble() === 'full') throw refusalOf('full')
  const reason = riskOf(channel, parsed)
  // What is asked for is done after the backup, so that the backup does not hold it.
  if (reason) return context.backups.before(reason).then(() => handle(context, parsed))
  // Undo right after it is to undo it, not what was done before.
  const { waiting } = context.backups
  if (waiting && !AT_ANY_TIME.has(channel)) return waiting.then(() => handle(context, parsed))
  return handle(context, parsed)
}

/** Of the library's own file, or of a copy of it. */
const FULL = 'SQLITE_FULL'

/** The same once more where the disk was full, and the library gave its reserve up for it: nothing of the first time was saved. */
async function callTwice<C extends Channel>(context: Context, channel: C, request: unknown): Promise<Value<C>> {
  try {
    return await call(context, channel, request)
  } catch (error) {
    const failure = toFailure(error)
    if (failure.detail !== FULL || !context.guard.makeRoom(failure)) throw error
    return await call(context, channel, request)
  }
}

/** The one door: checks a request, calls its handler and turns whatever it throws into a reply. Nothing is answered before it is committed. */
export async function dispatch(context: Context, channel: string, request: unknown): Promise<Reply<unknown>> {
  try {
    if (!isChannel(channel)) throw new CollateError('invalid', `There is no call named “${channel}”.`)
    return { ok: true, value: await callTwice(context, channel, request) }
  } catch (error) {
    const met = toFailure(error)
    if (met.detail !== FULL) context.guard.makeRoom(met)
    const failure = context.guard.explain(met)
    // Messages of SQLite and of this program hold no text of articles, but details might.
    if (error instanceof CollateError) context.log.info({ channel, code: failure.code }, failure.message)
    else context.log.error({ channel, code: failure.code, err: error }, 'call failed')
    return { ok: false, error: failure }
  }
}
