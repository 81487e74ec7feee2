import { bucketAt, type Table } from './table.ts'

/** Words that stand alike in two places: `length` of them from `a` in one text and from `b` in the other. */
export interface Run {
  a: number
  b: number
  length: number
}

/**
 * All longest runs of at least `least` words that some words share with those of a table, in the order of their place in the words; `b` is
 * the place in the table. Exact as long as `least` is at least the table's `gram + step - 1`. `isWanted` leaves out places of
 * the table; a gram at a place of the words with a 1 in `isKnown` is not looked up.
 */
export function runsIn(
  table: Table,
  words: Uint32Array,
  least: number,
  isWanted: (a: number, b: number) => boolean = () => true,
  isKnown?: Uint8Array,
): Run[] {
  const { words: other, gram, step, heads, next } = table
  const runs: Run[] = []
  // Difference of places → end of the last run there, in the words.
  const ends = new Map<number, number>()
  for (let a = 0; a + gram <= words.length; a++) {
    if (isKnown?.[a] === 1) continue
    for (let entry = heads[bucketAt(table, words, a)] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
      const b = entry * step
      if (!standsAt(words, a, other, b, gram) || a < (ends.get(b - a) ?? 0) || !isWanted(a, b)) continue
      const run = widest(words, a, other, b, gram)
      ends.set(b - a, run.a + run.length)
      if (run.length >= least) runs.push(run)
    }
  }
  return runs.sort((one, two) => one.a - two.a || one.b - two.b)
}

/** Whether so many words stand alike from two places on. A 0 stands like nothing else. */
export function standsAt(words: Uint32Array, a: number, other: Uint32Array, b: number, length: number): boolean {
  if (a + length > words.length || b + length > other.length) return false
  for (let index = 0; index < length; index++) {
    const word = words[a + index]
    if (word !== other[b + index] || word === 0) return false
  }
  return true
}

/** The run as far as it goes to both sides. */
function widest(words: Uint32Array, a: number, other: Uint32Array, b: number, known: number): Run {
  let before = 0
  while (a > before && b > before && isSame(words[a - before - 1], other[b - before - 1])) before += 1
  const length = known + lengthFrom(words, a + known, other, b + known)
  return { a: a - before, b: b - before, length: before + length }
}

/** How many words stand alike from two places on. */
export function lengthFrom(words: Uint32Array, a: number, other: Uint32Array, b: number): number {
  let length = 0
  while (a + length < words.length && b + length < other.length && isSame(words[a + length], other[b + length])) length += 1
  return length
}

const isSame = (one: number | undefined, other: number | undefined) => one === other && one !== 0
