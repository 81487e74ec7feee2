import type { Span } from './intervals.ts'

const segmenter = new Intl.Segmenter('vi', { granularity: 'word' })
/** How far around an edge word bounds are looked for. */
const WINDOW = 200

/** The word bounds (starts and ends of words) of a stretch of text around an offset, ascending. */
function wordSpans(text: string, around: number): Span[] {
  const from = Math.max(0, around - WINDOW)
  const spans: Span[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, around + WINDOW)))
    if (isWordLike) spans.push({ start: from + index, end: from + index + segment.length })
  return spans
}

/** Moves the end of a span by a word: outward (1) or inward (−1). Never empties it. */
export function moveEnd(text: string, span: Span, direction: 1 | -1): Span {
  const ends = wordSpans(text, span.end).map(({ end }) => end)
  const end = direction === 1 ? ends.find(at => at > span.end) : ends.findLast(at => at < span.end && at > span.start)
  return end === undefined ? span : { start: span.start, end }
}

/** Moves the start of a span by a word: outward (1) or inward (−1). Never empties it. */
export function moveStart(text: string, span: Span, direction: 1 | -1): Span {
  const starts = wordSpans(text, span.start).map(({ start }) => start)
  const start = direction === 1 ? starts.findLast(at => at < span.start) : starts.find(at => at > span.start && at < span.end)
  return start === undefined ? span : { start, end: span.end }
}

/** The word at an offset, or the next one. */
export const wordAt = (text: string, offset: number): Span | null => wordSpans(text, offset).find(({ end }) => end > offset) ?? null
