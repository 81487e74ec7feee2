import { reaction } from 'mobx'
import { type RefObject, useEffect } from 'react'
import type { Pane } from '../../stores/pane.ts'
import { blockElementAt, offsetAtPoint, rectsOf } from '../../text/selection.ts'

const TARGET_MILLISECONDS = 2500

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

/** Scrolls a span into the upper third. The second pass is for blocks whose height was only estimated before. */
function scrollTo(scroller: HTMLElement, text: HTMLElement, span: { start: number; end: number }, lead: number): void {
  blockElementAt(text, span.start)?.scrollIntoView({ block: 'start' })
  const settle = () => {
    const rect = rectsOf(text, span)?.first
    if (rect) scroller.scrollTop += rect.top - scroller.getBoundingClientRect().top - lead
  }
  settle()
  requestAnimationFrame(settle)
}

/** Restores and remembers the reading position, and scrolls to a place when asked. */
export function usePlace(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = scroller.current
    const root = text.current
    if (!frame || !root) return
    const place = pane.document?.place ?? 0
    if (place > 0 && !pane.target) scrollTo(frame, root, { start: place, end: place + 1 }, 8)
    const remember = () => pane.remember(firstVisible(frame, root))
    frame.addEventListener('scroll', remember, { passive: true })
    return () => frame.removeEventListener('scroll', remember)
  }, [pane, scroller, text])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = reaction(
      () => pane.target,
      target => {
        const frame = scroller.current
        const root = text.current
        if (!target || !frame || !root) return
        const rects = rectsOf(root, target)
        const view = frame.getBoundingClientRect()
        const seen = rects && rects.first.top >= view.top && rects.last.bottom <= view.bottom
        if (!seen) scrollTo(frame, root, target, frame.clientHeight / 4)
        clearTimeout(timer)
        timer = setTimeout(() => pane.clearTarget(target), TARGET_MILLISECONDS)
      },
      { fireImmediately: true },
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [pane, scroller, text])
}
