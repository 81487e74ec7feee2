import { makeAutoObservable } from 'mobx'

/** What stands beside the panes: the library on the left, highlights and themes on the right. */
export type Side = 'library' | 'notes'

/** Which sides are shown. In a narrow window, as at 200 % zoom, one at a time stands over the text. */
export class Sides {
  narrow = false
  /** The sides that were put away in a wide window. */
  private readonly away = new Set<Side>()
  /** The side over the text of a narrow window. */
  private over: Side | null = null

  constructor() {
    makeAutoObservable(this)
  }

  setNarrow(narrow: boolean) {
    this.narrow = narrow
    this.over = null
  }

  shows(side: Side): boolean {
    return this.narrow ? this.over === side : !this.away.has(side)
  }

  show(side: Side) {
    if (this.narrow) this.over = side
    else this.away.delete(side)
  }

  putAway(side: Side) {
    if (!this.narrow) this.away.add(side)
    else if (this.over === side) this.over = null
  }

  toggle(side: Side) {
    if (this.shows(side)) this.putAway(side)
    else this.show(side)
  }

  /** Clears the text of a narrow window of what stands over it. */
  clear() {
    this.over = null
  }
}
