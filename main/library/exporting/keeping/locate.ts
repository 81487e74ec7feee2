import { alignedPlaces } from './aligned.ts'
import type { Block } from './blocks.ts'
import { exactPlaces } from './exact.ts'
import { longestRising } from './rising.ts'

/** Where a block stands in a file: lines, half-open. */
export interface Place {
  block: number
  start: number
  end: number
  /** Nobody changed it. */
  intact: boolean
}

/** Letters from which on a block that stands elsewhere than it did was surely moved, and is not a line that happens to say the same. */
const TELLING = 24

/**
 * Finds what was written last in the file as it is now, in the order of the file: first what stands there as it was, also where it was moved to,
 * then between those what was changed. Blocks that are not found were deleted; lines in no block are the user's own.
 */
export function locate(blocks: readonly Block[], lines: readonly string[]): Place[] {
  const lengthOf = (block: number) => blocks[block]?.keys.length ?? 0
  const exact = [...exactPlaces(blocks, lines)].map(([block, start]) => ({ block, start, end: start + lengthOf(block), intact: true }))
  exact.sort((a, b) => a.block - b.block)
  const frame = longestRising(exact, ({ start }) => start)
  const framed = new Set(frame)
  const moved = exact.filter(place => !framed.has(place) && (blocks[place.block]?.keys.join('').length ?? 0) >= TELLING)
  const changed = between(blocks, lines, frame, moved)
  const taken = new Uint8Array(lines.length)
  for (const { start, end } of changed) taken.fill(1, start, end)
  const apart = moved.filter(({ start, end }) => !taken.subarray(start, end).includes(1))
  return [...frame, ...changed, ...apart].sort((a, b) => a.start - b.start)
}

/** Looks between what stands in order as it was. */
function between(blocks: readonly Block[], lines: readonly string[], frame: readonly Place[], moved: readonly Place[]): Place[] {
  const elsewhere = new Set(moved.map(({ block }) => block))
  const taken = new Uint8Array(lines.length)
  for (const { start, end } of moved) taken.fill(1, start, end)
  const places: Place[] = []
  let [block, line] = [0, 0]
  for (const next of [...frame, { block: blocks.length, start: lines.length, end: lines.length }]) {
    const lost: number[] = []
    for (; block < next.block; block++) if (!elsewhere.has(block)) lost.push(block)
    const open: number[] = []
    for (; line < next.start; line++) if (taken[line] === 0) open.push(line)
    places.push(...alignedPlaces(blocks, lost, lines, open))
    block = next.block + 1
    line = next.end
  }
  return places
}
