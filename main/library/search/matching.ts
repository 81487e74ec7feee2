import { FIELDS } from './layout.ts'
import { B, K1 } from './lunr.ts'
import { keepPhrases } from './phrases.ts'
import type { Plan, PlannedClause, Slot } from './plan.ts'
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
interface Step {
  slot: Slot
  fields: number[]
  stage: number
}

/** Lists shorter than so many postings for each candidate are read from end to end, longer ones are searched. */
const SEARCHED = 24

/**
 * The documents of a segment that match a plan, tests aside; their scores stay on the bench until `clear`. `averages` are the words of
 * a field in an average article.
 */
export function matchesIn(segment: Segment, plan: Plan, averages: Float64Array, bench: Bench): Uint16Array {
  const required = plan.clauses.filter(({ presence }) => presence === 'required')
  const optional = plan.clauses.filter(({ presence }) => presence === 'optional')
  const steps = inOrder(segment, required)
  for (const step of steps) {
    if (countSlot(segment, plan, step, averages, bench) === 0) return new Uint16Array(0)
  }
  let stage = steps.length
  if (optional.length > 0) {
    // Without a required word one of these has to be there, with one they only count.
    if (stage > 0)
      for (const { fields, slots } of optional) addScores(segment, plan, { slot: slots[0] ?? NOTHING, fields, stage }, averages, bench)
    else
      for (const { fields, slots } of optional) countSlot(segment, plan, { slot: slots[0] ?? NOTHING, fields, stage: 0 }, averages, bench)
    stage = Math.max(stage, 1)
  }
  if (stage === 0) {
    touchAll(segment, bench)
    stage = 1
  }
  let found = survivors(bench, stage)
  for (const clause of plan.clauses) {
    if (clause.presence === 'optional' || found.length === 0) continue
    const wanted = clause.presence === 'required'
    if (clause.slots.length > 1 || clause.strict) found = keepPhrases(segment, clause, found, wanted)
    else if (!wanted) found = without(segment, clause, found, bench, stage)
  }
  return found
}

const NOTHING: Slot = { groups: [], boosts: [], weights: [], isExact: () => false }

/** The words of required clauses, the rarest first. */
function inOrder(segment: Segment, required: readonly PlannedClause[]): Step[] {
  const steps = required.flatMap(({ slots, fields }) => slots.map(slot => ({ slot, fields, stage: 0 })))
  if (steps.length > 1) {
    const sizes = new Map(steps.map(step => [step, sizeOf(segment, step.slot)]))
    steps.sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0))
  }
  return steps.map((step, stage) => ({ ...step, stage }))
}

function sizeOf({ local, ranges }: Segment, { groups }: Slot): number {
  let size = 0
  for (const group of groups) {
    const own = (local[group] ?? 0) - 1
    if (own >= 0) size += (ranges[(own + 1) * FIELDS] ?? 0) - (ranges[own * FIELDS] ?? 0)
  }
  return size
}

/** Calls `visit` with every range of postings that a slot has in some fields of a segment. */
export function eachRange(
  { local, ranges }: Segment,
  { groups }: Slot,
  fields: readonly number[],
  visit: (from: number, to: number, field: number, at: number, own: number) => void,
): void {
  for (let at = 0; at < groups.length; at++) {
    const own = (local[groups[at] ?? 0] ?? 0) - 1
    if (own < 0) continue
    for (const field of fields) {
      const from = ranges[own * FIELDS + field] ?? 0
      const to = ranges[own * FIELDS + field + 1] ?? 0
      if (from < to) visit(from, to, field, at, own)
    }
  }
}

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
function countSlot(segment: Segment, plan: Plan, { slot, fields, stage }: Step, averages: Float64Array, bench: Bench): number {
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

/** The first posting in a range that is not of an earlier document. */
export function firstFrom(documents: Uint16Array, from: number, to: number, document: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((documents[middle] ?? 0) < document) low = middle + 1
    else high = middle
  }
  return low
}

/** The posting of a document in a range, or -1. */
export function findPosting(documents: Uint16Array, from: number, to: number, document: number): number {
  const posting = firstFrom(documents, from, to, document)
  return posting < to && documents[posting] === document ? posting : -1
}

/** Adds to the scores of documents that match already. */
function addScores(segment: Segment, plan: Plan, { slot, fields, stage }: Step, averages: Float64Array, bench: Bench): void {
  // As the next word, but who has it is taken back to where he was.
  countSlot(segment, plan, { slot, fields, stage }, averages, bench)
  for (let at = 0; at < bench.touches; at++) {
    const document = bench.touched[at] ?? 0
    if (bench.stages[document] === stage + 1) bench.stages[document] = stage
  }
}

function touchAll({ ids, dead }: Segment, bench: Bench): void {
  for (let document = 0; document < ids.length; document++) {
    if (dead[document] === 1) continue
    bench.stages[document] = 1
    bench.touched[bench.touches++] = document
  }
}

function survivors({ touched, touches, stages }: Bench, stage: number): Uint16Array {
  const found = new Uint16Array(touches)
  let length = 0
  for (let at = 0; at < touches; at++) {
    const document = touched[at] ?? 0
    if (stages[document] === stage) found[length++] = document
  }
  return found.subarray(0, length)
}

/** Documents that have no word of a forbidden clause. */
function without(segment: Segment, { slots, fields }: PlannedClause, found: Uint16Array, bench: Bench, stage: number): Uint16Array {
  const { stages } = bench
  eachRange(segment, slots[0] ?? NOTHING, fields, (from, to) => {
    for (let posting = from; posting < to; posting++) {
      const document = segment.documents[posting] ?? 0
      if (stages[document] === stage) stages[document] = 0xffff
    }
  })
  return found.filter(document => stages[document] === stage)
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
