import { z } from 'zod'
import type { WatchedFolder } from '../model.ts'
import { call, id, name, path } from './row.ts'

/** Folders that are imported as files arrive in them: what is there already, and all that comes, with all folders inside. */
export const watchCalls = {
  /** Watching begins with the first question. */
  'watch.list': call(z.strictObject({})).replies<WatchedFolder[]>(),
  /** Refused for what is no folder, and for one that is watched already. */
  'watch.add': call(z.strictObject({ folder: path, collection: name.optional() })).replies<{ path: string }>(),
  /** What came from it stays. */
  'watch.remove': call(z.strictObject({ folder: id })).replies<{ removed: boolean }>(),
} as const
