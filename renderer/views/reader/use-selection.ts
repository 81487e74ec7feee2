import { type RefObject, useEffect } from 'react'
import type { Pane } from '../../stores/pane.ts'
import type { Reader } from '../../stores/reader.ts'
import { offsetAtPoint, selectedSpan } from '../../text/selection.ts'
import { useRoot } from '../root-context.ts'

/**
 * Takes the browser's selection into the pane. While a field or a dialog has the focus, the browser's selection is there,
 * and what was chosen in the text stands.
 */
export function readSelection(reader: Reader, pane: Pane, scroller: HTMLElement, text: HTMLElement): void {
  const { activeElement } = document
  const here = activeElement === document.body || activeElement === scroller || text.contains(activeElement)
  if (here) reader.select(pane, selectedSpan(text))
}

/** Follows the browser's selection into the pane, and makes the highlight under a click current. */
export function useSelection(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): void {
  const { dialogs, reader } = useRoot()
  useEffect(() => {
    const change = () => {
      if (scroller.current && text.current && dialogs.open === null) readSelection(reader, pane, scroller.current, text.current)
    }
    document.addEventListener('selectionchange', change)
    return () => document.removeEventListener('selectionchange', change)
  }, [pane, scroller, text, dialogs, reader])

  useEffect(() => {
    const root = text.current
    const click = (event: MouseEvent) => {
      if (!root || selectedSpan(root)) return
      // The sign of a footnote shows that.
      if (event.target instanceof Element && event.target.closest('[data-note]')) return
      const offset = offsetAtPoint(root, event.clientX, event.clientY)
      const here = offset === null ? [] : pane.at(offset)
      if (here.length > 1) {
        pane.overlaps.pick(here)
        return
      }
      pane.setCurrent(here[0]?.id ?? null)
      if (here[0]) pane.showCard('open')
    }
    root?.addEventListener('click', click)
    return () => root?.removeEventListener('click', click)
  }, [pane, text])
}
