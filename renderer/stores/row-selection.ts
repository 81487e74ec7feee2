import { makeAutoObservable, observableRef } from 'mobx'

/** Which rows of a long list are selected. Where the keyboard is, the list itself knows; every range is given the ids in their order. */
export class RowSelection {
  selected: ReadonlySet<number> = new Set()
  /** Where a range begins: the row that was chosen last without Shift. */
  private anchor: number | null = null

  constructor() {
    makeAutoObservable<this, 'anchor'>(this, { selected: observableRef, anchor: false })
  }

  /** Adds a row, or takes it away again. */
  toggle(id: number) {
    const next = new Set(this.selected)
    if (!next.delete(id)) next.add(id)
    this.selected = next
    this.anchor = id
  }

  /** Selects all rows from where the range begins, else from `from`, to `to`, and no others. */
  extend(list: readonly number[], from: number, to: number) {
    const begun = this.selected.size > 0 && this.anchor !== null && list.includes(this.anchor)
    if (!begun) this.anchor = from
    const [a, b] = [list.indexOf(this.anchor ?? from), list.indexOf(to)]
    this.selected = new Set(list.slice(Math.min(a, b), Math.max(a, b) + 1))
  }

  all(list: readonly number[]) {
    this.selected = new Set(list)
    this.anchor = list[0] ?? null
  }

  clear() {
    this.selected = new Set()
    this.anchor = null
  }

  /** Those of a list that are selected, in its order. */
  among(list: readonly number[]): number[] {
    const { selected } = this
    return selected.size === 0 ? [] : list.filter(id => selected.has(id))
  }
}
