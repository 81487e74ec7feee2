import { aligned } from '../table.ts'
import type { Usage } from './usage.ts'

/** A row of what was measured. */
export interface Measured extends Usage {
  name: string
  kind: 'none' | 'export' | 'import'
  /** Megabytes on the disk. */
  written?: number
}

/** What exports have to stay under: seconds and megabytes. */
const MARKS = { seconds: 10, megabytes: 400 }

const HEAD = ['', 's, a tenth', 's', 'growth', 'CPU s', '×cheapest', 'MB', 'written MB', `< ${MARKS.seconds} s`, `< ${MARKS.megabytes} MB`]

/** The rows of a tenth and of the whole side by side. Growth and the ratio to the cheapest export are those of processor time. */
export function tableOf(part: readonly Measured[], whole: readonly Measured[]): string {
  const cheapest = Math.min(...whole.flatMap(({ kind, processor }) => (kind === 'export' ? [processor] : [])))
  const lines = whole.map((row, at): string[] => {
    const tenth = part[at]
    const judged = (key: keyof typeof MARKS) => (row.kind !== 'export' ? '' : row[key] < MARKS[key] ? 'yes' : 'NO')
    return [
      row.name,
      digits(tenth?.seconds),
      digits(row.seconds),
      `×${digits(row.processor / (tenth?.processor ?? Number.NaN))}`,
      digits(row.processor),
      row.kind === 'export' ? `×${digits(row.processor / cheapest)}` : '',
      digits(row.megabytes, 0),
      row.written === undefined ? '' : digits(row.written),
      judged('seconds'),
      judged('megabytes'),
    ]
  })
  return aligned([HEAD, ...lines])
}

const digits = (value: number | undefined, after = 1): string => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(after))
