import type { Span } from './intervals.ts'
import { matchKeys } from './match.ts'

/** A run of two texts compared word by word, with its span in each; an empty one where words were added or removed. */
export interface DifferenceRun {
  kind: 'same' | 'changed' | 'added' | 'removed'
  from: Span
  to: Span
}

/** A syllable or a number; what stands behind it up to the next one belongs to it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu

/** So many words may differ; two texts that differ in more have nothing to do with each other. */
const MOST = 1500

/** Where the words of a text begin, with its end. */
function startsOf(text: string): number[] {
  const starts = [...text.matchAll(WORD)].map(({ index }) => index)
  return [0, ...starts.slice(1), text.length]
}

const keysOf = (text: string): string[] => (text.match(WORD) ?? []).map(word => matchKeys(word).older)

/**
 * Compares two texts word by word: the runs, in order, make up the whole of both. Capitals, punctuation and where a tone mark stands make no
 * difference. As many words as possible are the same (Myers, "An O(ND) Difference Algorithm", 1986).
 */
export function wordRuns(from: string, to: string): DifferenceRun[] {
  const [ours, theirs] = [keysOf(from), keysOf(to)]
  const [left, right] = [startsOf(from), startsOf(to)]
  const runs: DifferenceRun[] = []
  const take = (kind: DifferenceRun['kind'], [i, j]: Match, [iEnd, jEnd]: Match) => {
    const span = (starts: readonly number[], start: number, end: number) => ({ start: starts[start] ?? 0, end: starts[end] ?? 0 })
    if (i < iEnd || j < jEnd) runs.push({ kind, from: span(left, i, iEnd), to: span(right, j, jEnd) })
  }
  let [i, j] = [0, 0]
  for (const [start, end] of [
    ...sameRuns(ours, theirs),
    [
      [ours.length, theirs.length],
      [ours.length, theirs.length],
    ] as SameRun,
  ]) {
    take(i < start[0] ? (j < start[1] ? 'changed' : 'removed') : 'added', [i, j], start)
    take('same', start, end)
    ;[i, j] = end
  }
  return runs
}

/** A place in two lists. */
type Match = readonly [number, number]
/** From where to where two lists are the same. */
type SameRun = readonly [start: Match, end: Match]

/** The runs that a shortest way from one list to the other keeps, in order. */
function sameRuns(a: readonly string[], b: readonly string[]): SameRun[] {
  const furthest = new Int32Array(2 * MOST + 3)
  const middle = MOST + 1
  const tried: Int32Array[] = []
  for (let edits = 0; edits <= Math.min(MOST, a.length + b.length); edits++) {
    tried.push(furthest.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepOf(furthest, middle, diagonal, edits).x
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      furthest[middle + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return back(tried, a.length, b.length)
    }
  }
  return []
}

/** Where the last edit on a diagonal leads to, and from which diagonal it came. */
function stepOf(furthest: Int32Array, middle: number, diagonal: number, edits: number): { x: number; from: number } {
  const [below, above] = [furthest[middle + diagonal - 1] ?? 0, furthest[middle + diagonal + 1] ?? 0]
  const added = diagonal === -edits || (diagonal !== edits && below < above)
  if (edits === 0) return { x: 0, from: 0 }
  return added ? { x: above, from: diagonal + 1 } : { x: below + 1, from: diagonal - 1 }
}

/** Goes the way back from the ends, and gives what was the same on it. */
function back(tried: readonly Int32Array[], length: number, other: number): SameRun[] {
  const runs: SameRun[] = []
  let [x, y] = [length, other]
  for (let edits = tried.length - 1; edits >= 0; edits--) {
    const furthest = tried[edits]
    if (!furthest) break
    const diagonal = x - y
    const step = stepOf(furthest, edits + 1, diagonal, edits)
    if (x > step.x)
      runs.unshift([
        [step.x, step.x - diagonal],
        [x, y],
      ])
    x = furthest[edits + 1 + step.from] ?? 0
    y = x - step.from
  }
  return runs
}
