import type { HandlersOf } from '../context.ts'
import { columnsOf } from '../importing/columns-of.ts'
import { runImport } from '../importing/run.ts'
import { startJob } from '../jobs.ts'
import { encodingsOf } from '../versions/reread.ts'

/** Imports and their reports. */
export const importHandlers: HandlersOf<'import'> = {
  'import.start': (context, request) => startJob(context.emit, job => runImport(context, request, job)),
  'import.encodings': encodingsOf,
  'import.columns': (_, { source }) => columnsOf(source),
  'import.save-report': async (_, { out, name, rows }) => ({
    path: await (await import('../exporting/table.ts')).writeTable(out, name, rows),
  }),
}
