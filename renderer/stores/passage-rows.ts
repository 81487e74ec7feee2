import type { Highlight, Passage } from '../../preload/contract.ts'
import type { RowSelection } from './row-selection.ts'

/** A list of highlights of which many can be selected: those of a theme, or those of the article being read. */
export interface PassageRows {
  /** In the order shown. */
  readonly ids: readonly number[]
  /** Those selected, in the order shown; what a filter hides is not among them. */
  readonly chosen: readonly number[]
  readonly selection: RowSelection
  /** The row that the keyboard is on. */
  readonly current: number | null
  /** The theme that the list is of. */
  readonly theme: number | null
  /** What is shown of a row; undefined until it was read. */
  row(id: number): Highlight | Passage | undefined
  /** The keyboard came to a row. */
  reach(id: number): void
  /** Rows came into sight, from one place of the list to another. */
  see(from: number, to: number): void
}
