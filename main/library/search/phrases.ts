import { visitCollected } from './collect.ts'
import { markExact } from './exact-marks.ts'
import { FIELDS } from './layout.ts'
import { listsOf, withPlaces } from './lists.ts'
import type { PlannedClause, Slot } from './plan.ts'
import type { Segment } from './segment.ts'
import type { Visit } from './standing.ts'
import { walk } from './walk.ts'

/** Visits the documents that have all of some words in one field, with how these stand there. */
function eachWithAll(
  segment: Segment,
  slots: readonly Slot[],
  field: number,
  documents: Uint16Array,
  options: { strict: boolean; marks: boolean },
  visit: Visit,
): void {
  const lists = slots.map(slot => listsOf(segment, slot, field, options))
  if (lists.some(({ length }) => length === 0)) return
  withPlaces(documents, places => {
    if (lists.every(({ length }) => length === 1)) walk(segment, lists.flat(), documents, places, visit)
    else visitCollected(segment, lists, documents, places, visit)
  })
}

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
  const [slot] = slots
  if (slot && strict && slots.length === 1) markExact(segment, slot, fields, documents, has)
  else {
    for (const field of fields) {
      eachWithAll(segment, slots, field, documents, { strict, marks: false }, (owner, standing) => {
        if (has[owner] === 0 && standing.isRun(strict)) has[owner] = 1
      })
    }
  }
  return has
}

/** 2 where the words of a sequence stand together in their order, 1 where they stand near each other, else 0; by document. */
export function closeness(segment: Segment, sequence: readonly Slot[], documents: Uint16Array, exact: Uint8Array | null): Uint8Array {
  const close = new Uint8Array(documents.length)
  for (let field = 0; field < FIELDS; field++) {
    eachWithAll(segment, sequence, field, documents, { strict: false, marks: exact !== null }, (owner, standing) => {
      if (close[owner] === 2) return
      const asTyped = exact?.[owner] === 1
      if (standing.isRun(asTyped)) close[owner] = 2
      else if (close[owner] === 0 && standing.isNear(asTyped)) close[owner] = 1
    })
  }
  return close
}

/** 1 where every wanted word (or run of words) is there as it was typed; by document. */
export function exactness(segment: Segment, clauses: readonly PlannedClause[], documents: Uint16Array): Uint8Array {
  const exact = new Uint8Array(documents.length).fill(1)
  for (const { presence, strict, slots, fields } of clauses) {
    if (presence !== 'required' || strict) continue
    const own = phrasesIn(segment, slots, fields, documents, true)
    for (let at = 0; at < own.length; at++) if (own[at] === 0) exact[at] = 0
  }
  return exact
}
