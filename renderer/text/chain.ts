import type { Span } from './intervals.ts'

/** Two spans of two texts that belong together, and how many words that is. */
export interface Pairing {
  a: Span
  b: Span
  words: number
}

interface Chained<P> {
  pair: P
  before: Chained<P> | null
  /** Words of the whole chain up to here. */
  total: number
}

/**
 * Of some pairs the heaviest chain: those that follow each other in both texts without overlapping, and have the most words together. What
 * crosses it is left out. In n log n steps, as the heaviest increasing subsequence (Jacobson and Vo, CPM 1992).
 */
export function heaviestChain<P extends Pairing>(pairs: readonly P[]): P[] {
  const whole = pairs.filter(({ a, b }) => a.end > a.start && b.end > b.start)
  const ended = whole.toSorted((one, other) => one.a.end - other.a.end)
  const chains = new Map<P, Chained<P>>()
  /** Chains that a later pair may go on from: the further they reach in the second text, the heavier. */
  const open: Chained<P>[] = []
  let heaviest: Chained<P> | null = null
  let next = 0
  for (const pair of whole.toSorted((one, other) => one.a.start - other.a.start)) {
    for (let done = ended[next]; done && done.a.end <= pair.a.start; done = ended[++next]) {
      const chain = chains.get(done)
      if (chain) keep(open, chain)
    }
    const before = open[reaching(open, pair.b.start) - 1] ?? null
    const chain = { pair, before, total: pair.words + (before?.total ?? 0) }
    chains.set(pair, chain)
    if (!heaviest || chain.total > heaviest.total) heaviest = chain
  }
  const found: P[] = []
  for (let at = heaviest; at; at = at.before) found.unshift(at.pair)
  return found
}

/** How many of the open chains end at an offset of the second text, or before. */
function reaching<P extends Pairing>(open: readonly Chained<P>[], offset: number): number {
  let low = 0
  let high = open.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((open[middle]?.pair.b.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Opens a chain, in place of those that reach as far and weigh no more. */
function keep<P extends Pairing>(open: Chained<P>[], chain: Chained<P>): void {
  const at = reaching(open, chain.pair.b.end)
  const before = open[at - 1]
  if (before && before.total >= chain.total) return
  const from = before?.pair.b.end === chain.pair.b.end ? at - 1 : at
  let to = at
  for (let beyond = open[to]; beyond && beyond.total <= chain.total; beyond = open[++to]);
  open.splice(from, to - from, chain)
}
