import { reaction } from 'mobx'
import { type RefObject, useEffect, useState } from 'react'
import type { Pane } from '../../stores/pane.ts'
import { type Extent, type Fold, marginOf, type Stripe } from '../../text/margin.ts'
import { rectsOfAll } from '../../text/selection.ts'
import { spanBetween } from '../../text/visible.ts'

/** Pixels of a name in the margin. */
const ROW = 17
/** Lanes of stripes that the margin has room for. */
export const LANES = 8
/** Pixels above and below what is in sight that are measured with it, and how near their end may come before they are measured again. */
const AHEAD = 600
const NEAR = 150
/** Milliseconds between two measurings: who scrolls faster does not read the names. */
const PAUSE = 100

export interface Margin {
  stripes: Stripe[]
  folds: Fold[]
  /** Pixels from the scroller's left to the end of the text. */
  left: number
}

const NOTHING: Margin = { stripes: [], folds: [], left: 0 }

function measure(pane: Pane, frame: HTMLElement, text: HTMLElement): Margin {
  const view = frame.getBoundingClientRect()
  const box = text.getBoundingClientRect()
  const { placed, overlaps } = pane
  const { start, end } = spanBetween(text, view.top - AHEAD, view.bottom + AHEAD)
  const near = placed.filter(highlight => highlight.start < end && highlight.end > start)
  const rects = rectsOfAll(
    text,
    near.map(highlight => ({ start: Math.max(highlight.start, start), end: Math.min(highlight.end, end) })),
  )
  const origin = view.top - frame.scrollTop
  const extents = near.flatMap(({ id }, index): Extent[] => {
    const rect = rects[index]
    if (!rect) return []
    const top = Math.round(rect.first.top - origin)
    return [{ id, lane: overlaps.lanes.get(id) ?? 0, top, bottom: Math.max(top + 6, Math.round(rect.last.bottom - origin)) }]
  })
  return { ...marginOf(extents, ROW, LANES), left: Math.round(box.right - view.left) }
}

/**
 * What stands in the margin beside the part of the text that is in sight, and a little more. Measured once a frame at most: after
 * scrolling out of what was measured, and when the text or its highlights change.
 */
export function useStripes(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): Margin {
  const [margin, setMargin] = useState(NOTHING)
  useEffect(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root) return
    let asked = 0
    let waiting: ReturnType<typeof setTimeout> | undefined
    let measuredAt = Number.NaN
    const look = () => {
      asked = 0
      waiting = setTimeout(() => {
        waiting = undefined
        scrolled()
      }, PAUSE)
      measuredAt = frame.scrollTop
      const next = measure(pane, frame, root)
      setMargin(before => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const ask = () => {
      asked ||= requestAnimationFrame(look)
    }
    const scrolled = () => {
      if (waiting === undefined && Math.abs(frame.scrollTop - measuredAt) > AHEAD - NEAR) ask()
    }
    frame.addEventListener('scroll', scrolled, { passive: true })
    const watcher = new ResizeObserver(ask)
    watcher.observe(frame)
    watcher.observe(root)
    const stop = reaction(() => pane.overlaps.lanes, ask, { fireImmediately: true })
    return () => {
      cancelAnimationFrame(asked)
      clearTimeout(waiting)
      frame.removeEventListener('scroll', scrolled)
      watcher.disconnect()
      stop()
    }
  }, [pane, scroller, text])
  return margin
}
