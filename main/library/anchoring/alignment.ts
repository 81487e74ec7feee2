import type { Units } from './units.ts'

/** Which unit of a new text each unit of an old one became. */
export interface Alignment {
  from: Units
  to: Units
  /** Unit of the new text; -1 where there is none. What is not -1 never descends. */
  partner: Int32Array
  /** How much of the unit is left, 0–1: 1 unchanged, 0 where another word stands in its place. */
  share: Float32Array
  /** 1 for units of the new text that are, or hold much of, one of the old. */
  claimed: Uint8Array
}

/** Notes that a unit became another one. */
export function pair({ partner, share, claimed }: Alignment, a: number, b: number, left: number): void {
  partner[a] = b
  share[a] = left
  if (left > 0) claimed[b] = 1
}
