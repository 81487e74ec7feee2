import type { Span } from './intervals.ts'

/**
 * The one place where the page's ranges meet the text's offsets. Every block element carries `data-start`, the UTF-16 offset
 * at which it begins in the version's text, and its text content is exactly the text from there.
 */
const BLOCK = '[data-start]'

const blocksOf = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(BLOCK)]
const startOf = (block: HTMLElement): number => Number(block.dataset.start)
const lengthOf = (block: Element): number => block.textContent?.length ?? 0

/** The last block that starts at or before an offset. */
function blockAt(blocks: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const block = blocks[middle]
    if (block && startOf(block) <= offset) low = middle
    else high = middle - 1
  }
  return blocks[low]
}

/** The text node and the place in it for an offset; an offset between blocks goes to the end of the block before. */
function pointAt(blocks: readonly HTMLElement[], offset: number, end: boolean): { node: Node; offset: number } | null {
  const block = blockAt(blocks, end ? offset - 1 : offset)
  if (!block) return null
  let rest = Math.max(0, Math.min(offset - startOf(block), lengthOf(block)))
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let last: Node = block
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    // An end belongs to the node it closes, a start to the node it opens.
    if (rest < length || (end && rest === length)) return { node, offset: rest }
    rest -= length
    last = node
  }
  return { node: last, offset: last.nodeValue?.length ?? 0 }
}

/** The offset of a point of the page, or null when there is no text. A point between blocks counts as the start of the next. */
function offsetOf(root: Element, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>(BLOCK)
  if (block && root.contains(block)) {
    const range = document.createRange()
    range.setStart(block, 0)
    range.setEnd(node, offset)
    return startOf(block) + range.toString().length
  }
  const point = document.createRange()
  point.setStart(node, offset)
  const blocks = blocksOf(root)
  const next = blocks.find(candidate => point.comparePoint(candidate, 0) >= 0)
  if (next) return startOf(next)
  const last = blocks.at(-1)
  return last ? startOf(last) + lengthOf(last) : null
}

/** Ranges for many spans at once, for painting. */
export function rangesOf(root: Element, spans: readonly Span[]): (StaticRange | null)[] {
  const blocks = blocksOf(root)
  return spans.map(({ start, end }) => {
    const from = pointAt(blocks, start, false)
    const to = pointAt(blocks, end, true)
    if (!from || !to) return null
    return new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset })
  })
}

function rangeOf(root: Element, { start, end }: Span): Range | null {
  const [still] = rangesOf(root, [{ start, end }])
  if (!still) return null
  const range = document.createRange()
  range.setStart(still.startContainer, still.startOffset)
  range.setEnd(still.endContainer, still.endOffset)
  return range
}

/** Where spans stand in the window: their first and last lines, null for those that are not there. */
export function rectsOfAll(root: Element, spans: readonly Span[]): ({ first: DOMRect; last: DOMRect } | null)[] {
  const range = document.createRange()
  return rangesOf(root, spans).map(still => {
    if (!still) return null
    range.setStart(still.startContainer, still.startOffset)
    range.setEnd(still.endContainer, still.endOffset)
    const rects = range.getClientRects()
    const [first, last] = [rects[0], rects[rects.length - 1]]
    return first && last ? { first, last } : null
  })
}

/** A text of more blocks is a long one. */
const MANY = 200

/** Where a span stands in the window: its first and last line, or null when it is not there. */
export const rectsOf = (root: Element, span: Span) => rectsOfAll(root, [span])[0] ?? null

/**
 * How far below the top of the text the beginnings of spans stand, in pixels, told by the heights of their blocks: of those that were never
 * in sight these are estimated, just as the scroll bar's.
 */
