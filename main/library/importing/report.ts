import type { ImportReport } from '../../../preload/model.ts'
import { placeIn, type Read } from './entry.ts'
import type { ImportError } from './failure.ts'

/** What became of an article that was read. */
export type Outcome =
  | { added: ImportReport['imported'][number]; highlights: number }
  | { updated: ImportReport['updated'][number] }
  | Pick<ImportReport['skipped'][number], 'reason' | 'duplicateOf'>
  | { error: ImportError }

/** The report of an import that has not done anything yet. */
export const emptyReport = (): ImportReport => ({
  imported: [],
  updated: [],
  skipped: [],
  failed: [],
  addresses: [],
  highlights: 0,
  themes: 0,
})

/** Puts what became of an article into a report. */
export function note(report: ImportReport, { entry, part }: Read, outcome: Outcome): void {
  const place = placeIn(entry, 'name' in part ? part.name : '')
  if ('error' in outcome) report.failed.push({ ...place, code: outcome.error.code, message: outcome.error.message })
  else if ('updated' in outcome) {
    report.updated.push(outcome.updated)
    report.highlights += outcome.updated.highlights ?? 0
  } else if ('reason' in outcome) report.skipped.push({ ...place, reason: outcome.reason, duplicateOf: outcome.duplicateOf })
  else {
    report.imported.push(outcome.added)
    report.highlights += outcome.highlights
  }
}
