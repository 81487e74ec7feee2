import { eachWithAll, markExact } from './keys.ts'
import { FIELDS } from './layout.ts'
import type { PlannedClause, Slot } from './plan.ts'
import type { Segment } from './segment.ts'

/** Those of some documents in which the words of a clause stand one after the other, or, unless it is wanted, the others. */
export function keepPhrases(
  segment: Segment,
  { slots, fields, strict }: PlannedClause,
  documents: Uint16Array,
  wanted: boolean,
): Uint16Array {
  const has = phrasesIn(segment, slots, fields, documents, strict)
  return documents.filter((_, at) => (has[at] === 1) === wanted)
}

/** 1 where the words stand one after the other, `strict` as they were typed; by document. */
function phrasesIn(
  segment: Segment,
  slots: readonly Slot[],
  fields: readonly number[],
  documents: Uint16Array,
  strict: boolean,
): Uint8Array {
  const has = new Uint8Array(documents.length)
  for (const field of fields) {
    eachWithAll(segment, slots, field, documents, { strict, marks: false }, (owner, keys, from, to) => {
      if (has[owner] === 0 && isRun(keys, from, to, false)) has[owner] = 1
    })
  }
  return has
}

/** Where each word after the first is looked at: kept between calls, since there are very many. */
let cursors = new Int32Array(16)

function cursorsAt(from: Int32Array): Int32Array {
  if (cursors.length < from.length) cursors = new Int32Array(from.length * 2)
  cursors.set(from)
  return cursors
}

/** Whether words stand one after the other, with `exact` as they were typed. */
function isRun(all: readonly Uint32Array[], from: Int32Array, to: Int32Array, exact: boolean): boolean {
  const at = cursorsAt(from)
  const first = all[0] as Uint32Array
  const mask = exact ? 1 : 0
  for (let start = from[0] ?? 0; start < (to[0] ?? 0); start++) {
    const key = first[start] ?? 0
    if ((key & mask) !== mask) continue
    const position = key >> 1
    let slot = 1
    for (; slot < all.length; slot++) {
      const keys = all[slot] as Uint32Array
      const end = to[slot] ?? 0
      let cursor = at[slot] ?? 0
      while (cursor < end && (keys[cursor] ?? 0) >> 1 < position + slot) cursor++
      at[slot] = cursor
      if (cursor === end) return false
      const there = keys[cursor] ?? 0
      if (there >> 1 !== position + slot || (there & mask) !== mask) break
    }
    if (slot === all.length) return true
  }
  return false
}

/** How much farther apart than side by side words may stand to be near each other. */
const NEAR = 6

/** Whether all words stand in one small window, in any order. */
function isNear(all: readonly Uint32Array[], from: Int32Array, to: Int32Array, exact: boolean): boolean {
  const at = cursorsAt(from)
  const mask = exact ? 1 : 0
  for (;;) {
    let low = Number.POSITIVE_INFINITY
    let high = -1
    let lowest = 0
    for (let slot = 0; slot < all.length; slot++) {
      const keys = all[slot] as Uint32Array
      const end = to[slot] ?? 0
      let cursor = at[slot] ?? 0
      while (cursor < end && ((keys[cursor] ?? 0) & mask) !== mask) cursor++
      at[slot] = cursor
      if (cursor === end) return false
      const position = (keys[cursor] ?? 0) >> 1
      if (position < low) {
        low = position
        lowest = slot
      }
      if (position > high) high = position
    }
    if (high - low < all.length + NEAR) return true
    at[lowest] = (at[lowest] ?? 0) + 1
  }
}

/** 2 where the words of a sequence stand together in their order, 1 where they stand near each other, else 0; by document. */
export function closeness(segment: Segment, sequence: readonly Slot[], documents: Uint16Array, exact: Uint8Array | null): Uint8Array {
  const close = new Uint8Array(documents.length)
  for (let field = 0; field < FIELDS; field++) {
    eachWithAll(segment, sequence, field, documents, { strict: false, marks: exact !== null }, (owner, keys, from, to) => {
      if (close[owner] === 2) return
      const asTyped = exact?.[owner] === 1
      if (isRun(keys, from, to, asTyped)) close[owner] = 2
      else if (close[owner] === 0 && isNear(keys, from, to, asTyped)) close[owner] = 1
    })
  }
  return close
}

/** 1 where every wanted word (or run of words) is there as it was typed; by document. */
export function exactness(segment: Segment, clauses: readonly PlannedClause[], documents: Uint16Array): Uint8Array {
  const exact = new Uint8Array(documents.length).fill(1)
  for (const { presence, strict, slots, fields } of clauses) {
    if (presence !== 'required' || strict) continue
    const own = slots.length > 1 ? phrasesIn(segment, slots, fields, documents, true) : new Uint8Array(documents.length)
    if (slots[0] && slots.length === 1) markExact(segment, slots[0], fields, documents, own)
    for (let at = 0; at < own.length; at++) if (own[at] === 0) exact[at] = 0
  }
  return exact
}
