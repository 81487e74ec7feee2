import type { KeyboardEvent } from 'react'
import { useRoot } from '../root-context.ts'
import { chooseAllHits, removeChosenHits, sayChosenHits, tagChosenHits } from './hit-actions.ts'

/**
 * Keys that select results, before those of the list and of the preview: Ctrl or Shift with Space adds a result or takes it away, Shift with
 * an arrow selects from there to here, Ctrl+A all; then T tags, Delete removes and Escape selects none. Gives whether the key was one of them.
 */
export function useHitKeys(): (event: KeyboardEvent) => boolean {
  const root = useRoot()
  const { selection } = root.hits

  const extend = (id: number, by: 1 | -1) => {
    const { ids } = root.hits
    const next = ids[ids.indexOf(id) + by]
    if (next !== undefined) selection.extend(ids, id, next)
    sayChosenHits(root)
  }
  const pressed = (event: KeyboardEvent, id: number): boolean => {
    const held = event.ctrlKey || event.metaKey
    const letter = event.key.toLowerCase()
    if (event.key === ' ' && (held || event.shiftKey)) {
      selection.toggle(id)
      sayChosenHits(root)
    } else if (letter === 'a' && held) chooseAllHits(root)
    else if (root.hits.chosen.length === 0) return false
    else if (event.key === 'Escape') {
      selection.clear()
      sayChosenHits(root)
    } else if (letter === 't' && !held) tagChosenHits(root)
    else if (event.key === 'Delete') removeChosenHits(root)
    else return false
    return true
  }
  return event => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null
    const id = Number(row?.dataset.key)
    if (!row || event.nativeEvent.isComposing || event.altKey) return false
    // The list itself moves the focus on.
    if (event.shiftKey && event.key === 'ArrowDown') extend(id, 1)
    if (event.shiftKey && event.key === 'ArrowUp') extend(id, -1)
    if (!pressed(event, id)) return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
}
