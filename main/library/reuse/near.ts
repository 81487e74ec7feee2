import type { WordPassage } from './passages.ts'
import type { Run } from './runs.ts'
import { passagesBetween, runsOfArticle, type Sharing } from './sharing.ts'
import type { Held, Stock } from './stock.ts'

/** Two articles with how much of each stands in the other, 0–1. `words` are those shared. */
export interface Near {
  a: Held
  b: Held
  aInB: number
  bInA: number
  words: number
}

/** Pairs of which neither stands in the other so far are no near duplicates, whatever is asked for. */
export const LEAST_NEAR = 0.3
/** Share of runs from which on the passages of a pair are worth looking for: with every tenth word changed half of the words are in runs. */
const PROMISING = 0.15

const sizeOf = ({ begin, end }: Held) => end - begin

/** Whether two articles share so much in runs that one may stand in the other. */
export function isPromising(own: Held, { held, runs }: Sharing): boolean {
  const words = runs.reduce((sum, { length }: Run) => sum + length, 0)
  return held !== own && words >= PROMISING * Math.min(sizeOf(own), sizeOf(held))
}

/** Words between the ends of passages, each once. */
function covered(passages: readonly WordPassage[], side: 'a' | 'b'): number {
  const spans = passages.map(({ a, aEnd, b, bEnd }): [number, number] => (side === 'a' ? [a, aEnd] : [b, bEnd]))
  let [count, last] = [0, 0]
  for (const [start, end] of spans.toSorted((x, y) => x[0] - y[0])) {
    count += Math.max(0, end - Math.max(start, last))
    last = Math.max(last, end)
  }
  return count
}

/** How far two articles stand in each other by their passages; what differs within passages does not count as shared. */
export function nearness(a: Held, b: Held, passages: readonly WordPassage[]): Near {
  const words = passages.reduce((sum, passage) => sum + passage.words, 0)
  const long = (side: 'a' | 'b') => passages.reduce((sum, each) => sum + (side === 'a' ? each.aEnd - each.a : each.bEnd - each.b), 0)
  const within = (held: Held, side: 'a' | 'b') => (words * covered(passages, side)) / Math.max(1, long(side)) / Math.max(1, sizeOf(held))
  const aInB = Math.min(1, within(a, 'a'))
  return { a, b, aInB, bInA: Math.min(1, within(b, 'b')), words: Math.round(aInB * sizeOf(a)) }
}

export const nearest = ({ aInB, bInA }: Near): number => Math.max(aInB, bInA)

/** The articles that an article stands in, or that stand in it, at least so far; the nearest first. */
export function nearTo(stock: Stock, own: Held, least: number): Near[] {
  return runsOfArticle(stock, own)
    .filter(sharing => isPromising(own, sharing))
    .map(({ held, runs }) => nearness(own, held, passagesBetween(stock, own, held, runs, 0)))
    .filter(near => nearest(near) >= least)
    .sort(byNearness)
}

/** The nearest first. */
export const byNearness = (x: Near, y: Near): number => nearest(y) - nearest(x) || y.words - x.words || x.a.id - y.a.id || x.b.id - y.b.id
