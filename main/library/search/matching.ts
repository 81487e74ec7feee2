import { type Bench, countSlot, type Step } from './counting.ts'
import { FIELDS } from './layout.ts'
import { keepPhrases } from './phrases.ts'
import type { Plan, PlannedClause, Slot } from './plan.ts'
import { eachRange } from './postings.ts'
import type { Segment } from './segment.ts'

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
