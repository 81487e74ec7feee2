import fc from 'fast-check'
import { expect } from 'vitest'
import { ImportError } from '../../../main/library/importing/failure.ts'
import { normalise } from '../../../main/library/text/normal-form.ts'
import { readAll } from './read.ts'

type Change = (bytes: Buffer) => Buffer

const spot = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length)

const cut = spot.map(
  (place): Change =>
    bytes =>
      bytes.subarray(0, at(bytes, place)),
)
const flipped = fc.array(fc.tuple(spot, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 }).map(
  (places): Change =>
    bytes => {
      for (const [place, bits] of places) bytes[at(bytes, place)] = (bytes[at(bytes, place)] ?? 0) ^ bits
      return bytes
    },
)
const zeroed = fc.tuple(spot, fc.integer({ min: 1, max: 200 })).map(
  ([place, length]): Change =>
    bytes => {
      bytes.subarray(at(bytes, place), at(bytes, place) + length).fill(0)
      return bytes
    },
)
const doubled = fc.tuple(spot, spot).map(
  ([from, to]): Change =>
    bytes =>
      Buffer.concat([bytes.subarray(0, at(bytes, from)), bytes.subarray(at(bytes, to))]),
)

/** The ways in which files are damaged: cut, with bits turned, with zeros in them, with a part twice or gone. */
export const damage: fc.Arbitrary<Change> = fc.oneof(cut, flipped, zeroed, doubled)

/**
 * Damages a file in every way that files are damaged, and makes sure that it is read as a sound text or fails by name: no other error, and
 * blocks that lie inside the text.
 */
export async function surviveDamage(name: string, whole: Uint8Array, numRuns = 30): Promise<void> {
  await fc.assert(
    fc.asyncProperty(damage, async change => {
      await readSoundly(name, change(Buffer.from(whole)))
    }),
    { numRuns },
  )
}

/** Reads bytes that may be anything; returns the code of the failure, null where they were read. */
export async function readSoundly(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    for (const part of await readAll({ name, path: null, bytes }, {})) {
      if (part.kind !== 'article') continue
      const { text, blocks, marks } = part.draft
      expect(normalise(text)).toBe(text)
      for (const { start, end } of [...blocks, ...marks]) expect(0 <= start && start < end && end <= text.length).toBe(true)
    }
    return null
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    return error.code
  }
}
