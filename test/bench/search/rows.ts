import { type Figure, figure } from '../measure.ts'
import { aligned } from '../table.ts'
import { NAMES, type Name } from './engines.ts'

/** One line of the result. Its id is what marks refer to. */
export interface Row {
  id: string
  what: string
  unit: 'ms' | 's' | 'MB'
  values: Partial<Record<Name, Figure>>
}

/** Engines with their measurements, of which a row shows 50th and 95th percentile. */
export type Series = Partial<Record<Name, number[]>>

const MB = 1e6

/** A row of milliseconds, of bytes for `MB`, or of milliseconds shown in seconds for `s`. Engines without measurements are left out. */
export function rowOf(id: string, what: string, unit: Row['unit'], series: Series): Row {
  const scale = unit === 'ms' ? 1 : unit === 's' ? 1000 : MB
  const values: Row['values'] = {}
  for (const name of NAMES) {
    const measured = series[name]
    if (measured && measured.length > 0) values[name] = figure(measured.map(value => value / scale))
  }
  return { id, what, unit, values }
}

/** A plain table: `p50 / p95`, or one value; then ratios of ours to FTS5 and MiniSearch, below 1 being better. */
export function tableOf(rows: readonly Row[]): string {
  const names = NAMES.filter(name => rows.some(({ values }) => values[name]))
  const rivals = names.filter(name => name === 'FTS5' || name === 'MiniSearch')
  const head = ['', 'unit', ...names, ...rivals.map(name => `×${name}`), 'runs']
  const line = ({ what, unit, values }: Row) => [
    what,
    unit,
    ...names.map(name => shown(values[name])),
    ...rivals.map(name => ratio(values.Collate, values[name])),
    String(values.Collate?.runs ?? '–'),
  ]
  return aligned([head, ...rows.map(line)])
}

const digits = (value: number): string => value.toFixed(Math.abs(value) < 1 ? 3 : Math.abs(value) < 100 ? 1 : 0)
const two = (share: number): string => share.toFixed(share < 10 ? 2 : 0)

function shown(figure: Figure | undefined): string {
  if (!figure) return '–'
  return figure.runs === 1 ? digits(figure.p50) : `${digits(figure.p50)} / ${digits(figure.p95)}`
}

function ratio(ours: Figure | undefined, theirs: Figure | undefined): string {
  if (!ours || !theirs) return '–'
  return ours.runs === 1 ? two(ours.p50 / theirs.p50) : `${two(ours.p50 / theirs.p50)} / ${two(ours.p95 / theirs.p95)}`
}
