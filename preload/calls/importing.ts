import { z } from 'zod'
import type { UnfinishedImport } from '../model.ts'
import type { JobStarted } from './jobs.ts'
import { call, name, path } from './row.ts'

/** What goes with imports; they themselves are jobs. */
export const importCalls = {
  /** The oldest import that was broken off by a crash, or by closing the library; null when there is none. */
  'import.unfinished': call(z.strictObject({})).replies<UnfinishedImport | null>(),
  /** Goes on with it; `job.done` carries an `ImportReport` of what was left. */
  'import.resume': call(z.strictObject({ run: z.uuid() })).replies<JobStarted>(),
  /** Leaves it as it is, for good. */
  'import.leave': call(z.strictObject({ run: z.uuid() })).replies<{ left: boolean }>(),
  /** Writes a report, row by row with its head, as CSV into a new file in a folder. */
  'import.save-report': call(
    z.strictObject({
      out: path,
      name,
      rows: z
        .array(z.array(z.string().max(10_000)).min(1).max(20))
        .min(1)
        .max(200_001),
    }),
  ).replies<{ path: string }>(),
} as const
