import { observable, runInAction } from 'mobx'
import type { Span } from '../../text/intervals.ts'
import { spanBetween } from '../../text/visible.ts'

/** Pixels above and below the window that count as near, and how many of them there are to be at the least. */
const AHEAD = 2000
const LEAST = 600

/** The part of a text that is in sight, or near; told in whole blocks, and anew only when its end has come close. */
export interface Sight {
  readonly span: Span
  /** Ends the watching. */
  stop(): void
}

const NOWHERE: Span = { start: 0, end: 0 }

/** Watches what of a text is in sight while its frame is scrolled and resized. `span` is observable. */
export function watchSight(frame: HTMLElement, root: HTMLElement): Sight {
  const near = observable.box(NOWHERE, { deep: false })
  const within = (pixels: number) => {
    const { top, bottom } = frame.getBoundingClientRect()
    return spanBetween(root, top - pixels, bottom + pixels)
  }
  const look = () => {
    const [seen, known] = [within(LEAST), near.get()]
    if (seen.start < known.start || seen.end > known.end) runInAction(() => near.set(within(AHEAD)))
  }
  look()
  frame.addEventListener('scroll', look, { passive: true })
  const watcher = new ResizeObserver(look)
  watcher.observe(frame)
  watcher.observe(root)
  return {
    get span() {
      return near.get()
    },
    stop() {
      watcher.disconnect()
      frame.removeEventListener('scroll', look)
    },
  }
}
