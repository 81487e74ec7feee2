import { diffArrays } from 'diff'
import { MOST_PAIRS } from './changed.ts'
import type { Units } from './units.ts'

/** A stretch of both texts, in units: from before the first to before the last. */
interface Window {
  a0: number
  a1: number
  b0: number
  b1: number
}

/** So many units that are the same in both texts, from `a` in one and `b` in the other. */
export interface Run {
  a: number
  b: number
  length: number
}

/** Units in a row by which stretches of both texts are recognised, the surest first. */
const GRAMS = [6, 3, 2]
/** Words that stand alone tell little; they divide only what would be too large without. */
const LAST_GRAMS = [1]
/** Windows with fewer pairs of units than this are left as they are. */
const SMALL = 1600
/** Milliseconds that comparing one window unit by unit may take, and all windows together; a window that exceeds it has nothing in common. */
const WINDOW_TIME = 150
const TIME = 500

/**
 * What two texts surely have in common, in order: stretches that occur once in both divide them (patience diff, after Bram Cohen). What is left
 * between is small, or was compared unit by unit with Myers' algorithm.
 */
export function commonRuns(a: Units, b: Units): Run[] {
  const until = performance.now() + TIME
  const runs: Run[] = []
  const windows: Window[] = [{ a0: 0, a1: a.count, b0: 0, b1: b.count }]
  for (let window = windows.pop(); window; window = windows.pop()) {
    const inner = withoutEnds(a, b, window, runs)
    if (inner.a0 === inner.a1 || inner.b0 === inner.b1) continue
    const pairs = (inner.a1 - inner.a0) * (inner.b1 - inner.b0)
    if (pairs <= SMALL) continue
    const anchors = anchorsIn(a, b, inner, pairs > MOST_PAIRS ? [...GRAMS, ...LAST_GRAMS] : GRAMS)
    if (anchors.length > 0) windows.push(...between(inner, anchors, runs))
    else if (pairs > MOST_PAIRS) compareUnits(a, b, inner, Math.min(WINDOW_TIME, until - performance.now()), runs)
  }
  return runs.sort((one, other) => one.a - other.a)
}

/** Takes what both ends of a window have in common out of it, into `runs`. */
function withoutEnds(a: Units, b: Units, { a0, a1, b0, b1 }: Window, runs: Run[]): Window {
  const most = Math.min(a1 - a0, b1 - b0)
  let head = 0
  while (head < most && a.ids[a0 + head] === b.ids[b0 + head]) head++
  let tail = 0
  while (tail < most - head && a.ids[a1 - 1 - tail] === b.ids[b1 - 1 - tail]) tail++
  if (head > 0) runs.push({ a: a0, b: b0, length: head })
  if (tail > 0) runs.push({ a: a1 - tail, b: b1 - tail, length: tail })
  return { a0: a0 + head, a1: a1 - tail, b0: b0 + head, b1: b1 - tail }
}

/** Places of grams that occur once in each text's part of a window, in an order that both share. */
function anchorsIn(a: Units, b: Units, window: Window, grams: readonly number[]): Run[] {
  for (const length of grams) {
    const ours = onceIn(a, window.a0, window.a1, length)
    const theirs = onceIn(b, window.b0, window.b1, length)
    const both: Run[] = []
    for (const [gram, at] of ours) {
      const other = theirs.get(gram) ?? -1
      if (at >= 0 && other >= 0) both.push({ a: at, b: other, length })
    }
    const chain = longestChain(both.sort((one, other) => one.a - other.a))
    if (chain.length > 0) return chain
  }
  return []
}

/** Where each gram of some units begins; -1 for those that occur more than once. */
function onceIn({ ids }: Units, from: number, to: number, length: number): Map<string | number, number> {
  const found = new Map<string | number, number>()
  for (let at = from; at + length <= to; at++) {
    const gram = length === 1 ? (ids[at] ?? 0) : ids.subarray(at, at + length).join(' ')
    found.set(gram, found.has(gram) ? -1 : at)
  }
  return found
}

/** The longest part of some pairs, sorted by `a`, whose `b` ascend too. */
function longestChain(pairs: Run[]): Run[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [index, { b }] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.b ?? 0) < b) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? (tops[low - 1] ?? -1) : -1)
    tops[low] = index
  }
  const chain: Run[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

/** The windows between anchors, which go into `runs`; grams that overlap make one. */
function between({ a0, a1, b0, b1 }: Window, anchors: Run[], runs: Run[]): Window[] {
  const windows: Window[] = []
  let [a, b] = [a0, b0]
  for (const anchor of anchors) {
    const overlap = Math.max(0, a - anchor.a, b - anchor.b)
    if (overlap >= anchor.length) continue
    const run = { a: anchor.a + overlap, b: anchor.b + overlap, length: anchor.length - overlap }
    if (run.a > a || run.b > b) windows.push({ a0: a, a1: run.a, b0: b, b1: run.b })
    runs.push(run)
    a = run.a + run.length
    b = run.b + run.length
  }
  windows.push({ a0: a, a1, b0: b, b1 })
  return windows
}

function compareUnits(a: Units, b: Units, { a0, a1, b0, b1 }: Window, timeout: number, runs: Run[]): void {
  if (timeout <= 0) return
  const changes = diffArrays([...a.ids.subarray(a0, a1)], [...b.ids.subarray(b0, b1)], { timeout })
  let [at, other] = [a0, b0]
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) runs.push({ a: at, b: other, length: count })
    if (!added) at += count
    if (!removed) other += count
  }
}
