import { reaction } from 'mobx'
import { type RefObject, useEffect } from 'react'
import type { Pane } from '../../stores/pane.ts'
import { useRoot } from '../root-context.ts'

/** What shows that somebody is about to scroll here. */
const SIGNS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const

/** Lets a pane's text scroll along with those of the other panes, and lead them. */
export function useScrollTogether(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): void {
  const { together } = useRoot()
  useEffect(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root || pane.preview) return
    const member = { frame, text: root }
    const lead = () => together.lead(member)
    const leave = together.join(member)
    for (const sign of SIGNS) frame.addEventListener(sign, lead, { passive: true, capture: true })
    // Before the scrolling, which is another reaction to the same.
    const stop = reaction(() => [pane.target, pane.placeAsked], lead)
    return () => {
      leave()
      stop()
      for (const sign of SIGNS) frame.removeEventListener(sign, lead, { capture: true })
    }
  }, [pane, scroller, text, together])
}
