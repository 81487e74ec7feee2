import { reaction } from 'mobx'
import { type RefObject, useEffect } from 'react'
import type { Pane } from '../../stores/pane.ts'
import { useRoot } from '../root-context.ts'

/** What shows that somebody is about to scroll here. */
const SIGNS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const

/** Lets a pane's text scroll along with those of the other panes, and lead them. */
export function useScrollTogether(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): void {
  const { together } = useRoot()
  // What was a preview takes part once it is being read.
  const { preview } = pane
  useEffect(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root || preview) return
    const lead = () => together.lead(pane)
    const leave = together.join(pane, { frame, text: root })
    for (const sign of SIGNS) frame.addEventListener(sign, lead, { passive: true, capture: true })
    // Before the scrolling, which is another reaction to the same.
    const stop = reaction(
      () => Math.max(pane.target?.serial ?? 0, pane.placeAsked?.serial ?? 0),
      (now, before) => {
        if (now > before) together.lead(pane, pane.target?.serial === now ? pane.target : null)
      },
    )
    return () => {
      leave()
      stop()
      for (const sign of SIGNS) frame.removeEventListener(sign, lead, { capture: true })
    }
  }, [pane, preview, scroller, text, together])
}
