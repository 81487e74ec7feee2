import type { Span } from './intervals.ts'

/** The first of some elements, which stand one below the other, that ends below a height of the window. */
function firstBelow(blocks: ArrayLike<HTMLElement>, height: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= height) low = middle + 1
    else high = middle
  }
  return low
}

const startOf = (block: HTMLElement | undefined) => Number(block?.dataset.start ?? 0)

/**
 * The span of the text between two heights of the window, told by whole blocks, so that what is in sight of a long text can be measured
 * without the rest: a dozen boxes are read, however many blocks there are.
 */
export function spanBetween(root: Element, top: number, bottom: number): Span {
  const blocks = root.querySelectorAll<HTMLElement>('[data-start]')
  const first = Math.min(firstBelow(blocks, top), blocks.length - 1)
  const after = firstBelow(blocks, bottom) + 1
  return { start: startOf(blocks[first]), end: after < blocks.length ? startOf(blocks[after]) : Number.POSITIVE_INFINITY }
}
