import { diffChars } from 'diff'
import type { Span } from '../text/graphemes.ts'
import { type Alignment, pair } from './alignment.ts'
import { lengthOf, written } from './units.ts'

/** From this share of its letters on, a word is the same word with a slip in it. */
const ALIKE = 0.5
/** Stretches with more pairs of words than this are not looked at word by word. */
const MOST_PAIRS = 2500
/** Longer words, such as addresses, are the same or they are not. */
const LONGEST_WORD = 40
/** Words that were joined or parted stand in stretches no longer than this, in UTF-16 units, and keep so much of their letters. */
const LONGEST_JOINED = 60
const JOINED = 0.8

/** Pairs the units of a stretch that changed: slips by their letters, else word for word where there are as many as before. Spans are of units. */
export function pairUnits(alignment: Alignment, old: Span, now: Span): void {
  const [many, others] = [old.end - old.start, now.end - now.start]
  if (many === 0 || others === 0 || pairJoined(alignment, old, now)) return
  if (many === others) {
    for (let at = 0; at < many; at++) pair(alignment, old.start + at, now.start + at, alike(alignment, old.start + at, now.start + at))
  } else if (many * others <= MOST_PAIRS) pairSlips(alignment, old, now)
}

const remembered = new Map<string, number>()

/** How much two units share, 0 when they are different words. */
function alike({ from, to }: Alignment, a: number, b: number): number {
  const most = Math.max(lengthOf(from, a), lengthOf(to, b))
  const least = Math.min(lengthOf(from, a), lengthOf(to, b))
  if (most > LONGEST_WORD || least < most * ALIKE) return 0
  const [one, other] = [written(from, a), written(to, b)]
  const key = `${one}\n${other}`
  let share = remembered.get(key)
  if (share === undefined) {
    share = lettersKept(one, other) / most
    if (remembered.size > 20_000) remembered.clear()
    remembered.set(key, share)
  }
  return share > ALIKE ? share : 0
}

/** Letters that two words have in common, in order; a mark that was changed is half a letter. */
function lettersKept(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let row = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const next = [0]
    for (const [at, mate] of b.entries()) next.push(Math.max(row[at + 1] ?? 0, next[at] ?? 0, (row[at] ?? 0) + sameness(letter, mate)))
    row = next
  }
  return row.at(-1) ?? 0
}

const bare = (letter: string) => letter.normalize('NFD').charAt(0).toLowerCase().replace('đ', 'd')
const sameness = (one: string, other: string) => (one === other ? 1 : bare(one) === bare(other) ? 0.75 : 0)

/** The pairing of two stretches, in order, that keeps the most letters. */
function pairSlips(alignment: Alignment, old: Span, now: Span): void {
  const [many, others] = [old.end - old.start, now.end - now.start]
  const width = others + 1
  const kept = new Float32Array((many + 1) * width)
  const shares = new Float32Array(many * others)
  for (let a = many - 1; a >= 0; a--) {
    for (let b = others - 1; b >= 0; b--) {
      const share = alike(alignment, old.start + a, now.start + b)
      shares[a * others + b] = share
      const together = share > 0 ? share * lengthOf(alignment.from, old.start + a) + (kept[(a + 1) * width + b + 1] ?? 0) : 0
      kept[a * width + b] = Math.max(kept[(a + 1) * width + b] ?? 0, kept[a * width + b + 1] ?? 0, together)
    }
  }
  for (let a = 0, b = 0; a < many && b < others; ) {
    const value = kept[a * width + b] ?? 0
    if (value === kept[(a + 1) * width + b]) a++
    else if (value === kept[a * width + b + 1]) b++
    else pair(alignment, old.start + a, now.start + b, shares[a++ * others + b++] ?? 0)
  }
}

/** Pairs words that were joined or parted; false when that is not what happened. */
function pairJoined(alignment: Alignment, old: Span, now: Span): boolean {
  const { from, to } = alignment
  if (old.end - old.start === now.end - now.start) return false
  const [start, begin] = [from.starts[old.start] ?? 0, to.starts[now.start] ?? 0]
  const before = from.text.slice(start, from.ends[old.end - 1])
  const after = to.text.slice(begin, to.ends[now.end - 1])
  if (before.length > LONGEST_JOINED || after.length > LONGEST_JOINED) return false
  const place = new Map<number, number>()
  let [at, other] = [0, 0]
  for (const { added, removed, value } of diffChars(before, after)) {
    if (!added && !removed) for (let step = 0; step < value.length; step++) place.set(start + at + step, begin + other + step)
    if (!added) at += value.length
    if (!removed) other += value.length
  }
  const letters = Math.max(before.replace(/\s/gu, '').length, after.replace(/\s/gu, '').length)
  if (place.size < letters * JOINED) return false
  let unit = now.start
  for (let a = old.start; a < old.end; a++) {
    const offsets = Array.from({ length: lengthOf(from, a) }, (_, step) => place.get((from.starts[a] ?? 0) + step) ?? -1).filter(
      to => to >= 0,
    )
    const [first] = offsets
    if (first === undefined) continue
    while (unit < now.end - 1 && (to.ends[unit] ?? 0) <= first) unit++
    pair(alignment, a, unit, offsets.length / lengthOf(from, a))
  }
  return true
}
