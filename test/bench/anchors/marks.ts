import type { Measured, Tally } from './measuring.ts'

const RIGHT = 97
const WRONG = 1
const ORPHANED = 98

const sum = ({ right, wrong, orphan }: Tally['left']) => right + wrong + orphan
const percent = (part: number, of: number) => (of === 0 ? null : (100 * part) / of)

/** One line for each mark that Collate has to reach in every row; the worst row is named. */
export function marksOf(rows: readonly Measured[]): string[] {
  const ours = rows.flatMap(({ edit, length, methods }) => {
    const tally = methods.Collate
    return tally ? [{ row: `${edit}, ${length}`, tally }] : []
  })
  const wrong = ({ left, gone, between }: Tally) => percent(left.wrong + gone.wrong + between.wrong, sum(left) + sum(gone) + sum(between))
  return [
    mark(
      `right where the words are left, at least ${RIGHT} %`,
      ours,
      ({ left }) => percent(left.right, sum(left)),
      value => value >= RIGHT,
    ),
    mark(`wrong place, at most ${WRONG} %`, ours, wrong, value => value <= WRONG),
    mark(
      `orphaned where the words are gone, at least ${ORPHANED} %`,
      ours,
      ({ gone }) => percent(gone.orphan, sum(gone)),
      value => value >= ORPHANED,
    ),
  ]
}

function mark(
  what: string,
  rows: readonly { row: string; tally: Tally }[],
  figureOf: (tally: Tally) => number | null,
  isMet: (value: number) => boolean,
): string {
  const values = rows.flatMap(({ row, tally }) => {
    const value = figureOf(tally)
    return value === null ? [] : [{ row, value }]
  })
  const missed = values.filter(({ value }) => !isMet(value))
  const sorted = values.toSorted((a, b) => (isMet(0) ? b.value - a.value : a.value - b.value))
  const worst = sorted[0]
  const named = missed.map(({ row, value }) => `\n                ${row}: ${value.toFixed(1)}`).join('')
  return `${(missed.length === 0 ? 'met' : 'NOT MET').padEnd(13)} ${what}; worst: ${worst?.row} ${worst?.value.toFixed(1)}${named}`
}
