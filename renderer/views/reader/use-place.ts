import { reaction } from 'mobx'
import { type RefObject, useEffect } from 'react'
import type { Pane } from '../../stores/pane.ts'
import type { Span } from '../../text/intervals.ts'
import { blockElementAt, offsetAtPoint, rectsOf } from '../../text/selection.ts'

const TARGET_MILLISECONDS = 2500
const LOOK_MILLISECONDS = 200

/** Offset of the first character that can be seen in the scroller. */
export function firstVisible(scroller: HTMLElement, text: HTMLElement): number {
  const { left, top } = text.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  const from = Math.max(frame.top, top)
  // Between two paragraphs there is no text: look a little lower.
  for (let y = from + 8; y < frame.bottom; y += 12) {
    const offset = offsetAtPoint(text, left + 1, y)
    if (offset !== null) return offset
  }
  return 0
}

/** Heights of blocks that were never in sight are estimated: the place is right after a few frames. */
const FRAMES = 3

interface Scroller {
  /** Puts the first line of a span `lead` pixels below the top; of two asked for in a row the later one wins. */
  to(span: Span, lead: number): void
  /** Whether a span is wholly in sight. */
  sees(span: Span): boolean
}

function scrollerOf(frame: HTMLElement, text: HTMLElement): Scroller {
  let goal = 0
  return {
    to(span, lead) {
      const mine = ++goal
      blockElementAt(text, span.start)?.scrollIntoView({ block: 'start' })
      const settle = (frames: number) => {
        const rect = mine === goal ? rectsOf(text, span)?.first : undefined
        if (!rect) return
        frame.scrollTop += rect.top - frame.getBoundingClientRect().top - lead
        if (frames > 0) requestAnimationFrame(() => settle(frames - 1))
      }
      settle(FRAMES)
    },
    sees(span) {
      const rects = rectsOf(text, span)
      const view = frame.getBoundingClientRect()
      return rects !== null && rects.first.top >= view.top && rects.last.bottom <= view.bottom
    },
  }
}

/** Restores and remembers the reading position, and scrolls to a place when asked. */
export function usePlace(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = scroller.current
    const root = text.current
    if (!frame || !root) return
    const scroll = scrollerOf(frame, root)
    const place = pane.document?.place ?? 0
    if (place > 0) scroll.to({ start: place, end: place + 1 }, 8)
    // Where one reads is looked for now and then, not in every frame of scrolling.
    let looking: ReturnType<typeof setTimeout> | undefined
    const remember = () => {
      looking ??= setTimeout(() => {
        looking = undefined
        pane.remember(firstVisible(frame, root))
      }, LOOK_MILLISECONDS)
    }
    frame.addEventListener('scroll', remember, { passive: true })
    let timer: ReturnType<typeof setTimeout> | undefined
    let fresh = true
    const stop = reaction(
      () => pane.target,
      target => {
        if (!target) return
        if (target.height !== undefined || target.top) scroll.to(target, target.height ?? 8)
        else if (fresh || !scroll.sees(target)) scroll.to(target, frame.clientHeight / 4)
        clearTimeout(timer)
        timer = setTimeout(() => pane.clearTarget(target), TARGET_MILLISECONDS)
      },
      { fireImmediately: true },
    )
    const stopAsked = reaction(
      () => pane.placeAsked,
      asked => asked && scroll.to({ start: asked.place, end: asked.place + 1 }, asked.place > 0 ? 8 : frame.clientHeight),
    )
    // Just opened, nothing was really seen yet, and the old place may still be on its way.
    const settled = requestAnimationFrame(() => {
      fresh = false
    })
    return () => {
      frame.removeEventListener('scroll', remember)
      clearTimeout(looking)
      cancelAnimationFrame(settled)
      clearTimeout(timer)
      stop()
      stopAsked()
    }
  }, [pane, scroller, text])
}
