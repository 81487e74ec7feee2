import { makeAutoObservable, observableShallow } from 'mobx'

/** A place that was read: an article, and the UTF-16 offset of the first character that was in sight. */
export interface Stop {
  article: number
  place: number
}

/** As far back as a pane remembers. */
const LONGEST = 100

/** The places read in a pane, one after the other, as a browser keeps its pages. */
export class Trail {
  private back: Stop[] = []
  private forward: Stop[] = []

  constructor() {
    makeAutoObservable<this, 'back' | 'forward'>(this, { back: observableShallow, forward: observableShallow })
  }

  get canGoBack(): boolean {
    return this.back.length > 0
  }

  get canGoForward(): boolean {
    return this.forward.length > 0
  }

  /** Remembers a place that is left for another; what lay ahead is forgotten. */
  leave(stop: Stop | null) {
    this.forward = []
    if (stop) this.back = [...this.back, stop].slice(-LONGEST)
  }

  /** The next place in a direction, which is taken off; the place one comes from then lies in the other direction. Null when there is none. */
  turn(direction: 'back' | 'forward', from: Stop | null): Stop | null {
    const [ahead, behind] = direction === 'back' ? [this.back, this.forward] : [this.forward, this.back]
    const stop = ahead.pop() ?? null
    if (stop && from) behind.push(from)
    return stop
  }
}
