import { useEffect } from 'react'
import type { Dragged } from '../../stores/dragging.ts'
import type { Root } from '../../stores/root.ts'

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
    const words = [...(row.closest('.passages') ? root.themes.passages : []), ...root.reader.pane.highlights].find(other => other.id === id)
    return words ? { kind: 'words', words } : null
  }
  const words = element?.closest('.card') ? root.reader.pane.currentHighlight : element?.closest('.text') ? root.across.words : null
  return words ? { kind: 'words', words } : null
}

/** Knows what is being dragged in the window, wherever the drag begins. */
export function useDragging(root: Root): void {
  useEffect(() => {
    const start = (event: DragEvent) => {
      const item = draggedFrom(root, event.target)
      if (!item) return
      event.dataTransfer?.setData('text/plain', item.kind === 'theme' ? item.theme.path : item.words.exact)
      root.dragging.take(item)
    }
    const end = () => root.dragging.end()
    // A row that is dragged may be gone before the end, so the drop is an end too.
    window.addEventListener('dragstart', start, { capture: true })
    window.addEventListener('dragend', end, { capture: true })
    window.addEventListener('drop', end)
    return () => {
      window.removeEventListener('dragstart', start, { capture: true })
      window.removeEventListener('dragend', end, { capture: true })
      window.removeEventListener('drop', end)
    }
  }, [root])
}
