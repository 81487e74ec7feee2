import type { Pairing } from './chain.ts'
import type { Span } from './intervals.ts'

/**
 * A place in a text counted in blocks: 2.5 is the middle of the third one. Unlike pixels it does not depend on how the text is set, and
 * unlike characters it is where an eye is that reads along the left edge.
 */
export type BlockPlace = number

/** Pairs of places that belong together, in order in both texts; as a rule the first and the last are the texts' beginnings and ends. */
export type Anchors = readonly (readonly [from: BlockPlace, to: BlockPlace])[]

/** The anchors of two texts of which nothing is known but how many blocks they have: beginning to beginning, end to end. */
export const ends = (from: number, to: number): Anchors => [
  [0, 0],
  [from, to],
]

/** The place in the other text that belongs to a place in this one: between two anchors in proportion, never beyond the ends. */
export function placeAcross(place: BlockPlace, anchors: Anchors): BlockPlace {
  const index = anchors.findIndex(([from]) => from >= place)
  const after = anchors[index === -1 ? anchors.length - 1 : index]
  const before = anchors[index - 1]
  if (!after) return 0
  if (!before || index === -1) return after[1]
  const share = (place - before[0]) / (after[0] - before[0])
  return before[1] + share * (after[1] - before[1])
}

/** The place of an offset, of a text with these blocks (ascending): the end of a block is the beginning of the next. */
export function placeOf(blocks: readonly Span[], offset: number): BlockPlace {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const block = blocks[low - 1]
  return block ? low - 1 + Math.min(1, (offset - block.start) / Math.max(1, block.end - block.start)) : 0
}

/**
 * The anchors of two texts that share passages, which follow each other in both. Where a block ends within a passage, the two are held
 * together there as well, since one text may have in three paragraphs what is one in the other. A text that begins or ends with a shared
 * passage begins or ends at its twin.
 */
export function anchorsOf(chain: readonly Pairing[], from: readonly Span[], to: readonly Span[]): Anchors {
  const within = chain.flatMap(({ a, b }) =>
    [...new Set([0, ...sharesOf(a, from), ...sharesOf(b, to), 1])]
      .sort((one, other) => one - other)
      .map(share => [placeOf(from, at(a, share)), placeOf(to, at(b, share))] as const),
  )
  const [beginning, end] = [within[0]?.[0] === 0, within.at(-1)?.[0] === from.length]
  const [first, last] = ends(from.length, to.length)
  return [...(first && !beginning ? [first] : []), ...within, ...(last && !end ? [last] : [])]
}

const at = ({ start, end }: Span, share: number) => start + share * (end - start)

/** Which parts of a passage lie before the ends of the blocks that end within it. */
const sharesOf = (passage: Span, blocks: readonly Span[]) =>
  blocks
    .filter(({ end }) => end > passage.start && end < passage.end)
    .map(({ end }) => (end - passage.start) / (passage.end - passage.start))
