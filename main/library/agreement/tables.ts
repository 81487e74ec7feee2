import type { Agreement } from '../../../preload/model.ts'
import type { Span } from '../text/graphemes.ts'
import { type Contingency, cohenKappa, krippendorffAlpha, percentAgreement } from './coefficients.ts'
import { intersection, lengthOf, union } from './spans.ts'

/** How many units both coded, only the first, only the second and neither. */
export type Counts = Pick<Agreement, 'both' | 'first' | 'second' | 'neither'>

/** Nothing counted yet. */
export const noCounts = (): Counts => ({ both: 0, first: 0, second: 0, neither: 0 })

/**
 * The counts of one text of `total` units from the places that each coder coded, in any order and overlapping at will. From the lengths of
 * intervals: the cost is that of the highlights, not of the characters.
 */
export function countUnits(first: readonly Span[], second: readonly Span[], total: number): Counts {
  const [one, other] = [union(first), union(second)]
  const both = lengthOf(intersection(one, other))
  const [onlyFirst, onlySecond] = [lengthOf(one) - both, lengthOf(other) - both]
  return { both, first: onlyFirst, second: onlySecond, neither: total - both - onlyFirst - onlySecond }
}

/** The sums of two counts. */
export const addCounts = (a: Counts, b: Counts): Counts => ({
  both: a.both + b.both,
  first: a.first + b.first,
  second: a.second + b.second,
  neither: a.neither + b.neither,
})

/** Counts with the coefficients of the two categories “coded” and “not coded”. */
export function agreementOf(counts: Counts): Agreement {
  const table: Contingency = [
    [counts.both, counts.first],
    [counts.second, counts.neither],
  ]
  return { ...counts, percent: percentAgreement(table), kappa: cohenKappa(table), alpha: krippendorffAlpha(table) }
}
