import type { Span } from './intervals.ts'

const segmenter = new Intl.Segmenter('vi', { granularity: 'word' })
/** How far around an offset words are looked for. */
const WINDOW = 200

/** The words of the stretch of text around an offset, ascending. Those at its very ends may be cut. */
export function wordSpans(text: string, around: number): Span[] {
  const from = Math.max(0, around - WINDOW)
  const spans: Span[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, around + WINDOW)))
    if (isWordLike) spans.push({ start: from + index, end: from + index + segment.length })
  return spans
}
