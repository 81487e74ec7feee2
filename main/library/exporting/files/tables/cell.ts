import type { Article } from '../../../../../preload/model.ts'

/** What stands in a cell: text, a number, a day as `2023-08-21`, an address to be followed, or nothing. */
export type Cell = string | number | { day: string } | { link: string } | null

/** A cell as text, for tables that hold nothing else. */
export function textOfCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  return 'day' in cell ? cell.day : cell.link
}

/** When an article was published: a day where that is known and no more, else as much as is known. */
export const dateCell = ({ published, precision }: Pick<Article, 'published' | 'precision'>): Cell =>
  published !== null && precision === 'day' ? { day: published } : published
