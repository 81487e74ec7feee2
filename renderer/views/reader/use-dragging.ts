import { useEffect } from 'react'
import type { Dragged } from '../../stores/dragging.ts'
import type { Root } from '../../stores/root.ts'
import { ofRow } from '../passages/bulk-actions.ts'

/** Makes a row of a list one that can be dragged; for `ref`, since the list's own rows know no such property. */
export const draggable = (element: HTMLElement | null) => element?.setAttribute('draggable', 'true')

/** What a drag is about that begins at an element: a theme of the codebook, a highlight of a list or of its card, or selected words. */
function draggedFrom(root: Root, target: EventTarget | null): Dragged | null {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  const row = element?.closest<HTMLElement>('[data-key]')
  const id = Number(row?.dataset.key)
  if (row?.classList.contains('theme-row')) {
    const theme = root.themes.byId.get(id)
    return theme ? { kind: 'theme', theme } : null
  }
  if (row?.classList.contains('highlight-row')) {
    const words = row.closest('.passages') ? root.themes.passages.row(id) : root.paneList.row(id)
    return words ? { kind: 'words', words } : null
  }
  const { pane } = root.reader
  if (element?.closest('.card')) return pane.currentHighlight && { kind: 'words', words: pane.currentHighlight }
  const words = pane.selection && element?.closest('.text') ? root.across.words : null
  return words && { kind: 'words', words }
}

/** The highlights that a drag would carry out of the window that begins at an element: those selected, when it begins at one of them. */
function passagesAt(root: Root, target: EventTarget | null): readonly number[] {
  const element = target instanceof Element ? target : null
  const row = element?.closest<HTMLElement>('.highlight-row')
  if (row) return ofRow(row.closest('.passages') ? root.themes.passages : root.paneList, Number(row.dataset.key))
  const current = element?.closest('.card-quote') ? root.reader.pane.currentHighlight : null
  return current ? [current.id] : []
}

/** Knows what is being dragged in the window, wherever the drag begins. */
export function useDragging(root: Root): void {
  useEffect(() => {
    let over = ''
    const ready = (event: PointerEvent) => {
      const passages = passagesAt(root, event.target)
      if (passages.join() === over) return
      over = passages.join()
      if (passages.length > 0) void root.dragging.prepare(passages)
    }
    const start = (event: DragEvent) => {
      const item = draggedFrom(root, event.target)
      if (!item) return
      const markdown = root.dragging.markdownOf(passagesAt(root, event.target))
      event.dataTransfer?.setData('text/plain', markdown ?? (item.kind === 'theme' ? item.theme.path : item.words.exact))
      if (markdown !== null) event.dataTransfer?.setData('text/markdown', markdown)
      root.dragging.take(item)
    }
    const end = () => root.dragging.end()
    // A row that is dragged may be gone before the end, so the drop is an end too.
    window.addEventListener('dragstart', start, { capture: true })
    window.addEventListener('dragend', end, { capture: true })
    window.addEventListener('pointerover', ready)
    window.addEventListener('drop', end)
    return () => {
      window.removeEventListener('dragstart', start, { capture: true })
      window.removeEventListener('dragend', end, { capture: true })
      window.removeEventListener('pointerover', ready)
      window.removeEventListener('drop', end)
    }
  }, [root])
}
