import { type RefObject, useEffect } from 'react'
import type { Pane } from '../../stores/pane.ts'
import { offsetAtPoint } from '../../text/selection.ts'

/** Lights up the highlight under the pointer, of several the shortest; looked for once a frame, and not while a button is down. */
export function useLighting(pane: Pane, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = text.current
    if (!root) return
    let frame = 0
    let point: PointerEvent | null = null
    let mine: number | null = null
    const look = () => {
      frame = 0
      if (!point) return
      const offset = pane.placed.length === 0 ? null : offsetAtPoint(root, point.clientX, point.clientY)
      const under = (offset === null ? undefined : pane.at(offset)[0]?.id) ?? null
      if (under !== null) pane.overlaps.light(under)
      else if (mine !== null) pane.overlaps.unlight(mine)
      mine = under
    }
    const move = (event: PointerEvent) => {
      point = event.buttons === 0 && event.pointerType === 'mouse' ? event : null
      frame ||= requestAnimationFrame(look)
    }
    const leave = () => {
      point = null
      // Where the pointer went may have lit up another already.
      if (mine !== null) pane.overlaps.unlight(mine)
      mine = null
    }
    root.addEventListener('pointermove', move)
    root.addEventListener('pointerleave', leave)
    return () => {
      cancelAnimationFrame(frame)
      root.removeEventListener('pointermove', move)
      root.removeEventListener('pointerleave', leave)
      leave()
    }
  }, [pane, text])
}
