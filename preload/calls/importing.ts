import { z } from 'zod'
import { call, name } from './row.ts'

/** What goes with imports; they themselves are jobs. */
export const importCalls = {
  /** Writes a report, row by row with its head, as CSV into a new file in a folder. */
  'import.save-report': call(
    z.object({
      out: z.string().min(1),
      name,
      rows: z
        .array(z.array(z.string().max(10_000)).min(1).max(20))
        .min(1)
        .max(200_001),
    }),
  ).replies<{ path: string }>(),
} as const
