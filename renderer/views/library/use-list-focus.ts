import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { LibraryStore } from '../../stores/library.ts'

/** Keeps the focus of the page and the current row of the list together, also when the row that had the focus is gone. */
export function useListFocus(grid: RefObject<HTMLElement | null>, { selection, shownIds }: LibraryStore, scrollToCurrent: () => void) {
  /** The row that has the focus, or had it when it went away. */
  const held = useRef<number | null>(null)
  const rowOf = (id: number | null) => grid.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)
  const focusCurrent = () => {
    scrollToCurrent()
    rowOf(selection.current)?.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    if (held.current === null || held.current === selection.current) return
    const row = rowOf(held.current)
    if (row ? row.contains(document.activeElement) : document.activeElement === document.body) focusCurrent()
  })
  return {
    onFocus(event: FocusEvent) {
      // A menu that a row opened is not in the list, though its events come this way.
      if (!grid.current?.contains(event.target)) return
      const row = event.target.closest<HTMLElement>('[data-id]')
      if (row) {
        held.current = Number(row.dataset.id)
        selection.reach(held.current)
      } else {
        selection.enter(shownIds)
        focusCurrent()
      }
    },
    onBlur(event: FocusEvent) {
      if (event.relatedTarget !== null && !grid.current?.contains(event.relatedTarget)) held.current = null
    },
  }
}
