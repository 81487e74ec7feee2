import type { BlockPlace } from './alignment.ts'
import { PART } from './parts.ts'

/**
 * Where blocks stand in the window, in pixels. A text's element has parts, and these the blocks; parts that were never in sight have
 * estimated heights, just as for the scroll bar.
 */
const bottomOf = (element: Element | undefined) => element?.getBoundingClientRect().bottom ?? 0

/** The index of the first of some elements, one below the other, that ends below a height. */
export function firstBelow(elements: ArrayLike<Element>, y: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (bottomOf(elements[middle]) <= y) low = middle + 1
    else high = middle
  }
  return low
}

/** How many blocks a text has. */
export const blockCount = (root: Element): number =>
  root.lastElementChild ? (root.childElementCount - 1) * PART + root.lastElementChild.childElementCount : 0

/** The block at a place, or the nearest; null without any. */
export function blockAtPlace(root: Element, place: BlockPlace): HTMLElement | null {
  const index = Math.max(0, Math.min(Math.floor(place), blockCount(root) - 1))
  return (root.children[Math.floor(index / PART)]?.children[index % PART] as HTMLElement | undefined) ?? null
}

/** The place in blocks that stands at a height of the window; what is above the text is its beginning, what is below its end. */
export function placeAtHeight(root: Element, y: number): BlockPlace {
  const part = firstBelow(root.children, y)
  const blocks = root.children[part]?.children
  if (!blocks) return blockCount(root)
  const at = firstBelow(blocks, y)
  const box = blocks[at]?.getBoundingClientRect()
  const before = part * PART + at
  return box ? before + Math.min(1, Math.max(0, (y - box.top) / Math.max(1, box.height))) : before
}

/** At which height of the window a place in blocks stands; null without any blocks. */
export function heightOfPlace(root: Element, place: BlockPlace): number | null {
  const box = blockAtPlace(root, place)?.getBoundingClientRect()
  const index = Math.max(0, Math.min(Math.floor(place), blockCount(root) - 1))
  return box ? box.top + Math.min(1, place - index) * box.height : null
}
