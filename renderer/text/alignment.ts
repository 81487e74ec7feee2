/**
 * A place in a text counted in blocks: 2.5 is the middle of the third one. Unlike pixels it does not depend on how the text is set, and
 * unlike characters it is where an eye is that reads along the left edge.
 */
export type BlockPlace = number

/** Pairs of places that belong together, in order in both texts; the first and the last pair are the texts' beginnings and ends. */
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
