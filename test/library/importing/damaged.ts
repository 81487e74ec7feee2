import fc from 'fast-check'
import { expect } from 'vitest'
import { ImportError } from '../../../main/library/importing/failure.ts'
import { readAll } from './read.ts'

/** Ways to damage a file: cut somewhere, or some bits turned. */
const damage = fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }), flips: fc.array(fc.nat(), { maxLength: 12 }) })

/** Reads damaged copies of a file: each must give parts or fail by name. */
export async function expectNoCrash(name: string, whole: Uint8Array, numRuns = 30): Promise<void> {
  const check = async ({ cut, flips }: { cut: number; flips: number[] }) => {
    const bytes = Buffer.from(whole.subarray(0, Math.ceil(whole.length * (flips.length % 2 ? 1 : cut))))
    for (const flip of flips) {
      const at = (flip >> 3) % Math.max(1, bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip & 7))
    }
    try {
      for (const part of await readAll({ name, path: null, bytes }, {})) expect(part.kind).toMatch(/article|failed|themes|addresses/u)
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError)
    }
  }
  await fc.assert(fc.asyncProperty(damage, check), { numRuns })
}
