import type { RefObject } from 'react'
import type { Span } from '../../text/intervals.ts'
import { rectsOf } from '../../text/selection.ts'

const GAP = 6

/** Puts something that floats over the text below (or above) a span, inside the scroller's content, so that it scrolls along. */
export function floatAt(
  element: HTMLElement,
  scroller: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  span: Span,
  side: 'above' | 'below',
): void {
  const [frame, root] = [scroller.current, text.current]
  const rects = frame && root ? rectsOf(root, span) : null
  if (!frame || !rects) return
  const view = frame.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = element
  const top = side === 'above' && rects.first.top - height - GAP > view.top ? rects.first.top - height - GAP : rects.last.bottom + GAP
  const left = side === 'above' ? rects.first.left : rects.last.left
  element.style.top = `${top - view.top + frame.scrollTop}px`
  element.style.left = `${Math.max(8, Math.min(left - view.left, frame.clientWidth - width - 8))}px`
}
