import type { KeyboardEvent } from 'react'
import { useRoot } from '../root-context.ts'
import { openPlace } from './open-place.ts'

/** Rows that a page key goes on. */
const PAGE = 5
const FAR = Number.MAX_SAFE_INTEGER
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -FAR, End: FAR }

/** The keys of the list of copies: arrows move, Space chooses, Ctrl+A all or none, Enter opens, with Ctrl or Cmd beside. */
export function useCopyKeys(): (event: KeyboardEvent) => void {
  const root = useRoot()
  const { copies } = root
  return event => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const held = event.ctrlKey || event.metaKey
    const row = copies.shown.find(({ key }) => key === copies.current)
    const by = STEPS[event.key]
    if (by !== undefined) copies.step(by)
    else if (event.key === ' ' && row) {
      if (copies.canChoose(row)) copies.toggle(row.key)
    } else if (event.key === 'Enter' && row) void openPlace(root, row.copy, { beside: held })
    else if (event.key.toLowerCase() === 'a' && held) copies.toggleAll()
    else return
    event.preventDefault()
  }
}
