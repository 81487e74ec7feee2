import approximate from 'approx-string-match'
import type { Span } from '../text/graphemes.ts'
import { type Names, type Units, unitsOf } from './units.ts'

/** A place whose words are those of a quote, or nearly: `likeness` 1 for the same, 0 for nothing in common. UTF-16 offsets. */
export interface Occurrence extends Span {
  likeness: number
}

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

/** Exact places beyond these say nothing more. */
const MOST_EXACT = 40
/** Places that are looked at closely because many of the quote's words stand there. */
const MOST_LIKELY = 8
/** The share of a quote's words, rare ones counting more, that have to stand at a place. */
const LEAST_SHARE = 0.3
/** A word in more places than these tells nothing. */
const MOST_COMMON = 150
/** Words of longer quotes beyond this are not needed to find their places. */
const MOST_WORDS = 120
/** The longest quote that is compared letter by letter, in UTF-16 units. */
const LONGEST = 600
/** Places less alike are not worth offering. */
export const LEAST_LIKENESS = 0.5

/** The places where a quote stands, exactly or nearly, in no order; at most some dozens. */
export function occurrences(to: Units, index: Index, names: Names, exact: string): Occurrence[] {
  const found: Occurrence[] = []
  for (let at = to.text.indexOf(exact); at !== -1 && found.length < MOST_EXACT; at = to.text.indexOf(exact, at + exact.length)) {
    found.push({ start: at, end: at + exact.length, likeness: 1 })
  }
  const quote = unitsOf(exact, names)
  for (const first of likelyPlaces(to, index, quote)) {
    const near = nearest(to, quote, first)
    if (near && near.likeness >= LEAST_LIKENESS && !found.some(({ start, end }) => start < near.end && near.start < end)) found.push(near)
  }
  return found
}

/** Units of the text at which a quote may well begin, the likeliest first: where most of its words stand as far from each other as in it. */
function likelyPlaces(to: Units, index: Index, quote: Units): number[] {
  const votes = new Map<number, number>()
  let all = 0
  const step = Math.max(1, Math.ceil(quote.count / MOST_WORDS))
  for (let at = 0; at < quote.count; at += step) {
    const places = index.get(quote.ids[at] ?? 0) ?? []
    const weight = 1 / Math.log2(2 + places.length)
    all += weight
    if (places.length > MOST_COMMON) continue
    for (const place of places) votes.set(place - at, (votes.get(place - at) ?? 0) + weight)
  }
  const sums = [...votes.keys()].map(first => ({ first, votes: (votes.get(first) ?? 0) + neighbours(votes, first) }))
  const likely = sums.filter(place => place.votes >= all * LEAST_SHARE).sort((a, b) => b.votes - a.votes)
  const chosen: number[] = []
  for (const { first } of likely) {
    if (chosen.length === MOST_LIKELY) break
    if (first < to.count && !chosen.some(other => Math.abs(other - first) <= 2)) chosen.push(Math.max(0, first))
  }
  return chosen
}

/** A word more or less before them shifts those behind. */
const neighbours = (votes: Map<number, number>, first: number) =>
  [-2, -1, 1, 2].reduce((sum, shift) => sum + (votes.get(first + shift) ?? 0), 0)

/** Units around a likely place that are looked at too. */
const AROUND = 4

/** The stretch near a likely place that is most like a quote, from word to word; a long one is looked for by its beginning and its end. */
function nearest(to: Units, quote: Units, first: number): Occurrence | null {
  const from = Math.max(0, first - AROUND)
  const last = Math.min(to.count, first + quote.count + AROUND) - 1
  if (last < from) return null
  const [begin, finish] = [to.starts[from] ?? 0, to.ends[last] ?? 0]
  if (quote.text.length <= LONGEST) {
    const whole = bestIn(to.text, begin, finish, quote.text)
    return whole && { ...fromWordToWord(to, whole, from), likeness: whole.likeness }
  }
  const half = LONGEST / 2
  const head = bestIn(to.text, begin, Math.min(finish, begin + 2 * half), quote.text.slice(0, half))
  const tail = bestIn(to.text, Math.max(begin, finish - 2 * half), finish, quote.text.slice(-half))
  if (!head || !tail || tail.end <= head.start) return null
  return { ...fromWordToWord(to, { start: head.start, end: tail.end }, from), likeness: (head.likeness + tail.likeness) / 2 }
}

function bestIn(text: string, begin: number, finish: number, pattern: string): Occurrence | null {
  const [best] = approximate(text.slice(begin, finish), pattern, Math.floor(pattern.length * (1 - LEAST_LIKENESS)))
  return best ? { start: begin + best.start, end: begin + best.end, likeness: 1 - best.errors / pattern.length } : null
}

/** Moves both ends to ends of words: outward where most of a word lies inside, else inward. */
function fromWordToWord(to: Units, { start, end }: Span, from: number): Span {
  let first = from
  while (first < to.count - 1 && middle(to, first) < start) first++
  let last = first
  while (last < to.count - 1 && middle(to, last + 1) < end) last++
  return { start: to.starts[first] ?? start, end: to.ends[last] ?? end }
}

const middle = ({ starts, ends }: Units, unit: number) => ((starts[unit] ?? 0) + (ends[unit] ?? 0)) / 2
