import type { ImportPlace, ImportReport } from '../../preload/contract.ts'
import { type MatchKeys, matcher, matchKeys } from '../text/match.ts'

/** The report of an import that has done nothing yet. */
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

/** Whether nothing at all became of an import. */
export const isEmpty = ({ imported, updated, skipped, failed, themes, warnings }: ImportReport): boolean =>
  imported.length + updated.length + skipped.length + failed.length + themes + warnings.length === 0

/** Puts the report of a part of an import to that of the whole, and returns that. */
export function addTo(report: ImportReport, part: ImportReport): ImportReport {
  report.imported.push(...part.imported)
  report.updated.push(...part.updated)
  report.skipped.push(...part.skipped)
  report.failed.push(...part.failed)
  report.addresses.push(...part.addresses)
  report.highlights += part.highlights
  report.themes += part.themes
  for (const outcome of ['exact', 'moved', 'orphaned'] as const) report.anchored[outcome] += part.anchored[outcome]
  report.warnings.push(...part.warnings)
  return report
}

/** Takes lines out of a report that make way for others. */
export function takeFrom(report: ImportReport, places: ReadonlySet<ImportPlace>): void {
  report.skipped = report.skipped.filter(place => !places.has(place))
  report.failed = report.failed.filter(place => !places.has(place))
}

/** Whether a report of a batch that may have been stopped tells what became of the source at this place in it, which had a line before. */
export const tellsOf = ({ imported, updated, skipped, failed }: ImportReport, at: number, before: ImportPlace): boolean =>
  [...skipped, ...failed].some(({ source, path }) => (source === undefined ? path === before.path : source === at)) ||
  [...imported, ...updated.map(({ article }) => article)].some(({ path }) => path === before.path)

/** What may become of a source. */
export const OUTCOMES = ['imported', 'updated', 'skipped', 'failed', 'warnings'] as const
export type ImportOutcome = (typeof OUTCOMES)[number]

/** A line of the report. `article` is the one that came in, got a new version, or was there already. */
export type ImportRow = { id: string; name: string; path: string; keys: MatchKeys } & (
  | { outcome: 'imported'; article: number }
  | { outcome: 'updated'; article: number; told: ImportReport['updated'][number] }
  | { outcome: 'skipped'; article: number; place: ImportReport['skipped'][number] }
  | { outcome: 'failed'; place: ImportReport['failed'][number] }
  | { outcome: 'warnings'; warning: ImportReport['warnings'][number] }
)

/** The name of a file without its folders; a row of a table goes with the table's, the address of a page is as it is. */
const fileName = ({ path }: ImportPlace) =>
  /^\p{L}{2,}:/u.test(path) ? path : (/[^/\\]*(?:\/#\d+)?$/u.exec(path)?.[0].replace('/#', ' #') ?? path)

/** The lines of a report, what needs to be looked at first. */
export function rowsOf({ imported, updated, skipped, failed, warnings }: ImportReport): ImportRow[] {
  const line = (name: string, path: string) => ({ name, path, keys: matchKeys(`${name} ${path}`) })
  const rows = [
    ...failed.map(place => ({ outcome: 'failed' as const, place, ...line(fileName(place), place.path) })),
    ...warnings.map(warning => ({ outcome: 'warnings' as const, warning, ...line(fileName(warning), warning.path) })),
    ...skipped.map(place => ({ outcome: 'skipped' as const, place, article: place.duplicateOf, ...line(fileName(place), place.path) })),
    ...updated.map(told => ({
      outcome: 'updated' as const,
      told,
      article: told.article.id,
      ...line(told.article.title, told.article.path ?? ''),
    })),
    ...imported.map(({ id, title, path }) => ({ outcome: 'imported' as const, article: id, ...line(title, path ?? '') })),
  ]
  return rows.map((row, at) => ({ id: String(at), ...row }))
}

/** Those of one outcome, or with null of all, that hold the words typed; marks need not be typed. */
export function filtered(rows: readonly ImportRow[], outcome: ImportOutcome | null, typed: string): ImportRow[] {
  const matches = matcher(typed)
  return rows.filter(row => (outcome === null || row.outcome === outcome) && matches(row.keys))
}
