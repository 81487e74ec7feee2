import type { Line } from './lines.ts'
import { atHeading, writtenIn } from './sections.ts'

/** A part, or text of the user's own (its id is null), that is to be written, with the empty lines that stand before it in the file. */
export interface Item {
  id: string | null
  lines: Line[]
  before: Line[]
  /** What precedes it in the file; null for the first, and for what is not in it. */
  previous: Item | null
}

/** What somebody wrote between two parts, as items in order; and the empty lines at its end. */
export function userItems(gap: readonly Line[], previous: Item | null): { near: Item | null; far: Item | null; after: Line[] } {
  const { before, lines, after } = writtenIn(gap)
  if (lines.length === 0) return { near: null, far: null, after: [...gap] }
  const [first, second] = atHeading(lines)
  const own = writtenIn(first)
  const near = own.lines.length > 0 ? { id: null, lines: own.lines, before, previous } : null
  const far = second.length > 0 ? { id: null, lines: second, before: near ? own.after : before, previous: near ?? previous } : null
  return { near, far, after }
}

/** Empty lines between two blocks of a note; null for two that do not follow each other there. */
export type GapOf = (first: string, second: string) => number | null

/** Writes items one below the other: with the empty lines of the file where they follow each other there, otherwise with the library's. */
export function written(items: readonly Item[], gaps: { base: GapOf; wanted: GapOf }, end: '\n' | '\r\n'): Line[] {
  const lines: Line[] = []
  let last: Item | null = null
  for (const item of items) {
    for (const line of between(last, item, gaps, end)) lines.push(line)
    for (const line of item.lines) lines.push(line)
    last = item
  }
  return lines
}

function between(first: Item | null, second: Item, gaps: { base: GapOf; wanted: GapOf }, end: '\n' | '\r\n'): Line[] {
  if (!first) return second.previous === null ? second.before : []
  const gapIn = (gapOf: GapOf) => (first.id !== null && second.id !== null ? gapOf(first.id, second.id) : null)
  const wanted = gapIn(gaps.wanted)
  const asWritten = second.before.length === gapIn(gaps.base) && second.before.every(({ text }) => text === '')
  if (second.previous === first && !(wanted !== null && asWritten)) return second.before
  if (wanted !== null) return blank(wanted, end)
  return second.before.length > 0 ? second.before : blank(1, end)
}

const blank = (count: number, end: '\n' | '\r\n'): Line[] => Array.from({ length: count }, () => ({ text: '', end }))
