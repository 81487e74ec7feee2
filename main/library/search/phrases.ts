import { type Keys, keysOf, markExact } from './keys.ts'
import { FIELDS } from './layout.ts'
import { eachRange } from './matching.ts'
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
    const keys = allKeys(segment, slots, field, documents, { strict, marks: false })
    if (keys) for (let at = 0; at < has.length; at++) if (has[at] === 0 && runOf(keys, at, false)) has[at] = 1
  }
  return has
}

/** The keys of all slots in a field, or null when one of them stands nowhere there. */
function allKeys(
  segment: Segment,
  slots: readonly Slot[],
  field: number,
  documents: Uint16Array,
  options: { strict: boolean; marks: boolean },
) {
  let everywhere = true
  for (const slot of slots) {
    let there = false
    eachRange(segment, slot, [field], () => {
      there = true
    })
    everywhere &&= there
  }
  if (!everywhere) return null
  const keys: Keys[] = []
  for (const slot of slots) {
    const own = keysOf(segment, slot, field, documents, options)
    if (!own) return null
    keys.push(own)
  }
  return keys
}

/** Whether the words stand one after the other in a document, with `exact` as they were typed. */
function runOf(all: readonly Keys[], document: number, exact: boolean): boolean {
  const [first, ...others] = all
  if (!first) return false
  const cursors = others.map(({ starts }) => starts[document] ?? 0)
  for (let at = first.starts[document] ?? 0; at < (first.starts[document + 1] ?? 0); at++) {
    const key = first.keys[at] ?? 0
    if (exact && (key & 1) === 0) continue
    const position = key >> 1
    let together = true
    for (let index = 0; together && index < others.length; index++) {
      const other = others[index] as Keys
      const end = other.starts[document + 1] ?? 0
      let cursor = cursors[index] ?? 0
      while (cursor < end && (other.keys[cursor] ?? 0) >> 1 < position + index + 1) cursor++
      cursors[index] = cursor
      const there = cursor < end ? (other.keys[cursor] ?? 0) : 0
      together = cursor < end && there >> 1 === position + index + 1 && (!exact || (there & 1) === 1)
    }
    if (together) return true
  }
  return false
}

/** How much farther apart than side by side words may stand to be near each other. */
const NEAR = 6

/** Whether all words stand in one small window, in any order. */
function nearOf(all: readonly Keys[], document: number, exact: boolean): boolean {
  const cursors = all.map(({ starts }) => starts[document] ?? 0)
  for (;;) {
    let [low, high, lowest] = [Number.POSITIVE_INFINITY, -1, 0]
    for (const [index, { starts, keys }] of all.entries()) {
      const end = starts[document + 1] ?? 0
      let cursor = cursors[index] ?? 0
      while (exact && cursor < end && ((keys[cursor] ?? 0) & 1) === 0) cursor++
      cursors[index] = cursor
      if (cursor >= end) return false
      const position = (keys[cursor] ?? 0) >> 1
      if (position < low) [low, lowest] = [position, index]
      if (position > high) high = position
    }
    if (high - low < all.length + NEAR) return true
    cursors[lowest] = (cursors[lowest] ?? 0) + 1
  }
}

/** 2 where the words of a sequence stand together in their order, 1 where they stand near each other, else 0; by document. */
export function closeness(segment: Segment, sequence: readonly Slot[], documents: Uint16Array, exact: Uint8Array | null): Uint8Array {
  const close = new Uint8Array(documents.length)
  for (let field = 0; field < FIELDS; field++) {
    const keys = allKeys(segment, sequence, field, documents, { strict: false, marks: exact !== null })
    if (!keys) continue
    for (let at = 0; at < close.length; at++) {
      if (close[at] === 2) continue
      const asTyped = exact?.[at] === 1
      if (runOf(keys, at, asTyped)) close[at] = 2
      else if (close[at] === 0 && nearOf(keys, at, asTyped)) close[at] = 1
    }
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
