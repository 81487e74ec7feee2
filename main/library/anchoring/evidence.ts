import type { Span } from '../text/graphemes.ts'
import type { Alignment } from './alignment.ts'
import { bitsOf, type Index } from './occurrences.ts'

/** So many bits of words that stand beside each other in both texts are no accident. */
export const ENOUGH = 45

/** How much the words of some units of the old text, found again in the new one, say that it is the same passage: rare words say more. In bits. */
export function evidence({ from, to, share, partner }: Alignment, index: Index, units: Span): number {
  let bits = 0
  for (let unit = units.start; unit < units.end; unit++) {
    const left = share[unit] ?? 0
    // Half of a word may be an accident.
    if (left > 0.5) bits += (2 * left - 1) * bitsOf(to, index, to.ids[partner[unit] ?? 0] ?? from.ids[unit] ?? 0)
  }
  return bits
}

/** The score of a place with so much of a quote, 0–1, and so many bits of evidence: 0.75 for half of it beyond doubt, 1 for all. */
export const worth = (kept: number, bits: number): number => (0.5 + kept / 2) * Math.min(1, bits / ENOUGH)
