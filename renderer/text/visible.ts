import { firstBelow } from './block-places.ts'
import type { Span } from './intervals.ts'

const startOf = (part: Element | undefined) => Number((part?.firstElementChild as HTMLElement | null)?.dataset.start ?? 0)

/**
 * The span of the text between two heights of the window, told by whole parts, so that what is in sight of a long text can be measured
 * without the rest: a dozen boxes are read, however many parts there are.
 */
export function spanBetween(root: Element, top: number, bottom: number): Span {
  const parts = root.children
  const first = Math.min(firstBelow(parts, top), parts.length - 1)
  const after = firstBelow(parts, bottom) + 1
  return { start: startOf(parts[first]), end: after < parts.length ? startOf(parts[after]) : Number.POSITIVE_INFINITY }
}
