import type { ReuseOverview } from '../../preload/model.ts'

type Cell = ReuseOverview['cells'][number]

/** A matrix of outlets by outlets; a cell without anything in common is null. */
export interface Matrix {
  outlets: ReuseOverview['outlets']
  rows: (Cell | null)[][]
  /** Outlets left out because they have fewer words in common. */
  others: number
  /** The most words of a cell. */
  most: number
}

const keyOf = (a: string | null, b: string | null) => JSON.stringify([a, b])

/** The outlets that share most with whomever, each against each; both halves are filled. */
export function matrixOf({ outlets, cells }: ReuseOverview, limit: number): Matrix {
  const words = new Map<string | null, number>()
  const known = new Map<string, Cell>()
  for (const cell of cells) {
    for (const name of new Set([cell.a, cell.b])) words.set(name, (words.get(name) ?? 0) + cell.words)
    known.set(keyOf(cell.a, cell.b), cell)
    known.set(keyOf(cell.b, cell.a), cell)
  }
  const sharing = outlets
    .filter(({ name }) => words.has(name))
    .sort((a, b) => (words.get(b.name) ?? 0) - (words.get(a.name) ?? 0) || (a.name ?? '').localeCompare(b.name ?? '', 'vi'))
  const shown = sharing.slice(0, limit)
  return {
    outlets: shown,
    rows: shown.map(row => shown.map(column => known.get(keyOf(row.name, column.name)) ?? null)),
    others: sharing.length - shown.length,
    most: Math.max(1, ...cells.map(cell => cell.words)),
  }
}

/** How dark a cell is, 0–5: in steps that double, so that one pair with very much does not make all others look alike. */
export const shadeOf = (words: number, most: number): number =>
  words === 0 ? 0 : Math.max(1, 5 - Math.floor(Math.log2(Math.max(most, words) / words)))
