import { lengthFrom, type Run, standsAt } from './runs.ts'

/** The same wording in two texts: places of words, half-open; `words` of them are shared. */
export interface WordPassage {
  a: number
  aEnd: number
  b: number
  bEnd: number
  words: number
}

/** Words that may be missing, be others or be too many at one place of a passage, in either text. */
export const GAP = 4
/** Shared words that have to follow a gap at least. */
const ANCHOR = 3

/** A passage while it grows, with the runs that it is made of. */
interface Chain extends WordPassage {
  runs: Run[]
}

/**
 * The passages that grow out of runs of shared words between two texts, in the order of the first text. A run goes on over a gap: up to `gap`
 * words in either text, different ones or only in one of both, after which more words are shared than the longer side of the gap has, and
 * at least three. Of several ways to go on, that with the fewest words in the gap is taken. What lies within a longer passage in
 * both texts is left out, and so is what shares fewer than `least` words. With `gap` 0 passages are the runs themselves. In one and the same
 * text (`a === b`) the two places never overlap.
 */
export function passagesFrom(a: Uint32Array, b: Uint32Array, runs: readonly Run[], least: number, gap = GAP): WordPassage[] {
  const own = a === b
  const chains: Chain[] = []
  for (const run of outermost(runs.map(passageOf))) {
    if (chains.some(chain => holdsRun(chain, run))) continue
    const whole = own ? apart(run) : run
    if (whole.words === 0) continue
    const chain: Chain = { ...whole, runs: [{ a: run.a, b: run.b, length: run.words }] }
    if (gap > 0) for (const grow of [growRight, growLeft]) grow(chain, a, b, gap, own)
    chains.push(chain)
  }
  const found = outermost(chains.filter(({ words }) => words >= least))
  return found.map(({ a, aEnd, b, bEnd, words }) => ({ a, aEnd, b, bEnd, words })).sort((one, two) => one.a - two.a || one.b - two.b)
}

const passageOf = ({ a, b, length }: Run): WordPassage => ({ a, aEnd: a + length, b, bEnd: b + length, words: length })

const holdsRun = ({ runs }: Chain, { a, b, words }: WordPassage) =>
  runs.some(run => run.a - run.b === a - b && a >= run.a && a + words <= run.a + run.length)

/**
 * Those that do not lie within another in both texts. Words that come over and over are shared at any distance: of passages that lie within
 * another in one text and for the most part in the other, only that other is told.
 */
function outermost<P extends WordPassage>(passages: readonly P[]): P[] {
  const size = ({ a, aEnd, b, bEnd }: WordPassage) => aEnd - a + (bEnd - b)
  const kept: P[] = []
  for (const one of passages.toSorted((x, y) => size(y) - size(x) || x.a - y.a || x.b - y.b)) {
    if (!kept.some(other => liesIn(one, other))) kept.push(one)
  }
  return kept
}

function liesIn(one: WordPassage, other: WordPassage): boolean {
  const inA = Math.min(one.aEnd, other.aEnd) - Math.max(one.a, other.a)
  const inB = Math.min(one.bEnd, other.bEnd) - Math.max(one.b, other.b)
  const [lengthA, lengthB] = [one.aEnd - one.a, one.bEnd - one.b]
  return (inA === lengthA && inB > lengthB / 2) || (inB === lengthB && inA > lengthA / 2)
}

/**
 * A run in one text that reaches into its own twin is the same few words over and over: half of them are said twice by the other half.
 * Nothing is left when these few words are one.
 */
function apart(run: WordPassage): WordPassage {
  const period = run.b - run.a
  if (run.words <= period) return run
  const half = Math.floor((run.words + period) / 2 / period) * period
  return { a: run.a, aEnd: run.a + half, b: run.a + half, bEnd: run.a + 2 * half, words: half }
}

/** Goes on behind the end of a passage as far as gaps allow. */
function growRight(chain: Chain, a: Uint32Array, b: Uint32Array, gap: number, own: boolean): void {
  for (;;) {
    // In one text the first place ends where the second begins.
    const border = own ? a.subarray(0, chain.b) : a
    const skipped = gapFrom(border, chain.aEnd, b, chain.bEnd, gap)
    if (!skipped) return
    const [start, other] = [chain.aEnd + skipped.a, chain.bEnd + skipped.b]
    const length = lengthFrom(border, start, b, other)
    chain.runs.push({ a: start, b: other, length })
    chain.words += length
    chain.aEnd = start + length
    chain.bEnd = other + length
  }
}

/** How many words of each text to skip until they are alike again, the fewest; null when they are not within reach. */
function gapFrom(a: Uint32Array, aEnd: number, b: Uint32Array, bEnd: number, gap: number): { a: number; b: number } | null {
  for (let sum = 1; sum <= 2 * gap; sum++) {
    for (let inA = Math.max(0, sum - gap); inA <= Math.min(gap, sum); inA++) {
      const inB = sum - inA
      if (standsAt(a, aEnd + inA, b, bEnd + inB, Math.max(ANCHOR, inA + 1, inB + 1))) return { a: inA, b: inB }
    }
  }
  return null
}

/** The same before the beginning: in texts read backwards it is the end. */
function growLeft(chain: Chain, a: Uint32Array, b: Uint32Array, gap: number, own: boolean): void {
  const [front, back] = [a.slice(0, chain.a).reverse(), b.slice(own ? chain.aEnd : 0, chain.b).reverse()]
  const grown: Chain = { a: 0, aEnd: 0, b: 0, bEnd: 0, words: 0, runs: [] }
  growRight(grown, front, back, gap, false)
  for (const run of grown.runs) chain.runs.push({ a: chain.a - run.a - run.length, b: chain.b - run.b - run.length, length: run.length })
  chain.a -= grown.aEnd
  chain.b -= grown.bEnd
  chain.words += grown.words
}
