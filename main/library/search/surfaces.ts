import type { WrittenWord } from '../text/written-words.ts'

/** Written forms of words → numbers: a hash table over UTF-16 units, so that a word need not be cut out of its text to be looked up. */
export interface Surfaces {
  /** Four numbers a slot: hash of the form, where it begins and ends in `units`, and its value + 2; all 0 while it is free. */
  slots: Uint32Array
  /** The units of all forms behind each other. */
  units: Uint16Array
  used: number
  size: number
}

/** No forms. */
export const createSurfaces = (): Surfaces => ({ slots: new Uint32Array(4 << 12), units: new Uint16Array(1 << 14), used: 0, size: 0 })

const firstSlot = (hash: number, slots: Uint32Array) => ((hash ^ (hash >>> 15)) << 2) & (slots.length - 4)

/** What was put under the form of a word, or -2. */
export function lookUp({ slots, units: forms }: Surfaces, { start, end, hash }: WrittenWord, units: Uint16Array): number {
  for (let slot = firstSlot(hash, slots); ; slot = (slot + 4) & (slots.length - 4)) {
    const value = slots[slot + 3] ?? 0
    if (value === 0) return -2
    if (slots[slot] === hash >>> 0 && isForm(forms, slots[slot + 1] ?? 0, slots[slot + 2] ?? 0, units, start, end)) return value - 2
  }
}

function isForm(forms: Uint16Array, from: number, to: number, units: Uint16Array, start: number, end: number): boolean {
  if (to - from !== end - start) return false
  for (let at = from; at < to; at++) if (forms[at] !== units[start + at - from]) return false
  return true
}

/** Puts a value, -1 or more, under the form of a word that is not there yet. */
export function put(surfaces: Surfaces, { start, end, hash }: WrittenWord, units: Uint16Array, value: number): void {
  if (surfaces.size * 8 === surfaces.slots.length) grow(surfaces)
  const from = surfaces.used
  surfaces.used += end - start
  if (surfaces.used > surfaces.units.length) {
    const larger = new Uint16Array(surfaces.used * 2)
    larger.set(surfaces.units)
    surfaces.units = larger
  }
  surfaces.units.set(units.subarray(start, end), from)
  place(surfaces.slots, hash, from, surfaces.used, value + 2)
  surfaces.size++
}

function place(slots: Uint32Array, hash: number, from: number, to: number, value: number): void {
  let slot = firstSlot(hash, slots)
  while (slots[slot + 3] !== 0) slot = (slot + 4) & (slots.length - 4)
  slots[slot] = hash
  slots[slot + 1] = from
  slots[slot + 2] = to
  slots[slot + 3] = value
}

function grow(surfaces: Surfaces): void {
  const old = surfaces.slots
  surfaces.slots = new Uint32Array(old.length * 2)
  for (let slot = 0; slot < old.length; slot += 4) {
    const [hash = 0, from = 0, to = 0, value = 0] = old.subarray(slot, slot + 4)
    if (value !== 0) place(surfaces.slots, hash, from, to, value)
  }
}
