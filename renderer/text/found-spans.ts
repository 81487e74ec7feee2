import type { Span } from './intervals.ts'

/** The index of the first span that begins at or after an offset, that of the first of all when none does; -1 without spans. */
export function indexFrom(spans: readonly Span[], offset: number): number {
  const index = spans.findIndex(({ start }) => start >= offset)
  return index < 0 && spans.length > 0 ? 0 : index
}

/** The index one further on (or back), from the last on to the first and the other way round; -1 when there is nothing to step through. */
export const indexAfter = (count: number, index: number, direction: 1 | -1): number =>
  count === 0 ? -1 : (index + direction + count) % count

const WORD = /^[\p{L}\p{M}\p{N}]+$/u

/**
 * The query that finds selected words as they stand: a phrase in quotes, or a single word as it is. Null for what reaches over a line, or
 * is too long to be looked for.
 */
export function queryOf(selected: string): string | null {
  const line = selected.trim()
  if (line === '' || line.length > 200 || line.includes('\n')) return null
  if (WORD.test(line)) return line
  return `"${line.replace(/["“”„‟″]/gu, ' ').trim()}"`
}

const STEPS = 400

/** Where marks stand on a strip, in percent from its top: each place that can be told apart once, in order. */
export function ticksOf(depths: readonly number[], height: number): number[] {
  if (height <= 0) return []
  const steps = new Set(depths.map(depth => Math.round((depth / height) * STEPS)))
  return [...steps].sort((a, b) => a - b).map(step => (step / STEPS) * 100)
}
