import type { Slot } from './plan.ts'
import { eachRange, findPosting } from './postings.ts'
import { type Segment, variantsOf } from './segment.ts'

/** The postings of one group in one field, with its exact variants (by place among the variants), null where that does not matter. */
export interface List {
  from: number
  to: number
  exact: Uint8Array | null
}

/** The lists of a slot in a field; with `strict` only those with an exact variant, without `marks` no variant is told to be exact. */
export function listsOf(segment: Segment, slot: Slot, field: number, { strict, marks }: { strict: boolean; marks: boolean }): List[] {
  const lists: List[] = []
  eachRange(segment, slot, [field], (from, to, _, __, own) => {
    const exact = strict || marks ? exactOf(segment, slot, own) : null
    if (!strict || exact?.includes(1)) lists.push({ from, to, exact })
  })
  return lists
}

/** Own variant → 1 where it is exact. */
export function exactOf(segment: Segment, { isExact }: Slot, own: number): Uint8Array {
  const [from = 0, to = 0] = [segment.variantStarts[own], segment.variantStarts[own + 1]]
  const variants = variantsOf(segment)
  return Uint8Array.from({ length: to - from }, (_, at) => (isExact(variants[from + at] ?? '') ? 1 : 0))
}

/** Document → its place among those asked for + 1; zero outside of `withPlaces`. */
const places = new Uint32Array(0x10000)

/** Does something while it is known of each document where it stands among some. */
export function withPlaces(documents: Uint16Array, work: (places: Uint32Array) => void): void {
  for (let at = 0; at < documents.length; at++) places[documents[at] ?? 0] = at + 1
  work(places)
  for (let at = 0; at < documents.length; at++) places[documents[at] ?? 0] = 0
}

/** Lists longer than so many postings for each document are searched instead of read. */
export const SEARCHED = 24

/** Visits the postings of some documents: one by one where they are few, else the whole list. */
export function eachPosting(
  { documents }: Segment,
  { from, to }: List,
  asked: Uint16Array,
  visit: (from: number, to: number) => void,
): void {
  if (asked.length * SEARCHED >= to - from) visit(from, to)
  else {
    for (let at = 0; at < asked.length; at++) {
      const posting = findPosting(documents, from, to, asked[at] ?? 0)
      if (posting >= 0) visit(posting, posting + 1)
    }
  }
}
