import type { BlockPlace } from './alignment.ts'

/** Where blocks stand in the window, in pixels; blocks that were never in sight have estimated heights, just as for the scroll bar. */
const blocksOf = (root: Element) => root.children

/** The place in blocks that stands at a height of the window; what is above the text is its beginning, what is below its end. */
export function placeAtHeight(root: Element, y: number): BlockPlace {
  const blocks = blocksOf(root)
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block && block.getBoundingClientRect().bottom <= y) low = middle + 1
    else high = middle
  }
  const box = blocks[low]?.getBoundingClientRect()
  if (!box) return blocks.length
  return low + Math.min(1, Math.max(0, (y - box.top) / Math.max(1, box.height)))
}

/** At which height of the window a place in blocks stands; null without any blocks. */
export function heightOfPlace(root: Element, place: BlockPlace): number | null {
  const blocks = blocksOf(root)
  const index = Math.max(0, Math.min(Math.floor(place), blocks.length - 1))
  const box = blocks[index]?.getBoundingClientRect()
  return box ? box.top + Math.min(1, place - index) * box.height : null
}
