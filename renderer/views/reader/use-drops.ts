import { type RefObject, useEffect } from 'react'
import type { Highlight } from '../../../preload/contract.ts'
import type { Dragged } from '../../stores/dragging.ts'
import type { Pane } from '../../stores/pane.ts'
import { blockAtPlace, placeAtHeight } from '../../text/block-places.ts'
import { atOffset, type Span } from '../../text/intervals.ts'
import { nearest, placesOfWords } from '../../text/same-words.ts'
import { blockElementAt, offsetAtPoint } from '../../text/selection.ts'
import { useRoot } from '../root-context.ts'

/** The offset under a point of the window; between lines and beside them that of the nearest paragraph's beginning. */
function offsetAt(root: HTMLElement, { clientX, clientY }: DragEvent): number {
  const exact = offsetAtPoint(root, clientX, clientY)
  if (exact !== null) return exact
  return Number(blockAtPlace(root, placeAtHeight(root, clientY))?.dataset.start ?? 0)
}

/** The passage that something is dropped on. A theme: the selection, else the shortest highlight, else the paragraph. Words: the same words, nearest. */
function passageAt(pane: Pane, root: HTMLElement, item: Dragged, offset: number): Highlight | Span | null {
  const { document, selection } = pane
  if (!document) return null
  if (item.kind === 'words') return nearest(placesOfWords(document.text, item.words.exact), offset)
  if (selection && atOffset([selection], offset).length > 0) return selection
  const [highlight] = pane.at(offset)
  const start = Number(blockElementAt(root, offset)?.dataset.start)
  return highlight ?? document.blocks.find(block => block.start === start) ?? null
}

/** Takes themes and words that are dropped on a pane's text, and shows beforehand which passage they would go to. */
export function useDrops(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>): void {
  const { across, dragging } = useRoot()
  useEffect(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root) return
    let last = -1
    const over = (event: DragEvent) => {
      const { item } = dragging
      if (!item) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      const offset = offsetAt(root, event)
      // The event comes many times a second, also when nothing moves.
      if (offset === last && dragging.over?.pane === pane) return
      last = offset
      dragging.hover(pane, passageAt(pane, root, item, offset))
    }
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && frame.contains(event.relatedTarget))) dragging.leave(pane)
    }
    const drop = (event: DragEvent) => {
      const { item } = dragging
      if (!item) return
      event.preventDefault()
      const offset = offsetAt(root, event)
      const on = passageAt(pane, root, item, offset)
      if (item.kind === 'words') void across.put(item.words, pane, offset)
      else if (on) void across.drop(item.theme, pane, on)
    }
    frame.addEventListener('dragenter', over)
    frame.addEventListener('dragover', over)
    frame.addEventListener('dragleave', leave)
    frame.addEventListener('drop', drop)
    return () => {
      frame.removeEventListener('dragenter', over)
      frame.removeEventListener('dragover', over)
      frame.removeEventListener('dragleave', leave)
      frame.removeEventListener('drop', drop)
    }
  }, [pane, scroller, text, across, dragging])
}
