import { placeOf } from './layout.ts'
import { type List, SEARCHED } from './lists.ts'
import { firstFrom } from './postings.ts'
import type { Segment } from './segment.ts'
import { isNearOf, type Keys, keysFor, type Visit } from './standing.ts'

/** Where a walk is in the list of one word. */
interface Cursor {
  /** Which word of the sequence it is. */
  slot: number
  posting: number
  to: number
  /** Where the words of the posting begin. */
  place: number
  exact: Uint8Array | null
  /** Which of these words is looked at. */
  at: number
}

/**
 * Goes through the lists of several words at once, one list each, along the shortest, and visits the documents that have all of them.
 * `places` is as in `withPlaces`.
 */
export function walk(segment: Segment, lists: readonly List[], documents: Uint16Array, places: Uint32Array, visit: Visit): void {
  const cursors = lists.map(
    ({ from, to, exact }, slot): Cursor => ({ slot, posting: from, to, place: placeOf(segment, from), exact, at: 0 }),
  )
  const [driver, ...others] = cursors.toSorted((a, b) => a.to - a.posting - (b.to - b.posting))
  if (!driver) return
  const room = keysFor(lists.length)
  const standing = {
    isRun: (exact: boolean) => isRunAt(segment, cursors, exact),
    isNear: (exact: boolean) => {
      for (const cursor of cursors) copyKeys(segment, cursor, room)
      return isNearOf(room, exact)
    },
  }
  const look = (document: number): void => {
    const owner = places[document] ?? 0
    if (owner === 0) return
    for (let index = 0; index < others.length; index++) if (!seek(segment, others[index] as Cursor, document)) return
    visit(owner - 1, standing)
  }
  if (documents.length * SEARCHED < driver.to - driver.posting) {
    for (const document of documents.toSorted()) if (seek(segment, driver, document)) look(document)
    return
  }
  for (; driver.posting < driver.to; driver.posting++) {
    look(segment.documents[driver.posting] ?? 0)
    driver.place += segment.counts[driver.posting] ?? 0
  }
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

/** Whether the words stand one after the other: looked for from the word that comes least often, until it is found. */
function isRunAt({ counts, positions, spellings }: Segment, cursors: readonly Cursor[], asTyped: boolean): boolean {
  let base = cursors[0] as Cursor
  for (let slot = 0; slot < cursors.length; slot++) {
    const cursor = cursors[slot] as Cursor
    cursor.at = cursor.place
    if ((counts[cursor.posting] ?? 0) < (counts[base.posting] ?? 0)) base = cursor
  }
  const end = base.place + (counts[base.posting] ?? 0)
  for (let at = base.place; at < end; at++) {
    if (asTyped && base.exact && base.exact[spellings[at] ?? 0] !== 1) continue
    const start = (positions[at] ?? 0) - base.slot
    let slot = 0
    for (; slot < cursors.length; slot++) {
      const cursor = cursors[slot] as Cursor
      if (cursor === base) continue
      const last = cursor.place + (counts[cursor.posting] ?? 0)
      let word = cursor.at
      while (word < last && (positions[word] ?? 0) < start + slot) word++
      cursor.at = word
      if (word === last) return false
      if (positions[word] !== start + slot) break
      if (asTyped && cursor.exact && cursor.exact[spellings[word] ?? 0] !== 1) break
    }
    if (slot === cursors.length) return true
  }
  return false
}

function copyKeys({ counts, positions, spellings }: Segment, { slot, posting, place, exact }: Cursor, { keys: all, to }: Keys): void {
  const count = counts[posting] ?? 0
  let keys = all[slot] as Uint32Array
  if (keys.length < count) {
    keys = new Uint32Array(count * 2)
    all[slot] = keys
  }
  for (let at = 0; at < count; at++) {
    const marked = exact ? (exact[spellings[place + at] ?? 0] ?? 0) : 0
    keys[at] = (positions[place + at] ?? 0) * 2 + marked
  }
  to[slot] = count
}
