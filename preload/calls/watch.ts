import { z } from 'zod'
import type { WatchedFolder } from '../model.ts'
import { call, id, name } from './row.ts'

/** Folders that are imported as files arrive in them: what is there already, and all that comes, with all folders inside. */
export const watchCalls = {
  /** Watching begins with the first question. */
  'watch.list': call(z.object({})).replies<WatchedFolder[]>(),
  /** Refused for what is no folder, and for one that is watched already. */
  'watch.add': call(z.object({ folder: z.string().min(1), collection: name.optional() })).replies<{ path: string }>(),
  /** What came from it stays. */
  'watch.remove': call(z.object({ folder: id })).replies<{ removed: boolean }>(),
} as const
