/** Written forms of words → numbers: a hash table over UTF-16 units, so that a word need not be cut out of its text to be looked up. */
export interface Surfaces {
  /** Slot → number of the form + 1, 0 for none; a power of two long. */
  slots: Uint32Array
  hashes: Uint32Array
  /** The units of all forms behind each other, and where each begins. */
  units: Uint16Array
  starts: Uint32Array
  values: Int32Array
  size: number
}

/** No forms. */
export const createSurfaces = (): Surfaces => ({
  slots: new Uint32Array(1 << 12),
  hashes: new Uint32Array(1 << 11),
  units: new Uint16Array(1 << 14),
  starts: new Uint32Array((1 << 11) + 1),
  values: new Int32Array(1 << 11),
  size: 0,
})

/** FNV-1a over units. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193)
  return hash >>> 0
}

/** What was put under a form, or -2. */
export function lookUp(surfaces: Surfaces, hash: number, units: Uint16Array, start: number, end: number): number {
  const { slots, hashes, starts, values } = surfaces
  const mask = slots.length - 1
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const form = (slots[slot] ?? 0) - 1
    if (form < 0) return -2
    if (hashes[form] === hash && isForm(surfaces.units, starts[form] ?? 0, starts[form + 1] ?? 0, units, start, end))
      return values[form] ?? -2
  }
}

function isForm(forms: Uint16Array, from: number, to: number, units: Uint16Array, start: number, end: number): boolean {
  if (to - from !== end - start) return false
  for (let at = from; at < to; at++) if (forms[at] !== units[start + at - from]) return false
  return true
}

/** Puts a value under a form that is not there yet. */
export function put(surfaces: Surfaces, hash: number, units: Uint16Array, start: number, end: number, value: number): void {
  if (surfaces.size === surfaces.values.length) grow(surfaces)
  const form = surfaces.size++
  const from = surfaces.starts[form] ?? 0
  if (from + end - start > surfaces.units.length)
    surfaces.units = larger(surfaces.units, new Uint16Array(surfaces.units.length * 2 + end - start))
  surfaces.units.set(units.subarray(start, end), from)
  surfaces.starts[form + 1] = from + end - start
  surfaces.hashes[form] = hash
  surfaces.values[form] = value
  place(surfaces.slots, hash, form)
}

function place(slots: Uint32Array, hash: number, form: number): void {
  const mask = slots.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = form + 1
}

function larger<T extends Uint16Array | Uint32Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}

function grow(surfaces: Surfaces): void {
  const most = surfaces.values.length * 2
  surfaces.hashes = larger(surfaces.hashes, new Uint32Array(most))
  surfaces.values = larger(surfaces.values, new Int32Array(most))
  surfaces.starts = larger(surfaces.starts, new Uint32Array(most + 1))
  surfaces.slots = new Uint32Array(most * 2)
  for (let form = 0; form < surfaces.size; form++) place(surfaces.slots, surfaces.hashes[form] ?? 0, form)
}
