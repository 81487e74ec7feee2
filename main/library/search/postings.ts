import { FIELDS } from './layout.ts'
import type { Slot } from './plan.ts'
import type { Segment } from './segment.ts'

/** Calls `visit` with every range of postings that a slot has in some fields of a segment. */
export function eachRange(
  { local, ranges }: Segment,
  { groups }: Slot,
  fields: readonly number[],
  visit: (from: number, to: number, field: number, at: number, own: number) => void,
): void {
  for (let at = 0; at < groups.length; at++) {
    const own = (local[groups[at] ?? 0] ?? 0) - 1
    if (own < 0) continue
    for (const field of fields) {
      const from = ranges[own * FIELDS + field] ?? 0
      const to = ranges[own * FIELDS + field + 1] ?? 0
      if (from < to) visit(from, to, field, at, own)
    }
  }
}

/** The first posting in a range that is not of an earlier document. */
export function firstFrom(documents: Uint16Array, from: number, to: number, document: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((documents[middle] ?? 0) < document) low = middle + 1
    else high = middle
  }
  return low
}

/** The posting of a document in a range, or -1. */
export function findPosting(documents: Uint16Array, from: number, to: number, document: number): number {
  const posting = firstFrom(documents, from, to, document)
  return posting < to && documents[posting] === document ? posting : -1
}
