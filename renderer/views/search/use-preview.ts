import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import type { SearchHit, Snippet } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { previewHit } from './open-hit.ts'
import { focusBox } from './places.ts'

const MOVES = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp'])

/**
 * Previews the hit, or the snippet of a hit, to which the arrow keys move in the list of results, and with Space the one that has the
 * focus. Escape ends the preview, then goes back to the box. To be put on an element around the list: it comes before the list's own keys.
 */
export function usePreview(hits: readonly SearchHit[]) {
  const root = useRoot()
  /** What the last move in the list was made with, since it has the focus. */
  const moving = useRef<'arrow' | 'pointer' | null>(null)

  const preview = (target: EventTarget) => {
    if (!(target instanceof Element)) return
    const key = target.closest<HTMLElement>('[role="row"]')?.dataset.key
    const hit = hits.find(({ article }) => String(article.id) === key)
    if (hit) void previewHit(root, hit, snippetAt(hit, target))
  }
  const goBack = () => {
    const looking = root.reader.preview.pane !== null
    root.reader.preview.end()
    if (!looking) focusBox()
  }
  return {
    onPointerDownCapture() {
      moving.current = 'pointer'
    },
    onKeyDownCapture(event: KeyboardEvent) {
      if (event.nativeEvent.isComposing) return
      moving.current = MOVES.has(event.key) ? 'arrow' : null
      if (event.key === ' ') preview(event.target)
      else if (event.key !== 'Escape') return
      else goBack()
      event.preventDefault()
      event.stopPropagation()
    },
    onFocusCapture({ target, relatedTarget }: FocusEvent) {
      const fromBox = relatedTarget instanceof Element && relatedTarget.id === 'search' && moving.current === null
      if (moving.current === 'arrow' || fromBox) preview(target)
    },
    onBlurCapture({ currentTarget, relatedTarget }: FocusEvent) {
      if (!(relatedTarget instanceof Element && currentTarget.contains(relatedTarget))) moving.current = null
    },
  }
}

/** The snippet that an element of the list shows, if it shows one. */
function snippetAt(hit: SearchHit, element: Element): Snippet | undefined {
  const index = element.closest<HTMLElement>('[data-snippet]')?.dataset.snippet
  return index === undefined ? undefined : hit.snippets[Number(index)]
}
