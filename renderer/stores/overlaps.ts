import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Highlight } from '../../preload/contract.ts'
import type { Span } from '../text/intervals.ts'
import { lanesOf } from '../text/lanes.ts'
import type { Pane } from './pane.ts'

/** The highlights of a pane where they lie over each other: their lanes, which of them is lit, and those that one is picked from. */
export class Overlaps {
  /** The highlight under the pointer, or with the focus in a list. */
  lit: number | null = null
  /** What one is picked from, the shortest first; empty while there is nothing to pick. */
  picking: Highlight[] = []
  /** What is being highlighted, shown from the key on; until it is saved it looks lighter. */
  pending: Span | null = null
  private readonly pane: Pane
  private before: ReadonlyMap<number, number> = new Map()
  private round: number[] = []

  constructor(pane: Pane) {
    this.pane = pane
    makeAutoObservable<this, 'pane' | 'before' | 'round'>(this, {
      picking: observableRef,
      pending: observableRef,
      pane: false,
      before: false,
      round: false,
    })
  }

  /** Highlight → lane; one that is added moves the others only where it must. */
  get lanes(): ReadonlyMap<number, number> {
    this.before = lanesOf(this.pane.placed, this.before)
    return this.before
  }

  get litHighlight(): Highlight | null {
    return this.pane.placed.find(({ id }) => id === this.lit) ?? null
  }

  /** Lights up one highlight, or with null none. */
  light(id: number | null) {
    this.lit = id
  }

  /** Puts the light out, unless it went to another meanwhile. */
  unlight(id: number) {
    if (this.lit === id) this.lit = null
  }

  /** Shows what is being highlighted until that is done, one way or the other. */
  async show<T>(span: Span, saving: Promise<T>): Promise<T> {
    this.pending = span
    try {
      return await saving
    } finally {
      runInAction(() => {
        if (this.pending === span) this.pending = null
      })
    }
  }

  /** Lets the user pick one of some highlights; the first is current to begin with. */
  pick(among: Highlight[]) {
    this.picking = among
    this.pane.setCurrent(among[0]?.id ?? null)
  }

  /** Lets the user pick among all that lie over the current highlight; false when it stands alone. */
  pickHere(): boolean {
    const here = this.around().sort((a, b) => a.end - a.start - (b.end - b.start))
    if (here.length < 2) return false
    const { current } = this.pane
    this.picking = here
    this.pane.closeCard()
    this.pane.setCurrent(current)
    return true
  }

  /** Ends the picking; what is current stays. */
  endPick() {
    this.picking = []
  }

  /**
   * The next of the highlights that overlap the current one, over and over through all of them, though each of them overlaps others; null
   * when it stands alone.
   */
  next(): Highlight | null {
    const { current, placed } = this.pane
    if (current === null || !this.round.includes(current)) this.round = this.around().map(({ id }) => id)
    const there = this.round.filter(id => placed.some(highlight => highlight.id === id))
    const id = there[(there.indexOf(current ?? -1) + 1) % there.length]
    return placed.find(highlight => highlight.id === id) ?? null
  }

  private around(): Highlight[] {
    const { currentHighlight: current, placed } = this.pane
    return current ? placed.filter(({ start, end }) => start < current.end && end > current.start) : []
  }
}
