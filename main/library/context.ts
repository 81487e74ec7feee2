import type { Logger } from 'pino'
import type { Channel, Request, Value } from '../../preload/contract.ts'
import type { Tracked } from './db/capture.ts'
import type { Database } from './db/statement.ts'
import type { Feed } from './feed.ts'
import type { Emit } from './jobs.ts'
import type { Search } from './search/search.ts'

/** What every handler works with: one open library. */
export interface Context {
  readonly folder: string
  readonly db: Database
  /** The tables that undo and redo restore. */
  readonly tracked: Tracked
  readonly search: Search
  readonly feed: Feed
  readonly emit: Emit
  readonly log: Logger
}

/** Channel → function for every channel of the contract; a missing one does not compile. */
export type Handlers = { [C in Channel]: (context: Context, request: Request<C>) => Value<C> | Promise<Value<C>> }

/** Some of the handlers, by the channels of one concept. */
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<Channel, `${Prefix}.${string}`>>
