import type { Block, Mark } from '../../../../preload/model.ts'
import { pagesIn } from '../../text/page-starts.ts'
import type { Composed } from '../readers/compose.ts'

/** A span to take out of a text: UTF-16 offsets, half-open. */
export interface Cut {
  start: number
  end: number
}

/** A text without some spans of it, which come in order and do not overlap, and where an offset in the old text is in the new one. */
export function withoutCuts({ text, blocks, marks, pages }: Composed, cuts: readonly Cut[]): Composed & { at: (offset: number) => number } {
  const kept: string[] = []
  let from = 0
  for (const { start, end } of cuts) {
    kept.push(text.slice(from, start))
    from = end
  }
  kept.push(text.slice(from))
  const at = (offset: number) => offset - cutBefore(cuts, offset)
  const moved = <Span extends Block | Mark>(spans: readonly Span[]): Span[] =>
    spans.map(span => ({ ...span, start: at(span.start), end: at(span.end) })).filter(({ start, end }) => start < end)
  const left = kept.join('')
  // A page whose beginning is cut begins at what is left next.
  const begun = pages?.map(page => ({ ...page, start: at(page.start) }))
  return { text: left, blocks: moved(blocks), marks: moved(marks), ...(begun && { pages: pagesIn(left, begun) }), at }
}

/** How many units before an offset are cut. */
function cutBefore(cuts: readonly Cut[], offset: number): number {
  let cut = 0
  for (const { start, end } of cuts) {
    if (start >= offset) break
    cut += Math.min(end, offset) - start
  }
  return cut
}
