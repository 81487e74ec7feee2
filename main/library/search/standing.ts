/** How the words of a sequence stand in one document, in one field. With `exact` only spellings as they were typed count. */
export interface Standing {
  /** One after the other, in their order, somewhere. */
  isRun(exact: boolean): boolean
  /** In one small window, in any order. */
  isNear(exact: boolean): boolean
}

/** Is told of a document, by its place among those asked for, that has all of the words. */
export type Visit = (owner: number, standing: Standing) => void

/**
 * Where words stand: the nth one at `keys[n]` from `from[n]` to `to[n]`, ascending. A key is twice the position, plus one where the
 * spelling is exact.
 */
export interface Keys {
  keys: Uint32Array[]
  from: Int32Array
  to: Int32Array
}

/** Room for the keys of so many words. */
export const keysFor = (words: number): Keys => ({
  keys: Array.from({ length: words }, () => new Uint32Array(64)),
  from: new Int32Array(words),
  to: new Int32Array(words),
})

/** Where each word is looked at: kept between calls, since there are very many. */
let cursors = new Int32Array(16)

function cursorsAt(from: Int32Array): Int32Array {
  if (cursors.length < from.length) cursors = new Int32Array(from.length * 2)
  cursors.set(from)
  return cursors
}

/** Whether words stand one after the other. */
export function isRunOf({ keys: all, from, to }: Keys, exact: boolean): boolean {
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
export function isNearOf({ keys: all, from, to }: Keys, exact: boolean): boolean {
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
