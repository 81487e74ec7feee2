import { reaction } from 'mobx'
import { type RefObject, useEffect } from 'react'
import { blockAtPlace, placeAtHeight } from '../../text/block-places.ts'
import { blockElementAt, caretOf } from '../../text/selection.ts'
import { useRoot } from '../root-context.ts'

/** Where the eye rests, as a part of the pane's height. */
const EYE = 0.4

/** The block that is being read: the one with the caret while that can be seen, else the one where the eye rests. */
function blockBeingRead(frame: HTMLElement, root: HTMLElement): Element | null {
  const view = frame.getBoundingClientRect()
  const caret = document.activeElement === frame ? caretOf(root) : null
  const seen = caret && caret.rect.bottom > view.top && caret.rect.top < view.bottom
  if (seen) return blockElementAt(root, caret.offset) ?? null
  const text = root.getBoundingClientRect()
  // At the beginning the first block, at the end the last: the eye goes down with the page there.
  const way = Math.max(1, text.height - view.height)
  const share = Math.min(1, Math.max(0, (view.top - text.top) / way))
  const eye = view.height * EYE
  const near = Math.min(1, (share * way) / eye, ((1 - share) * way) / eye)
  const height = view.top + eye * near + (1 - near) * share * view.height
  return blockAtPlace(root, placeAtHeight(root, Math.max(height, text.top + 1)))
}

/** In focus mode, lights the paragraph that is being read and dims the others. */
export function useFocusMode(scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): void {
  const { settings } = useRoot()
  useEffect(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root) return
    let lit: Element | null = null
    let asked = 0
    const light = (block: Element | null) => {
      if (block === lit) return
      lit?.removeAttribute('data-lit')
      block?.setAttribute('data-lit', '')
      lit = block
    }
    const look = () => {
      cancelAnimationFrame(asked)
      // Blocks that come into sight have their real heights only in the next frame.
      asked = requestAnimationFrame(() => {
        light(blockBeingRead(frame, root))
        asked = requestAnimationFrame(() => light(blockBeingRead(frame, root)))
      })
    }
    const watch = () => {
      frame.addEventListener('scroll', look, { passive: true })
      frame.addEventListener('scrollend', look)
      document.addEventListener('selectionchange', look)
      look()
    }
    const leave = () => {
      frame.removeEventListener('scroll', look)
      frame.removeEventListener('scrollend', look)
      document.removeEventListener('selectionchange', look)
      cancelAnimationFrame(asked)
      light(null)
    }
    const stop = reaction(
      () => settings.values.focusMode,
      on => (on ? watch() : leave()),
      { fireImmediately: true },
    )
    return () => {
      stop()
      leave()
    }
  }, [scroller, text, settings])
}
