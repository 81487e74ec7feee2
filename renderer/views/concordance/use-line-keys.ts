import type { KeyboardEvent } from 'react'
import { useRoot } from '../root-context.ts'
import { openLine } from './open-line.ts'

const PAGE = 15

/** The keys of the concordance: arrows, Home, End and the page keys move, Space checks, Enter opens, with Ctrl or Cmd beside. */
export function useLineKeys(): (event: KeyboardEvent) => void {
  const root = useRoot()
  const { lines } = root
  const moves: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  }
  return event => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const by = moves[event.key]
    const line = lines.shown[lines.current === null ? -1 : lines.keys.indexOf(lines.current)]
    if (by !== undefined) lines.step(by)
    else if (event.key === ' ' && lines.current !== null) lines.toggle(lines.current)
    else if (event.key === 'Enter' && line) void openLine(root, line, { beside: event.ctrlKey || event.metaKey })
    else return
    event.preventDefault()
  }
}
