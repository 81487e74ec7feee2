import { B, K1 } from './lunr.ts'
import type { Plan, Slot } from './plan.ts'
import { eachRange, findPosting } from './postings.ts'
import type { Segment } from './segment.ts'

/**
 * Where matching counts, shared by all segments one after the other. `stages` and `scores` are zero between two queries: only what was
 * touched is set back, so that a rare word costs next to nothing.
 */
export interface Bench {
  /** Document → how many of the required words it has, in order; above all of them when an optional one was found instead. */
  readonly stages: Uint16Array
  readonly scores: Float64Array
  /** Documents that had the first word, in the order in which they were met. */
  readonly touched: Uint16Array
  touches: number
}

/** A bench for segments of any size. */
export const createBench = (most: number): Bench => ({
  stages: new Uint16Array(most),
  scores: new Float64Array(most),
  touched: new Uint16Array(most),
  touches: 0,
})

/** A word of a clause to be counted, as the `stage`th. */
export interface Step {
  slot: Slot
  fields: number[]
  stage: number
}

/** Lists shorter than so many postings for each candidate are read from end to end, longer ones are searched. */
const SEARCHED = 24

/** What one posting adds to the score of a document, after Lunr's builder: `weight · tf / (k1 · (1 − b + b · length / average) + tf)`. */
interface Scoring {
  weight: number
  fixed: number
  perWord: number
  /** Where the lengths of the field begin. */
  lengths: number
}

function scoringOf(
  segment: Segment,
  { slot, plan, averages, field, at }: { slot: Slot; plan: Plan; averages: Float64Array; field: number; at: number },
): Scoring {
  return {
    weight: (slot.weights[at] ?? 0) * (plan.fieldWeights[field] ?? 0),
    fixed: K1 * (1 - B),
    perWord: (K1 * B) / (averages[field] || 1),
    lengths: field * segment.ids.length,
  }
}

/** Gives how many documents have the word, and all before it. */
export function countSlot(segment: Segment, plan: Plan, { slot, fields, stage }: Step, averages: Float64Array, bench: Bench): number {
  let seen = 0
  const whole = stage === 0 ? segment.live : bench.touches
  eachRange(segment, slot, fields, (from, to, field, at) => {
    const scoring = scoringOf(segment, { slot, plan, averages, field, at })
    // Once everything that can match does, words that do not count need not be looked at.
    if (scoring.weight === 0 && seen >= whole) return
    if (stage === 0) seen += countFirst(segment, from, to, scoring, bench)
    else if (bench.touches * SEARCHED < to - from) seen += countSearching(segment, from, to, scoring, stage, bench)
    else seen += countNext(segment, from, to, scoring, stage, bench)
  })
  return seen
}

/** Postings of the first word; gives how many documents are new. */
function countFirst({ documents, counts, lengths, dead }: Segment, from: number, to: number, scoring: Scoring, bench: Bench): number {
  const { stages, scores, touched } = bench
  const { weight, fixed, perWord, lengths: base } = scoring
  const before = bench.touches
  let touches = before
  for (let posting = from; posting < to; posting++) {
    const document = documents[posting] ?? 0
    if (stages[document] === 0) {
      if (dead[document] === 1) continue
      stages[document] = 1
      touched[touches++] = document
    }
    const count = counts[posting] ?? 0
    scores[document] = (scores[document] ?? 0) + (weight * count) / (fixed + perWord * (lengths[base + document] ?? 0) + count)
  }
  bench.touches = touches
  return touches - before
}

/** Postings of a later word, for documents that have all before; gives how many have this one now. */
function countNext(
  { documents, counts, lengths }: Segment,
  from: number,
  to: number,
  scoring: Scoring,
  stage: number,
  bench: Bench,
): number {
  const { stages, scores } = bench
  const { weight, fixed, perWord, lengths: base } = scoring
  let fresh = 0
  for (let posting = from; posting < to; posting++) {
    const document = documents[posting] ?? 0
    const own = stages[document] ?? 0
    if (own < stage) continue
    if (own === stage) {
      stages[document] = stage + 1
      fresh += 1
    }
    const count = counts[posting] ?? 0
    scores[document] = (scores[document] ?? 0) + (weight * count) / (fixed + perWord * (lengths[base + document] ?? 0) + count)
  }
  return fresh
}

/** The same by looking the few candidates up in a long list. */
function countSearching(segment: Segment, from: number, to: number, scoring: Scoring, stage: number, bench: Bench): number {
  const { stages, touched } = bench
  let fresh = 0
  for (let at = 0; at < bench.touches; at++) {
    const document = touched[at] ?? 0
    if ((stages[document] ?? 0) < stage) continue
    const posting = findPosting(segment.documents, from, to, document)
    if (posting >= 0) fresh += countNext(segment, posting, posting + 1, scoring, stage, bench)
  }
  return fresh
}

/** Sets the bench back. */
export function clear(bench: Bench): void {
  const { stages, scores, touched, touches } = bench
  for (let at = 0; at < touches; at++) {
    const document = touched[at] ?? 0
    stages[document] = 0
    scores[document] = 0
  }
  bench.touches = 0
}
