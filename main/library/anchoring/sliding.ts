import type { Run } from './pairing.ts'
import type { Units } from './units.ts'

/**
 * Puts what was added or removed where people add and remove: a comparison may as well take “a b” out of “x a b a c” as “b a”, but whole lines
 * and sentences are likelier. `runs` are sorted; those that touch are joined.
 */
export function slide(a: Units, b: Units, runs: readonly Run[]): Run[] {
  const joined = join(runs)
  for (let at = 0; at <= joined.length; at++) {
    const before = joined[at - 1] ?? { a: 0, b: 0, length: 0 }
    const after = joined[at] ?? { a: a.count, b: b.count, length: 0 }
    const [removed, added] = [after.a - before.a - before.length, after.b - before.b - before.length]
    if (removed === 0 && added > 0) move(before, after, bestShift(b, before.b + before.length, after.b, before.length, after.length))
    else if (added === 0 && removed > 0) move(before, after, bestShift(a, before.a + before.length, after.a, before.length, after.length))
  }
  return joined.filter(({ length }) => length > 0)
}

function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) last.length += run.length
    else joined.push({ ...run })
  }
  return joined
}

function move(before: Run, after: Run, shift: number): void {
  before.length += shift
  after.a += shift
  after.b += shift
  after.length -= shift
}

/** By how many units a stretch from `start` to before `end` had best be moved: at most so far left or right, and only over what is the same. */
function bestShift(units: Units, start: number, end: number, left: number, right: number): number {
  const { ids } = units
  let least = 0
  while (-least < left && ids[start + least - 1] === ids[end + least - 1]) least--
  let most = 0
  while (most < right && ids[start + most] === ids[end + most]) most++
  let best = 0
  let quality = -1
  for (let shift = least; shift <= most; shift++) {
    const own = edge(units, start + shift) + edge(units, end + shift)
    if (own > quality || (own === quality && Math.abs(shift) < Math.abs(best))) [best, quality] = [shift, own]
  }
  return best
}

/** How well a text can be cut before a unit: best between lines, then between sentences, then after other signs. */
function edge({ text, starts, ends, count }: Units, unit: number): number {
  if (unit === 0 || unit === count) return 4
  const [before, after] = [ends[unit - 1] ?? 0, starts[unit] ?? 0]
  if (text.slice(before, after).includes('\n')) return 4
  if (after === before) return 0
  const words = text.slice(Math.max(0, before - 2), before)
  if (/[.!?…]["”’»)]?$/u.test(words)) return 3
  return /[\p{L}\p{M}\p{N}]$/u.test(words) ? 1 : 2
}
