import { SEARCH_FIELDS } from '../../../preload/model.ts'
import type { Entry } from './document.ts'
import { type LunrClause, Query } from './lunr.ts'
import type { Plan } from './plan.ts'
import { frequency, indexOf, rarity, type Segment } from './segment.ts'

/**
 * Lunr's score of every entry in which the wanted words may be. Segments share their statistics: terms are boosted to the rarity that
 * they have in all of them, and Lunr's division by the length of the query is undone, so that scores of different segments compare.
 */
export function scoresOf(plan: Plan, segments: Segment[]): Map<Entry, number> {
  const scores = new Map<Entry, number>()
  const full = segments.filter(segment => segment.entries.size > 0)
  const rarities = sharedRarities(plan, full)
  for (const segment of full) {
    const clauses = clausesFor(plan, segment, rarities)
    if (!clauses) continue
    const length = Math.sqrt(clauses.reduce((sum, { boost }) => sum + boost ** 2, 0))
    const results = indexOf(segment).query(query => {
      for (const clause of clauses) query.clause({ ...clause })
    })
    for (const { ref, score } of results) {
      const entry = segment.entries.get(ref)
      if (entry) scores.set(entry, score * length)
    }
  }
  return scores
}

/** Term → rarity over all segments; empty when there is only one, which knows it itself. */
function sharedRarities(plan: Plan, segments: Segment[]): Map<string, number> {
  const rarities = new Map<string, number>()
  if (segments.length < 2) return rarities
  const documents = segments.reduce((sum, { entries }) => sum + entries.size, 0)
  for (const { wanted, slots } of plan.clauses) {
    if (!wanted) continue
    for (const { term } of slots.flatMap(({ terms }) => terms)) {
      const count = segments.reduce((sum, segment) => sum + frequency(segment, term), 0)
      rarities.set(term, rarity(count, documents))
    }
  }
  return rarities
}

/** Null when a wanted word is not in the segment at all. */
function clausesFor(plan: Plan, segment: Segment, rarities: Map<string, number>): LunrClause[] | null {
  const { invertedIndex } = indexOf(segment)
  const clauses = new Map<string, LunrClause>()
  for (const { wanted, field, slots } of plan.clauses) {
    if (!wanted) continue
    for (const { terms } of slots) {
      const present = terms.filter(({ term }) => term in invertedIndex)
      if (present.length === 0) return null
      // Lunr cannot require one of several terms; whoever asked looks at each entry anyway.
      const presence = present.length === 1 ? Query.presence.REQUIRED : Query.presence.OPTIONAL
      for (const { term, boost } of present) {
        const shared = rarities.get(term)
        const factor = shared === undefined ? 1 : shared / rarity(frequency(segment, term), segment.entries.size)
        const known = clauses.get(`${field}/${term}`)
        clauses.set(`${field}/${term}`, {
          term,
          fields: field === null ? [...SEARCH_FIELDS] : [field],
          boost: boost * factor + (known?.boost ?? 0),
          presence: Math.max(presence, known?.presence ?? 0),
          usePipeline: false,
        })
      }
    }
  }
  return [...clauses.values()]
}
