import approximate from 'approx-string-match'
import type { Units } from './units.ts'
import { unitAfter } from './units.ts'

/** Where each unit stands in a text. */
export type Index = Map<number, number[]>

/** The index of a text's units. */
export function indexOf({ ids, count }: Units): Index {
  const index: Index = new Map()
  for (let at = 0; at < count; at++) {
    const id = ids[at] ?? 0
    const places = index.get(id)
    if (places) places.push(at)
    else index.set(id, [at])
  }
  return index
}

/** How much it says that a unit stands somewhere: the rarer it is, the more bits. */
export const bitsOf = (to: Units, index: Index, id: number): number => Math.log2((to.count + 1) / (index.get(id)?.length ?? 1))

/** Exact places beyond these say nothing more. */
const MOST_EXACT = 20
/** Places that are looked at closely because many of the quote's words stand there. */
const MOST_LIKELY = 6
/** The share of a quote's words, rare ones counting more, that have to stand at a place. */
const LEAST_SHARE = 0.3
/** A word in more places than these tells nothing. */
const MOST_COMMON = 150
/** So many words of a long quote are enough to find its places. */
const MOST_WORDS = 120
/** Quotes so short, in UTF-16 units, may have a slip in every word; so many slips are looked for. */
const SHORT = 32
const SLIPS = 0.25

/** Units of a text at which a quote may well begin, for a closer look. */
export function likelyPlaces(to: Units, index: Index, quote: Units, first: number, next: number): number[] {
  const exact = quote.text.slice(quote.starts[first], quote.ends[next - 1])
  const places = new Set<number>()
  for (let at = to.text.indexOf(exact); at !== -1 && places.size < MOST_EXACT; at = to.text.indexOf(exact, at + exact.length))
    places.add(unitAfter(to, at))
  for (const place of votedPlaces(to, index, quote, first, next)) places.add(place)
  if (places.size === 0 && exact.length <= SHORT) {
    const near = approximate(to.text, exact, Math.floor(exact.length * SLIPS)).slice(0, MOST_LIKELY)
    for (const { start } of near) places.add(unitAfter(to, start))
  }
  return [...places]
}

/** Where most of a quote's words stand as far from each other as in it; the likeliest first. */
function votedPlaces(to: Units, index: Index, quote: Units, first: number, next: number): number[] {
  const votes = new Map<number, number>()
  let all = 0
  const step = Math.max(1, Math.ceil((next - first) / MOST_WORDS))
  for (let at = first; at < next; at += step) {
    const id = quote.ids[at] ?? 0
    const weight = bitsOf(to, index, id)
    const places = index.get(id) ?? []
    all += weight
    if (places.length > MOST_COMMON) continue
    for (const place of places) votes.set(place - at + first, (votes.get(place - at + first) ?? 0) + weight)
  }
  const sums = [...votes.keys()].map(place => ({ place, sum: (votes.get(place) ?? 0) + shifted(votes, place) }))
  const likely = sums.filter(({ sum }) => sum >= all * LEAST_SHARE).sort((a, b) => b.sum - a.sum)
  const chosen: number[] = []
  for (const { place } of likely) {
    if (chosen.length === MOST_LIKELY) break
    if (place < to.count && !chosen.some(other => Math.abs(other - place) <= 2)) chosen.push(Math.max(0, place))
  }
  return chosen
}

/** A word more or less shifts those behind it. */
const shifted = (votes: Map<number, number>, place: number) =>
  [-2, -1, 1, 2].reduce((sum, shift) => sum + (votes.get(place + shift) ?? 0), 0)
