import { placeOf } from './layout.ts'
import { eachPosting, exactOf, withPlaces } from './lists.ts'
import type { Slot } from './plan.ts'
import { eachRange } from './postings.ts'
import type { Segment } from './segment.ts'

/** Sets 1 for every document in which a slot stands exactly as it was typed. */
export function markExact(segment: Segment, slot: Slot, fields: readonly number[], documents: Uint16Array, marks: Uint8Array): void {
  withPlaces(documents, places =>
    eachRange(segment, slot, fields, (from, to, _, __, own) => {
      const exact = exactOf(segment, slot, own)
      if (!exact.includes(1)) return
      const whole = !exact.includes(0)
      eachPosting(segment, { from, to, exact }, documents, (first, last) => {
        if (whole) markAll(segment, first, last, places, marks)
        else markSome(segment, first, last, exact, places, marks)
      })
    }),
  )
}

function markAll({ documents }: Segment, from: number, to: number, places: Uint32Array, marks: Uint8Array): void {
  for (let posting = from; posting < to; posting++) {
    const owner = places[documents[posting] ?? 0] ?? 0
    if (owner > 0) marks[owner - 1] = 1
  }
}

function markSome(segment: Segment, from: number, to: number, exact: Uint8Array, places: Uint32Array, marks: Uint8Array): void {
  const { documents, counts, spellings } = segment
  let place = placeOf(segment, from)
  for (let posting = from; posting < to; posting++) {
    const count = counts[posting] ?? 0
    const owner = places[documents[posting] ?? 0] ?? 0
    if (owner > 0 && marks[owner - 1] === 0) {
      for (let at = place; at < place + count; at++) if (exact[spellings[at] ?? 0] === 1) marks[owner - 1] = 1
    }
    place += count
  }
}
