/** One thing that is measured, in its unit, at each size of the library. */
export interface Row {
  what: string
  unit: 'ms' | 'MB'
  /** What it must not go beyond. */
  most?: number
  values: number[]
}

const digits = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0))

/** The rows as lines of cells: a figure for each size, how it grew from the first to the last, and whether the mark is met at the last. */
export function linesOf(sizes: readonly number[], rows: readonly Row[]): string[][] {
  const head = ['', 'unit', ...sizes.map(size => size.toLocaleString('en')), 'growth', 'at most', '']
  return [
    head,
    ...rows.map(({ what, unit, most, values }) => {
      const [first = Number.NaN, last = Number.NaN] = [values[0], values.at(-1)]
      const verdict = most === undefined ? '' : last <= most ? 'met' : 'NOT MET'
      return [what, unit, ...values.map(digits), `×${digits(last / first)}`, most === undefined ? '' : String(most), verdict]
    }),
  ]
}
