import { LEAST } from './pair.ts'
import type { WordPassage } from './passages.ts'
import type { Run } from './runs.ts'
import { sharedRuns } from './sharing.ts'
import { type Held, type Stock, wordsOf } from './stock.ts'

/** By outlet, which words of an article stand alike in many articles of it: 1 for each such word. */
export type Masks = Map<string | null, Uint8Array>

/** Wording in at least so many articles of an outlet, and in so large a share of them, is boilerplate. */
const MANY = 4
const SHARE = 0.05
/** Articles without an outlet may be of many: what some of them share may be what somebody wrote and others took over. */
const MANY_UNKNOWN = 10
const SHARE_UNKNOWN = 0.2

/** Articles in which wording has to stand to be boilerplate of an outlet that has so many. */
const manyOf = (outlet: string | null, articles: number): number =>
  outlet === null ? Math.max(MANY_UNKNOWN, Math.ceil(articles * SHARE_UNKNOWN)) : Math.max(MANY, Math.ceil(articles * SHARE))

/** How many articles each outlet has. */
export function outletsOf(stock: Stock): Map<string | null, number> {
  const outlets = new Map<string | null, number>()
  for (const { outlet } of stock.held.values()) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1)
  return outlets
}

/** Finds the boilerplate of an article. */
export function masksOf(stock: Stock, own: Held, outlets = outletsOf(stock)): Masks {
  const length = own.end - own.begin
  const counts = new Map<string | null, Uint32Array>([[own.outlet, new Uint32Array(length).fill(1)]])
  for (const { held, runs } of sharedRuns(stock, wordsOf(stock, own), LEAST, held => held !== own)) {
    const count = counts.get(held.outlet) ?? new Uint32Array(length)
    counts.set(held.outlet, count)
    for (const [start, end] of covered(runs)) for (let at = start; at < end; at++) count[at] = (count[at] ?? 0) + 1
  }
  const masks: Masks = new Map()
  for (const [outlet, count] of counts) {
    const many = manyOf(outlet, outlets.get(outlet) ?? 0)
    if (count.some(articles => articles >= many))
      masks.set(
        outlet,
        Uint8Array.from(count, articles => (articles >= many ? 1 : 0)),
      )
  }
  return masks
}

/** The places that runs cover, each once; runs come in order. */
function covered(runs: readonly Run[]): [number, number][] {
  const spans: [number, number][] = []
  for (const { a, length } of runs) {
    const last = spans.at(-1)
    if (last && a <= last[1]) last[1] = Math.max(last[1], a + length)
    else spans.push([a, a + length])
  }
  return spans
}

/** Whether a passage of an article with another is boilerplate of one of their outlets: too few of its words stand outside of it. */
export function isBoilerplate(masks: Masks, { a, aEnd }: WordPassage, own: Held, other: Held, least: number): boolean {
  const [first, second] = [masks.get(own.outlet), masks.get(other.outlet)]
  if (!first && !second) return false
  let outside = 0
  for (let at = a; at < aEnd; at++) if (!first?.[at] && !second?.[at]) outside += 1
  return outside < Math.min(least, LEAST)
}
