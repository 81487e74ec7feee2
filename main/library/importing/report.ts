import type { Anchored, ImportReport } from '../../../preload/model.ts'
import type { Stored } from './annotations.ts'
import { placeIn, type Read } from './entry.ts'
import type { ImportError } from './failure.ts'

/** What became of an article that was read. */
export type Outcome =
  | { added: ImportReport['imported'][number]; stored: Stored }
  | { updated: ImportReport['updated'][number]; stored?: Stored }
  | (Pick<ImportReport['skipped'][number], 'reason' | 'duplicateOf'> & { stored?: Stored })
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
  anchored: { exact: 0, moved: 0, orphaned: 0 },
  warnings: [],
})

/** Puts what became of an article into a report. */
export function note(report: ImportReport, { entry, part }: Read, outcome: Outcome): void {
  const place = placeIn(entry, 'name' in part ? part.name : '')
  if ('stored' in outcome && outcome.stored) add(report.anchored, outcome.stored.anchored)
  if ('error' in outcome) report.failed.push({ ...place, code: outcome.error.code, message: outcome.error.message })
  else if ('updated' in outcome) {
    report.updated.push(outcome.updated)
    report.highlights += outcome.updated.highlights ?? 0
  } else if ('reason' in outcome) report.skipped.push({ ...place, reason: outcome.reason, duplicateOf: outcome.duplicateOf })
  else {
    report.imported.push(outcome.added)
    report.highlights += outcome.stored.placed
  }
}

function add(all: Anchored, { exact, moved, orphaned }: Anchored): void {
  all.exact += exact
  all.moved += moved
  all.orphaned += orphaned
}

/** Puts what a source told besides articles into a report. */
export function noteLibraryPart(report: ImportReport, { entry, part }: Read): void {
  if (part.kind === 'addresses') report.addresses.push(...part.addresses)
  if (part.kind === 'warning') report.warnings.push({ ...placeIn(entry, part.name), message: part.message })
}
