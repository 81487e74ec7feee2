import type { Figure } from '../measure.ts'
import type { Name } from './engines.ts'
import type { Row } from './rows.ts'

/** What search has to reach: of a row the 50th or 95th percentile or the worst, in its unit or as a share of another's. */
interface Mark {
  /** Numbers of texts that it is set for. */
  sizes: number[]
  row: string
  of: 'p50' | 'p95' | 'max'
  /** Whose figure ours is divided by; without one ours is taken as it is. */
  against?: Name
  most: number
}

const BIG = [10_000, 50_000]
const against = (name: Name, sizes: number[], row: string, of: Mark['of'], most: number): Mark => ({ sizes, row, of, against: name, most })

const MARKS: readonly Mark[] = [
  against('FTS5', BIG, 'build', 'p50', 0.5),
  ...['common', 'three', 'typing', 'phrase'].map(kind => against('FTS5', BIG, kind, 'p95', 0.5)),
  against('FTS5', BIG, 'rare', 'p95', 1.2),
  against('FTS5', BIG, 'size', 'p50', 0.75),
  against('MiniSearch', [10_000], 'typing', 'p95', 0.1),
  against('MiniSearch', [10_000], 'memory', 'p50', 0.2),
  ...['add', 'edited', 'added-after', 'removed'].map((row): Mark => ({ sizes: [50_000], row, of: 'p95', most: 20 })),
  ...['rebuild-worst', 'merge-worst'].map((row): Mark => ({ sizes: BIG, row, of: 'max', most: 20 })),
  { sizes: [10_000], row: 'first-complete', of: 'p95', most: 150 },
]

/** One line for each mark: met or not, or not measured; those that are not set for this many texts stand in brackets. */
export function marksOf(rows: readonly Row[], count: number): string[] {
  return MARKS.map(mark => {
    const row = rows.find(({ id }) => id === mark.row)
    const value = row && figureOf(mark, row.values)
    const name = `${row?.what.replace(/^… /u, '') ?? mark.row}${mark.against ? `, against ${mark.against}` : ''} (${mark.row}, ${mark.of})`
    const verdict = value === undefined ? 'not measured' : value <= mark.most ? 'met' : 'NOT MET'
    const line = `${name}: ${value === undefined ? '–' : value.toFixed(value < 10 ? 2 : 1)}, at most ${mark.most}`
    return mark.sizes.includes(count) ? `${verdict.padEnd(13)} ${line}` : `(${verdict}) ${line}`
  })
}

function figureOf(mark: Mark, values: Partial<Record<Name, Figure>>): number | undefined {
  const ours = values.Collate?.[mark.of]
  if (!mark.against || ours === undefined) return ours
  const theirs = values[mark.against]?.[mark.of]
  return theirs === undefined ? undefined : ours / theirs
}
