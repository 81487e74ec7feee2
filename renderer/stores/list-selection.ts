import { makeAutoObservable, observableRef } from 'mobx'

/** How a row joins the selection: it alone, added or taken away, or all from the one chosen last. */
export type Choosing = 'only' | 'toggle' | 'extend'

/** What is selected in a list, and which row the keyboard is on. Every method is given the ids of the list in their order. */
export class ListSelection {
  selected: ReadonlySet<number> = new Set()
  /** The row that the keyboard is on; null until the list was entered. */
  current: number | null = null
  /** Where a range begins. */
  private anchor: number | null = null

  constructor() {
    makeAutoObservable<this, 'anchor'>(this, { selected: observableRef, anchor: false })
  }

  choose(list: readonly number[], id: number, how: Choosing = 'only') {
    this.current = id
    if (how === 'extend' && this.anchor !== null) this.selected = new Set(range(list, this.anchor, id))
    else {
      this.anchor = id
      this.selected = how === 'toggle' ? toggled(this.selected, id) : new Set([id])
    }
  }

  /** Goes some rows on, or back; as far as the list goes. */
  step(list: readonly number[], by: number, how: Choosing = 'only') {
    const at = this.current === null ? -1 : list.indexOf(this.current)
    const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), list.length - 1)
    const id = list[next]
    if (id !== undefined) this.choose(list, id, how)
  }

  /** The keyboard came to a row; what is selected stays. */
  reach(id: number) {
    this.current = id
  }

  /** Puts the keyboard where it was, or on the first row. */
  enter(list: readonly number[]) {
    if (this.current === null || !list.includes(this.current)) this.current = list[0] ?? null
  }

  all(list: readonly number[]) {
    this.selected = new Set(list)
  }

  clear() {
    this.selected = new Set()
  }

  /** Forgets what is gone; the keyboard goes to the next row that is still there. `list` is the order before. */
  keep(list: readonly number[], there: ReadonlySet<number>) {
    const selected = [...this.selected].filter(id => there.has(id))
    if (selected.length < this.selected.size) this.selected = new Set(selected)
    if (this.current === null || there.has(this.current)) return
    const at = list.indexOf(this.current)
    this.current = list.slice(at + 1).find(id => there.has(id)) ?? list.slice(0, Math.max(at, 0)).findLast(id => there.has(id)) ?? null
    this.anchor = this.current
  }
}

function range(list: readonly number[], from: number, to: number): number[] {
  const [a, b] = [list.indexOf(from), list.indexOf(to)]
  return a === -1 ? [to] : list.slice(Math.min(a, b), Math.max(a, b) + 1)
}

function toggled(selected: ReadonlySet<number>, id: number): Set<number> {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}
