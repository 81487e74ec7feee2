import type { Span } from './intervals.ts'

export type Edge = 'start' | 'end'

/**
 * Where a step over units (words, sentences, paragraphs; ascending, disjoint) leads from an offset: forward to the end of the unit that is
 * next or entered, back to its start. Null where none is left.
 */
export function stepOver(units: readonly Span[], offset: number, direction: 1 | -1): number | null {
  const unit = direction === 1 ? units.find(({ end }) => end > offset) : units.findLast(({ start }) => start < offset)
  if (!unit) return null
  return direction === 1 ? unit.end : unit.start
}

/** Moves one edge of a span by a unit: outward (1) or inward (−1). Never empties the span; where no unit is left it stays as it is. */
export function moveEdge(units: readonly Span[], span: Span, edge: Edge, change: 1 | -1): Span {
  const { start, end } = span
  if (edge === 'end') {
    const unit = change === 1 ? units.find(unit => unit.end > end) : units.findLast(unit => unit.end < end && unit.end > start)
    return { start, end: unit?.end ?? end }
  }
  const unit = change === 1 ? units.findLast(unit => unit.start < start) : units.find(unit => unit.start > start && unit.start < end)
  return { start: unit?.start ?? start, end }
}