export function depthsOf(root: Element, spans: readonly Span[]): number[] {
  const { top } = root.getBoundingClientRect()
  const blocks = blocksOf(root)
  const known = new Map<Element, { top: number; height: number; length: number; start: number }>()
  return spans.map(({ start }) => {
    const block = blockAt(blocks, start)
    // Of a long text whole parts are measured: to tell where a block stands, the browser would have to set all of its part.
    const measured = (blocks.length > MANY ? block?.parentElement : block) ?? null
    if (!block || !measured) return 0
    let box = known.get(measured)
    if (!box) {
      const rect = measured.getBoundingClientRect()
      const first = measured === block ? block : (measured.firstElementChild as HTMLElement)
      box = { top: rect.top - top, height: rect.height, length: Math.max(1, lengthOf(measured)), start: startOf(first) }
      known.set(measured, box)
    }
    return box.top + (box.height * Math.min(start - box.start, box.length)) / box.length
  })
}

/** The block element in which an offset lies. */
export const blockElementAt = (root: Element, offset: number): HTMLElement | undefined => blockAt(blocksOf(root), offset)

/** What is selected in this text, or null when the selection is elsewhere or empty. */
export function selectedSpan(root: Element): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const whole = document.createRange()
  whole.selectNodeContents(root)
  const startsBefore = range.compareBoundaryPoints(Range.START_TO_START, whole) < 0
  const endsAfter = range.compareBoundaryPoints(Range.END_TO_END, whole) > 0
  const start = startsBefore ? offsetOf(root, root, 0) : offsetOf(root, range.startContainer, range.startOffset)
  const end = endsAfter ? offsetOf(root, root, root.childNodes.length) : offsetOf(root, range.endContainer, range.endOffset)
  return start !== null && end !== null && end > start ? { start, end } : null
}

/** Selects a span as if the user had. */
export function selectSpan(root: Element, span: Span): void {
  const range = rangeOf(root, span)
  if (range) document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}

export function clearSelection(): void {
  document.getSelection()?.removeAllRanges()
}

/** Pixels above and below a character that still count as on it. */
const LINE_GAP = 4

/** The offset of the character under a point of the window, or null where there is none. */
export function offsetAtPoint(root: Element, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  const node = caret?.offsetNode
  if (!caret || !(node instanceof Text) || !root.contains(node)) return null
  // The caret stands at the nearest gap: the character is the one before it or the one after. Between lines is still on the line.
  for (const at of [caret.offset, caret.offset - 1]) {
    if (at < 0 || at >= node.length) continue
    const character = document.createRange()
    character.setStart(node, at)
    character.setEnd(node, at + 1)
    const under = [...character.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= x && x < right && top - LINE_GAP <= y && y < bottom + LINE_GAP,
    )
    if (under) return offsetOf(root, node, at)
  }
  return null
}

/** Puts the caret (an empty selection) at an offset. */
export function placeCaret(root: Element, offset: number): void {
  const point = pointAt(blocksOf(root), offset, false)
  if (point) document.getSelection()?.collapse(point.node, point.offset)
}

/** The caret's offset and place in the window, or null when the selection's moving end is not in this text. */
export function caretOf(root: Element): { offset: number; rect: DOMRect } | null {
  const selection = document.getSelection()
  if (!selection?.focusNode || !root.contains(selection.focusNode)) return null
  const offset = offsetOf(root, selection.focusNode, selection.focusOffset)
  if (offset === null) return null
  const range = document.createRange()
  range.setStart(selection.focusNode, selection.focusOffset)
  const rect = range.getClientRects()[0] ?? range.getBoundingClientRect()
  return { offset, rect }
}

/** Puts the caret at an offset, or with `extend` the selection's moving end. */
export function moveCaretTo(root: Element, offset: number, extend: boolean): void {
  const point = pointAt(blocksOf(root), offset, false)
  if (extend && point) document.getSelection()?.extend(point.node, point.offset)
  else placeCaret(root, offset)
}

export type Step = 'character' | 'line' | 'lineboundary'

/** Moves the caret, or with `extend` the selection's end, in the browser's own steps; never out of this text. */
export function moveCaret(root: Element, step: Step, direction: 'forward' | 'backward', extend: boolean): void {
  const selection = document.getSelection()
  if (!selection) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.modify(extend ? 'extend' : 'move', direction, step)
  if (selection.focusNode && root.contains(selection.focusNode)) return
  if (anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}
