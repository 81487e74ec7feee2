import { placeOf } from './layout.ts'
import { eachRange, findPosting, firstFrom } from './matching.ts'
import type { Slot } from './plan.ts'
import { type Segment, variantsOf } from './segment.ts'

/**
 * Where a word of a query stands in some documents of a segment, in one field: the keys of the nth of them are `keys[starts[n]]` to
 * `keys[starts[n + 1]]`, ascending. A key is twice the position, plus one where the spelling is exact.
 */
interface Keys {
  starts: Uint32Array
  keys: Uint32Array
}

/** Is told of a document by its place among those asked for; the keys of the nth word are `keys[n]` from `from[n]` to `to[n]`. */
export type Visit = (owner: number, keys: readonly Uint32Array[], from: Int32Array, to: Int32Array) => void

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

/** How keys are told: `strict` leaves out what is not exact, without `marks` none is marked exact. */
export interface KeyOptions {
  strict: boolean
  marks: boolean
}

/** Visits the documents that have all of some words in one field, with where these stand. */
export function eachWithAll(
  segment: Segment,
  slots: readonly Slot[],
  field: number,
  documents: Uint16Array,
  options: KeyOptions,
  visit: Visit,
): void {
  const lists = slots.map(slot => listsOf(segment, slot, field, options))
  if (lists.some(({ length }) => length === 0)) return
  withPlaces(documents, () => {
    if (lists.every(({ length }) => length === 1)) walk(segment, lists.flat(), documents, options.strict, visit)
    else visitKeys(segment, lists, documents, options.strict, visit)
  })
}

function listsOf(segment: Segment, slot: Slot, field: number, { strict, marks }: KeyOptions): List[] {
  const lists: List[] = []
  eachRange(segment, slot, [field], (from, to, _, __, own) => {
    const exact = strict || marks ? exactOf(segment, slot, own) : null
    if (!strict || exact?.includes(1)) lists.push({ from, to, exact })
  })
  return lists
}

/** Words that stand for many: what each stands for is collected first. */
function visitKeys(segment: Segment, lists: readonly List[][], documents: Uint16Array, strict: boolean, visit: Visit): void {
  const all: Keys[] = []
  for (const own of lists) {
    collected.length = 0
    for (const list of own) eachPosting(segment, list, documents, (from, to) => take(segment, from, to, list.exact, strict))
    if (collected.length === 0) return
    all.push(byOwner(documents.length, own.length > 1))
  }
  const keys = all.map(each => each.keys)
  const from = new Int32Array(all.length)
  const to = new Int32Array(all.length)
  for (let owner = 0; owner < documents.length; owner++) {
    let everywhere = true
    for (let slot = 0; slot < all.length; slot++) {
      from[slot] = all[slot]?.starts[owner] ?? 0
      to[slot] = all[slot]?.starts[owner + 1] ?? 0
      everywhere &&= (from[slot] ?? 0) < (to[slot] ?? 0)
    }
    if (everywhere) visit(owner, keys, from, to)
  }
}

/** Goes through the postings of several words at once, document by document, along the shortest list. */
function walk(segment: Segment, lists: readonly List[], documents: Uint16Array, strict: boolean, visit: Visit): void {
  const cursors = lists.map(({ from, to, exact }, slot): Cursor => ({ slot, posting: from, to, place: placeOf(segment, from), exact }))
  const [driver, ...others] = cursors.toSorted((a, b) => a.to - a.posting - (b.to - b.posting))
  if (!driver) return
  const room = { keys: lists.map(() => new Uint32Array(64)), from: new Int32Array(lists.length), to: new Int32Array(lists.length) }
  const { documents: owners, counts } = segment
  const look = (document: number): void => {
    const owner = places[document] ?? 0
    if (owner === 0) return
    for (const other of others) if (!seek(segment, other, document)) return
    for (const cursor of cursors) if (!copyKeys(segment, cursor, strict, room)) return
    visit(owner - 1, room.keys, room.from, room.to)
  }
  if (documents.length * SEARCHED < driver.to - driver.posting) {
    for (const document of documents.toSorted()) if (seek(segment, driver, document)) look(document)
    return
  }
  for (; driver.posting < driver.to; driver.posting++) {
    look(owners[driver.posting] ?? 0)
    driver.place += counts[driver.posting] ?? 0
  }
}

/** Where a walk is in the list of one word. */
interface Cursor {
  slot: number
  posting: number
  to: number
  /** Where the words of the posting begin. */
  place: number
  exact: Uint8Array | null
}

/** Postings that are passed one by one before the rest is searched. */
const STEPS = 48

/** Moves a cursor on to a document; false when its word does not stand there. */
function seek(segment: Segment, cursor: Cursor, document: number): boolean {
  const { documents, counts } = segment
  const { to } = cursor
  let { posting, place } = cursor
  const last = Math.min(to, posting + STEPS)
  while (posting < last && (documents[posting] ?? 0) < document) {
    place += counts[posting] ?? 0
    posting++
  }
  if (posting === last && posting < to && (documents[posting] ?? 0) < document) {
    posting = firstFrom(documents, posting, to, document)
    place = posting < to ? placeOf(segment, posting) : place
  }
  cursor.posting = posting
  cursor.place = place
  return posting < to && documents[posting] === document
}

/** Copies the keys of a posting to where they are looked at; false when none is left. */
function copyKeys(
  { counts, positions, spellings }: Segment,
  { slot, posting, place, exact }: Cursor,
  strict: boolean,
  room: { keys: Uint32Array[]; to: Int32Array },
): boolean {
  const count = counts[posting] ?? 0
  let keys = room.keys[slot] as Uint32Array
  if (keys.length < count) {
    keys = new Uint32Array(count * 2)
    room.keys[slot] = keys
  }
  let length = 0
  for (let at = place; at < place + count; at++) {
    const marked = exact ? (exact[spellings[at] ?? 0] ?? 0) : 0
    if (strict && marked === 0) continue
    keys[length++] = (positions[at] ?? 0) * 2 + marked
  }
  room.to[slot] = length
  return length > 0
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
