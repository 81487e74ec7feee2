import { SEARCH_FIELDS, type SearchField } from '../../../preload/model.ts'
import { expand, MOST_SCORED } from './expand.ts'
import { patternOf } from './find.ts'
import { FIELDS } from './layout.ts'
import { FIELD_BOOSTS, K1, type LunrClause, Query, rarity } from './lunr.ts'
import type { Clause } from './parse.ts'
import { articlesOn, type Shelf } from './shelf.ts'
import type { Word } from './words.ts'

/** One word of a query: which groups of words it means. */
export interface Slot {
  /** Most frequent first. */
  groups: number[]
  /** Group by group, how much Lunr lets it count; 0 for those beyond the scored ones. */
  boosts: number[]
  /** Group by group, what a full score of it is worth in a field of boost 1. */
  weights: number[]
  /** Whether a spelling is what was typed, marks included. */
  isExact: (spelling: string) => boolean
}

/** Words that have to stand one after the other in an article, may, or must not. */
export interface PlannedClause {
  presence: 'required' | 'optional' | 'prohibited'
  /** Indexes in `SEARCH_FIELDS`. */
  fields: number[]
  slots: Slot[]
  /** Only exact spellings count. */
  strict: boolean
}

/** A query made ready for the segments. */
export interface Plan {
  clauses: PlannedClause[]
  /** Plain words which, standing together, put an article in front; empty for fewer than two. */
  sequence: Slot[]
  /** Whether a plain word was typed with marks, so that articles with these marks come first. */
  marked: boolean
  /** Field by field, what a score counts: the field's boost over the length of Lunr's query vector. */
  fieldWeights: Float64Array
}

const EVERYWHERE = Array.from({ length: FIELDS }, (_, field) => field)
/** A word that stands for more than so many says nothing by standing next to another. */
const MOST_TOGETHER = 64

/** Looks up the clauses of a query. */
export function planOf(clauses: readonly Clause[], shelf: Shelf): Plan {
  const planned = clauses.map(
    ({ wanted, field, words, strict }): PlannedClause => ({
      presence: wanted ? 'required' : 'prohibited',
      fields: field === null ? EVERYWHERE : [SEARCH_FIELDS.indexOf(field)],
      slots: words.map(word => slotOf(word, shelf)),
      strict,
    }),
  )
  const plain = planned.filter((_, index) => isPlain(clauses[index]))
  const sequence = plain.flatMap(({ slots }) => slots).filter(({ groups }) => groups.length <= MOST_TOGETHER)
  return {
    ...weighed(planned, shelf),
    sequence: sequence.length > 1 ? sequence : [],
    marked: clauses.some(({ wanted, strict, words }) => wanted && !strict && words.some(({ marked }) => marked)),
  }
}

const isPlain = (clause: Clause | undefined) => clause?.wanted === true && !clause.strict && clause.field === null

/** The plan of a query in Lunr's own model, every clause a term in some fields. */
export function planOfLunr(clauses: readonly LunrClause[], shelf: Shelf): Plan {
  const { REQUIRED, PROHIBITED } = Query.presence
  const planned = clauses.map(({ term, fields, boost, editDistance, presence }): PlannedClause => {
    const groups = expand(term, editDistance, shelf.lexicon, shelf.segments)
    return {
      presence: presence === REQUIRED ? 'required' : presence === PROHIBITED ? 'prohibited' : 'optional',
      fields: fields.map(field => SEARCH_FIELDS.indexOf(field as SearchField)),
      slots: [{ groups, boosts: groups.map((_, at) => (at < MOST_SCORED ? boost : 0)), weights: [], isExact: () => true }],
      strict: false,
    }
  })
  return { ...weighed(planned, shelf), sequence: [], marked: false }
}

/** Other words than the one that was typed, which it may also stand for, count half. */
function slotOf(word: Word, { lexicon, segments }: Shelf): Slot {
  const groups = [...new Set(word.folded.flatMap(form => expand(form, word.distance, lexicon, segments)))]
  const typed = new Set(word.folded.map(form => form.replaceAll('*', '')))
  const boostOf = (group: number, at: number) =>
    at >= MOST_SCORED ? 0 : typed.has(lexicon.groups[group] ?? '') ? word.boost : word.boost / 2
  return { groups, boosts: groups.map(boostOf), weights: [], isExact: exactness(word) }
}

function exactness({ exact }: Word): Slot['isExact'] {
  if (!exact.some(form => form.includes('*'))) return spelling => exact.includes(spelling)
  const pattern = patternOf(exact)
  return spelling => pattern.test(spelling)
}

/** Gives every group its weight after `lunr.Builder` and `lunr.Index.query`, from the statistics of all segments together. */
function weighed(clauses: PlannedClause[], shelf: Shelf): Pick<Plan, 'clauses' | 'fieldWeights'> {
  const scored = clauses.filter(({ presence }) => presence !== 'prohibited')
  const everywhere = scored.every(({ fields }) => fields.length === FIELDS)
  const length = (field: number) => vectorLength(scored.filter(({ fields }) => fields.includes(field)).flatMap(({ slots }) => slots))
  const lengths = everywhere ? Array(FIELDS).fill(length(0)) : EVERYWHERE.map(length)
  const fieldWeights = Float64Array.from(lengths, (own, field) => (own === 0 ? 0 : (FIELD_BOOSTS[field] ?? 1) / own))
  const articles = articlesOn(shelf)
  const weigh = (slot: Slot): Slot => ({
    ...slot,
    weights: slot.groups.map((group, at) => (slot.boosts[at] ?? 0) * rarity(shelf.lexicon.frequencies[group] ?? 0, articles) * (K1 + 1)),
  })
  return { clauses: clauses.map(clause => ({ ...clause, slots: clause.slots.map(weigh) })), fieldWeights }
}

/** The length of Lunr's query vector of some words, in which the boosts of a term that comes several times are added up. */
function vectorLength(slots: readonly Slot[]): number {
  const boosts = new Map<number, number>()
  for (const slot of slots) {
    for (const [at, group] of slot.groups.entries()) boosts.set(group, (boosts.get(group) ?? 0) + (slot.boosts[at] ?? 0))
  }
  let squares = 0
  for (const boost of boosts.values()) squares += boost ** 2
  return Math.sqrt(squares)
}
