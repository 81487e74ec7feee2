import { placeOf } from './layout.ts'
import { eachRange, findPosting } from './matching.ts'
import type { Slot } from './plan.ts'
import { type Segment, variantsOf } from './segment.ts'

/**
 * Where a word of a query stands in some documents of a segment, in one field: the keys of the nth of them are `keys[starts[n]]` to
 * `keys[starts[n + 1]]`, ascending. A key is twice the position, plus one where the spelling is exact.
 */
export interface Keys {
  starts: Uint32Array
  keys: Uint32Array
}

/** Lists longer than so many postings for each document are searched instead of read. */
const SEARCHED = 24
/** Document → its place among those asked for + 1; zero between two calls. */
const places = new Uint32Array(0x10000)

/** A range of postings with its exact variants, null where that does not matter. */
interface List {
  from: number
  to: number
  exact: Uint8Array | null
}

/** Words collected so far: whose they are, and their keys. Kept between calls, since they grow large. */
const collected = { length: 0, owners: new Uint32Array(4096), keys: new Uint32Array(4096) }

/** The keys of a slot; `strict` leaves out what is not exact, without `marks` none is marked exact. Null when it stands nowhere there. */
export function keysOf(
  segment: Segment,
  slot: Slot,
  field: number,
  documents: Uint16Array,
  { strict, marks }: { strict: boolean; marks: boolean },
): Keys | null {
  const lists: List[] = []
  eachRange(segment, slot, [field], (from, to, _, __, own) => {
    const exact = strict || marks ? exactOf(segment, slot, own) : null
    if (!strict || exact?.includes(1)) lists.push({ from, to, exact })
  })
  if (lists.length === 0) return null
  collected.length = 0
  withPlaces(documents, () => {
    for (const list of lists) eachPosting(segment, list, documents, (from, to) => take(segment, from, to, list.exact, strict))
  })
  return collected.length === 0 ? null : byOwner(documents.length, lists.length > 1)
}

/** Sets 1 for every document in which a slot stands exactly as it was typed. */
export function markExact(segment: Segment, slot: Slot, fields: readonly number[], documents: Uint16Array, marks: Uint8Array): void {
  withPlaces(documents, () =>
    eachRange(segment, slot, fields, (from, to, _, __, own) => {
      const exact = exactOf(segment, slot, own)
      if (!exact.includes(1)) return
      const whole = !exact.includes(0)
      eachPosting(segment, { from, to, exact }, documents, (first, last) => {
        if (whole) for (let posting = first; posting < last; posting++) mark(marks, segment.documents[posting] ?? 0)
        else markSome(segment, first, last, exact, marks)
      })
    }),
  )
}

function mark(marks: Uint8Array, document: number): void {
  const owner = places[document] ?? 0
  if (owner > 0) marks[owner - 1] = 1
}

function markSome(segment: Segment, from: number, to: number, exact: Uint8Array, marks: Uint8Array): void {
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

function withPlaces(documents: Uint16Array, work: () => void): void {
  for (let at = 0; at < documents.length; at++) places[documents[at] ?? 0] = at + 1
  work()
  for (let at = 0; at < documents.length; at++) places[documents[at] ?? 0] = 0
}

/** Own variant → 1 where it is exact. */
function exactOf(segment: Segment, { isExact }: Slot, own: number): Uint8Array {
  const [from = 0, to = 0] = [segment.variantStarts[own], segment.variantStarts[own + 1]]
  const variants = variantsOf(segment)
  return Uint8Array.from({ length: to - from }, (_, at) => (isExact(variants[from + at] ?? '') ? 1 : 0))
}

/** Visits the postings of some documents: one by one where they are few, else the whole list. */
function eachPosting({ documents }: Segment, { from, to }: List, asked: Uint16Array, visit: (from: number, to: number) => void): void {
  if (asked.length * SEARCHED >= to - from) visit(from, to)
  else
    for (let at = 0; at < asked.length; at++) {
      const posting = findPosting(documents, from, to, asked[at] ?? 0)
      if (posting >= 0) visit(posting, posting + 1)
    }
}

function take(segment: Segment, from: number, to: number, exact: Uint8Array | null, strict: boolean): void {
  const { documents, counts, positions, spellings } = segment
  let place = placeOf(segment, from)
  for (let posting = from; posting < to; posting++) {
    const count = counts[posting] ?? 0
    const owner = places[documents[posting] ?? 0] ?? 0
    if (owner > 0) {
      makeRoom(count)
      const { owners, keys } = collected
      let { length } = collected
      for (let at = place; at < place + count; at++) {
        const marked = exact ? (exact[spellings[at] ?? 0] ?? 0) : 0
        if (strict && marked === 0) continue
        owners[length] = owner - 1
        keys[length++] = (positions[at] ?? 0) * 2 + marked
      }
      collected.length = length
    }
    place += count
  }
}

function makeRoom(more: number): void {
  const needed = collected.length + more
  if (needed <= collected.keys.length) return
  for (const name of ['owners', 'keys'] as const) {
    const larger = new Uint32Array(Math.max(needed, collected[name].length * 2))
    larger.set(collected[name].subarray(0, collected.length))
    collected[name] = larger
  }
}

/** Sorts what was collected by owner; those of one owner are in order already unless they come from several lists. */
function byOwner(documents: number, mixed: boolean): Keys {
  const { owners, keys, length } = collected
  const starts = new Uint32Array(documents + 1)
  for (let at = 0; at < length; at++) {
    const next = (owners[at] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let at = 0; at < documents; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const free = starts.slice()
  const sorted = new Uint32Array(length)
  for (let at = 0; at < length; at++) {
    const owner = owners[at] ?? 0
    const slot = free[owner] ?? 0
    sorted[slot] = keys[at] ?? 0
    free[owner] = slot + 1
  }
  for (let at = 0; mixed && at < documents; at++) {
    const [from = 0, to = 0] = [starts[at], starts[at + 1]]
    if (to - from > 1) sorted.subarray(from, to).sort()
  }
  return { starts, keys: sorted }
}
