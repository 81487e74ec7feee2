import type { Alignment } from './alignment.ts'
import type { Units } from './units.ts'

/** A run of two texts, the same shape as the contract's: UTF-16 offsets, half-open. */
export interface ComparedRun {
  kind: 'same' | 'changed' | 'added' | 'removed'
  from: [start: number, end: number]
  to: [start: number, end: number]
}

/** Two texts word by word, in order, from their beginnings to their ends; white space belongs to the word before it. */
export function wordRuns({ from, to, partner, share }: Alignment): ComparedRun[] {
  const runs: ComparedRun[] = []
  let [a, b] = [0, 0]
  const add = (same: boolean, nextA: number, nextB: number) => {
    const [ours, theirs] = [between(from, a, nextA), between(to, b, nextB)]
    const kind = same ? 'same' : ours[0] === ours[1] ? 'added' : theirs[0] === theirs[1] ? 'removed' : 'changed'
    if (ours[0] < ours[1] || theirs[0] < theirs[1]) runs.push({ kind, from: ours, to: theirs })
    a = nextA
    b = nextB
  }
  for (let at = 0; at < from.count; ) {
    if (share[at] !== 1) {
      at++
      continue
    }
    const first = partner[at] ?? 0
    let length = 1
    while (at + length < from.count && share[at + length] === 1 && partner[at + length] === first + length) length++
    if (at > a || first > b) add(false, at, first)
    add(true, at + length, first + length)
    at += length
  }
  if (a < from.count || b < to.count) add(false, from.count, to.count)
  return runs
}

const between = (units: Units, first: number, next: number): [number, number] => [edgeOf(units, first), edgeOf(units, next)]

/** Where a unit begins, the first one with the text and what comes after the last with its end. */
const edgeOf = ({ starts, text, count }: Units, unit: number): number =>
  unit === 0 ? 0 : unit >= count ? text.length : (starts[unit] ?? 0)
