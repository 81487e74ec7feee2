import { blocksOfPlainText } from '../text/blocks.ts'
import type { Span } from '../text/graphemes.ts'
import type { Alignment } from './alignment.ts'
import { mapSpan } from './span-map.ts'
import { lengthOf, unitAfter, unitsIn, written } from './units.ts'

/** Anything that is said of a span: the contract's blocks and marks are of this shape. */
export interface Said extends Span {
  type: string
}

/** What is set in one piece, with its level. */
export interface SaidBlock extends Said {
  level?: number
}

/** The blocks of an edited text: a line that still holds most of a block stays what that was, others are read as plain text is. */
export function inheritedBlocks<Block extends SaidBlock>(alignment: Alignment, blocks: readonly Block[]): SaidBlock[] {
  const owners = ownersOf(alignment, blocks)
  return blocksOfPlainText(alignment.to.text).map(line => {
    const owner = blocks[mostCommon(alignment, owners, line)]
    if (!owner) return line
    return { type: owner.type, ...(owner.level === undefined ? {} : { level: owner.level }), start: line.start, end: line.end }
  })
}

/** For each unit of the new text the index of the block that it stood in; -1 for none. */
function ownersOf({ from, to, partner, share }: Alignment, blocks: readonly Span[]): Int32Array {
  const owners = new Int32Array(to.count).fill(-1)
  for (const [index, block] of blocks.entries()) {
    for (let unit = unitAfter(from, block.start); unit < from.count && (from.starts[unit] ?? 0) < block.end; unit++) {
      const now = partner[unit] ?? -1
      if (now >= 0 && (share[unit] ?? 0) > 0) owners[now] = index
    }
  }
  return owners
}

/** The block that at least half of a line comes from; -1 when there is none. */
function mostCommon({ to }: Alignment, owners: Int32Array, line: Span): number {
  const units = unitsIn(to, line)
  const lengths = new Map<number, number>()
  let all = 0
  for (let unit = units.start; unit < units.end; unit++) {
    const owner = owners[unit] ?? -1
    all += lengthOf(to, unit)
    lengths.set(owner, (lengths.get(owner) ?? 0) + lengthOf(to, unit))
  }
  for (const [owner, length] of lengths) if (owner >= 0 && length * 2 >= all) return owner
  return -1
}

/** Marks such as bold words and links at the places that they have in an edited text; those whose words are gone are left out. */
export function inheritedMarks<Mark extends Said>(alignment: Alignment, marks: readonly Mark[]): Mark[] {
  return marks
    .flatMap(mark => {
      const place = mapSpan(alignment, mark)
      return place ? [{ ...mark, start: place.start, end: place.end }] : []
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * Pages at the places where they begin in an edited text: at the first word of theirs that is still there, or at what stands in the place of
 * those before it. Those of which nothing is left are left out.
 */
export function inheritedPages<Page extends { start: number }>(alignment: Alignment, pages: readonly Page[]): Page[] {
  const { from, to, partner, share } = alignment
  const result: Page[] = []
  for (const [index, page] of pages.entries()) {
    const end = pages[index + 1]?.start ?? from.text.length
    const left = leftFrom(alignment, page.start)
    if (left === from.count || (from.starts[left] ?? 0) >= end) continue
    let unit = unitAfter(from, page.start)
    while (partner[unit] === -1) unit++
    const now = partner[unit] ?? 0
    // It may begin inside of a word that the end of the page before parted.
    const into = share[unit] === 1 ? Math.max(0, page.start - (from.starts[unit] ?? 0)) : 0
    const start = (to.starts[now] ?? 0) + into
    if (start > (result.at(-1)?.start ?? -1)) result.push({ ...page, start })
  }
  return result
}

/** The first word from a place of the old text on that is still there; `count` when there is none. */
function leftFrom({ from, share }: Alignment, offset: number): number {
  let unit = unitAfter(from, offset)
  while (unit < from.count && ((share[unit] ?? 0) === 0 || !/[\p{L}\p{N}]/u.test(written(from, unit)))) unit++
  return unit
}
