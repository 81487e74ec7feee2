import { placeOf } from './layout.ts'
import { eachPosting, type List } from './lists.ts'
import type { Segment } from './segment.ts'
import { isNearOf, isRunOf, type Keys, type Visit } from './standing.ts'

/** Words collected so far: whose they are, and their keys. Kept between calls, since they grow large. */
const collected = { length: 0, owners: new Uint32Array(4096), keys: new Uint32Array(4096) }

/**
 * Visits the documents that have all of several words of which some stand for many, each with several lists: all places of a word are
 * collected first. `places` is as in `withPlaces`.
 */
export function visitCollected(
  segment: Segment,
  lists: readonly List[][],
  documents: Uint16Array,
  places: Uint32Array,
  visit: Visit,
): void {
  const all = lists.map(own => {
    collected.length = 0
    for (const list of own) eachPosting(segment, list, documents, (from, to) => take(segment, from, to, list.exact, places))
    return byOwner(documents.length, own.length > 1)
  })
  const keys: Keys = { keys: all.map(own => own.keys), from: new Int32Array(all.length), to: new Int32Array(all.length) }
  const standing = { isRun: (exact: boolean) => isRunOf(keys, exact), isNear: (exact: boolean) => isNearOf(keys, exact) }
  for (let owner = 0; owner < documents.length; owner++) {
    let everywhere = true
    for (let slot = 0; slot < all.length; slot++) {
      const from = all[slot]?.starts[owner] ?? 0
      const to = all[slot]?.starts[owner + 1] ?? 0
      keys.from[slot] = from
      keys.to[slot] = to
      if (from === to) everywhere = false
    }
    if (everywhere) visit(owner, standing)
  }
}

function take(segment: Segment, from: number, to: number, exact: Uint8Array | null, places: Uint32Array): void {
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
function byOwner(documents: number, mixed: boolean): { starts: Uint32Array; keys: Uint32Array } {
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
