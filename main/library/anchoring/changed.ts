import { diffChars } from 'diff'
import type { Span } from '../text/graphemes.ts'
import { type Alignment, pair } from './alignment.ts'
import { alike, isWord } from './likeness.ts'
import { lengthOf, type Units } from './units.ts'

/** What it costs to leave out a word or a sign, and to put another in its place: less than leaving out one and adding the other. */
const GAP = { word: 1, sign: 0.4 }
const OTHER = { word: 1, sign: 0.5 }
const NEVER = 1e6
/** Stretches of more pairs than this are no edit of each other. */
export const MOST_PAIRS = 10_000
/** Words that were joined or parted stand in stretches no longer than this, in UTF-16 units, and keep so much of their letters. */
const LONGEST_JOINED = 60
const JOINED = 0.8

/**
 * Pairs the units of a stretch that changed as one who edits would have changed them: the cheapest sequence of words left out, put in, misspelt
 * and replaced (Needleman and Wunsch 1970). Spans are of units.
 */
export function pairUnits(alignment: Alignment, old: Span, now: Span): void {
  const [many, others] = [old.end - old.start, now.end - now.start]
  if (many === 0 || others === 0 || many * others > MOST_PAIRS || pairJoined(alignment, old, now)) return
  const { from, to } = alignment
  const costs = costsOf(from, to, old, now)
  const width = others + 1
  for (let a = 0, b = 0; a < many && b < others; ) {
    const [one, other] = [old.start + a, now.start + b]
    const cost = costs[a * width + b] ?? 0
    const share = alike(from, one, to, other)
    if (cost === Math.fround(exchange(from, one, to, other, share) + (costs[(a + 1) * width + b + 1] ?? 0))) {
      pair(alignment, one, other, share)
      a++
      b++
    } else if (cost === Math.fround(gap(from, one) + (costs[(a + 1) * width + b] ?? 0))) a++
    else b++
  }
}

/** What it costs at least to make the rest of one stretch from the rest of the other, from each pair of units on. */
function costsOf(from: Units, to: Units, old: Span, now: Span): Float32Array {
  const [many, others] = [old.end - old.start, now.end - now.start]
  const width = others + 1
  const costs = new Float32Array((many + 1) * width)
  for (let a = many; a >= 0; a--) {
    for (let b = others; b >= 0; b--) {
      if (a === many && b === others) continue
      const [one, other] = [old.start + a, now.start + b]
      const without = a < many ? gap(from, one) + (costs[(a + 1) * width + b] ?? 0) : NEVER
      const added = b < others ? gap(to, other) + (costs[a * width + b + 1] ?? 0) : NEVER
      const both = a < many && b < others
      const together = both ? exchange(from, one, to, other, alike(from, one, to, other)) + (costs[(a + 1) * width + b + 1] ?? 0) : NEVER
      costs[a * width + b] = Math.min(without, added, together)
    }
  }
  return costs
}

const gap = (units: Units, unit: number): number => (isWord(units, unit) ? GAP.word : GAP.sign)

function exchange(from: Units, a: number, to: Units, b: number, share: number): number {
  if (share === 1) return 0
  const [one, other] = [isWord(from, a), isWord(to, b)]
  if (one !== other) return NEVER
  return one ? OTHER.word * (1 - share) : OTHER.sign
}

/** Pairs words that were joined or parted; false when that is not what happened. */
function pairJoined(alignment: Alignment, old: Span, now: Span): boolean {
  const { from, to } = alignment
  if (old.end - old.start === now.end - now.start) return false
  const [start, begin] = [from.starts[old.start] ?? 0, to.starts[now.start] ?? 0]
  const before = from.text.slice(start, from.ends[old.end - 1])
  const after = to.text.slice(begin, to.ends[now.end - 1])
  if (before.length > LONGEST_JOINED || after.length > LONGEST_JOINED) return false
  const place = lettersOf(before, after)
  const letters = Math.max(before.replace(/\s/gu, '').length, after.replace(/\s/gu, '').length)
  if (place.size < letters * JOINED) return false
  let unit = now.start
  for (let a = old.start; a < old.end; a++) {
    const first = (from.starts[a] ?? 0) - start
    const offsets = Array.from({ length: lengthOf(from, a) }, (_, at) => place.get(first + at) ?? -1).filter(offset => offset >= 0)
    const [offset] = offsets
    if (offset === undefined) continue
    while (unit < now.end - 1 && (to.ends[unit] ?? 0) <= begin + offset) unit++
    pair(alignment, a, unit, offsets.length / lengthOf(from, a))
  }
  return true
}

/** Where each character of one text, white space left out, stands in the other. */
function lettersOf(one: string, other: string): Map<number, number> {
  const place = new Map<number, number>()
  let [at, next] = [0, 0]
  for (const { added, removed, value } of diffChars(one, other)) {
    const isSame = !added && !removed
    for (let step = 0; isSame && step < value.length; step++) if (/\S/u.test(value.charAt(step))) place.set(at + step, next + step)
    if (!added) at += value.length
    if (!removed) next += value.length
  }
  return place
}
