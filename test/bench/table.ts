import type { Figure } from './measure.ts'

/** One line of the result: the same work by Collate and, where they can do it, by the others. */
export interface Row {
  what: string
  ours: Figure
  fts5?: Figure
  minisearch?: Figure
  /** What it should stay under, in milliseconds at the median or for a single run. */
  expected?: number
}

const HEAD = ['', 'Collate', 'FTS5', 'MiniSearch', '×FTS5', '×MiniSearch', 'expected', 'runs']

/** A plain table, columns aligned: times in ms as `p50 / p95`, ratios of Collate to the others, below 1 being faster. */
export function table(rows: readonly Row[]): string {
  return aligned([HEAD, ...rows.map(line)])
}

/** Lines of cells as text: the first column stands left, the others right. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map(cells => cells[column]?.length ?? 0)))
  const pad = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))
  return lines.map(cells => cells.map(pad).join('  ').trimEnd()).join('\n')
}

function line({ what, ours, fts5, minisearch, expected }: Row): string[] {
  const limit = expected === undefined ? '' : `< ${expected}`
  return [what, times(ours), times(fts5), times(minisearch), ratio(ours, fts5), ratio(ours, minisearch), limit, String(ours.runs)]
}

const digits = (ms: number): string => ms.toFixed(ms < 1 ? 3 : ms < 100 ? 1 : 0)

function times(figure: Figure | undefined): string {
  if (!figure) return '–'
  return figure.runs === 1 ? digits(figure.p50) : `${digits(figure.p50)} / ${digits(figure.p95)}`
}

function ratio(ours: Figure, theirs: Figure | undefined): string {
  if (!theirs) return '–'
  const of = (a: number, b: number) => (a / b).toFixed(a / b < 10 ? 2 : 0)
  return ours.runs === 1 ? of(ours.p50, theirs.p50) : `${of(ours.p50, theirs.p50)} / ${of(ours.p95, theirs.p95)}`
}
