import { LEAST } from './pair.ts'
import type { WordPassage } from './passages.ts'
import type { Run } from './runs.ts'
import type { Sharing } from './sharing.ts'
import type { Held, Stock } from './stock.ts'

/** By outlet, which words of an article stand alike in many articles of it: 1 for each such word. */
export type Masks = Map<string | null, Uint8Array>

/** Wording in at least so many articles of an outlet, and in so large a share of them, is boilerplate. */
const MANY = 4
const SHARE = 0.05
/** Articles without an outlet may be of many: what some of them share may be what somebody wrote and others took over. */
const MANY_UNKNOWN = 10
const SHARE_UNKNOWN = 0.2
/** Two articles that share so much of both are one article twice, which makes no boilerplate. */
const SAME = 0.8

/** Articles in which wording has to stand to be boilerplate of an outlet that has so many. */
const manyOf = (outlet: string | null, articles: number): number =>
  outlet === null ? Math.max(MANY_UNKNOWN, Math.ceil(articles * SHARE_UNKNOWN)) : Math.max(MANY, Math.ceil(articles * SHARE))

/** How many articles each outlet has. */
export function outletsOf(stock: Stock): Map<string | null, number> {
  const outlets = new Map<string | null, number>()
  for (const { outlet } of stock.held.values()) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1)
  return outlets
}

const sizeOf = ({ begin, end }: Held) => end - begin

/** The boilerplate of an article, by the runs that it shares with all. */
export function masksOf(own: Held, sharing: readonly Sharing[], outlets: ReadonlyMap<string | null, number>): Masks {
  const counts = new Map<string | null, Uint32Array>([[own.outlet, new Uint32Array(sizeOf(own)).fill(1)]])
  for (const { held, runs } of sharing) {
    const spans = covered(runs)
    const words = spans.reduce((sum, [start, end]) => sum + end - start, 0)
    if (held === own || words >= SAME * Math.max(sizeOf(own), sizeOf(held))) continue
    const count = counts.get(held.outlet) ?? new Uint32Array(sizeOf(own))
    counts.set(held.outlet, count)
    for (const [start, end] of spans) for (let at = start; at < end; at++) count[at] = (count[at] ?? 0) + 1
  }
  const masks: Masks = new Map()
  for (const [outlet, count] of counts) {
    const many = manyOf(outlet, outlets.get(outlet) ?? 0)
    const mask = Uint8Array.from(count, articles => (articles >= many ? 1 : 0))
    if (mask.includes(1)) masks.set(outlet, mask)
  }
  return masks
}

/** The places of long enough runs, each once; runs come in order. */
function covered(runs: readonly Run[]): [number, number][] {
  const spans: [number, number][] = []
  for (const { a, length } of runs) {
    if (length < LEAST) continue
    const last = spans.at(-1)
    if (last && a <= last[1]) last[1] = Math.max(last[1], a + length)
    else spans.push([a, a + length])
  }
  return spans
}

/** How many words of an article between two places are no boilerplate of its outlet or the other's. */
function outside(masks: Masks, own: Held, other: Held, start: number, end: number): number {
  const [first, second] = [masks.get(own.outlet), masks.get(other.outlet)]
  if (!first && !second) return end - start
  let count = 0
  for (let at = start; at < end; at++) if (!first?.[at] && !second?.[at]) count += 1
  return count
}

/** Whether a passage of an article with another is boilerplate of one of their outlets: too few of its words stand outside of it. */
export const isBoilerplate = (masks: Masks, { a, aEnd }: WordPassage, own: Held, other: Held, least = LEAST): boolean =>
  outside(masks, own, other, a, aEnd) < Math.min(least, LEAST)

/** Whether two articles share nothing but boilerplate, so that their passages need not be looked for. */
export const isAllBoilerplate = (masks: Masks, own: Held, { held, runs }: Sharing): boolean =>
  masks.size > 0 && runs.every(({ a, length }) => outside(masks, own, held, a, a + length) === 0)
