let made: Intl.Segmenter | undefined

/** Made when it is needed: that takes as long as reading a good part of the program. */
function charactersOf(text: string): Intl.Segments {
  made ??= new Intl.Segmenter('vi', { granularity: 'grapheme' })
  return made.segment(text)
}

/** A half-open span of UTF-16 offsets. */
export interface Span {
  start: number
  end: number
}

/** Moves both ends outward to whole characters as a reader sees them, then inward over white space; nothing left gives `start === end`. */
export function snap(text: string, start: number, end: number): Span {
  const low = clamp(Math.min(start, end), text.length)
  const high = clamp(Math.max(start, end), text.length)
  if (low === high) return { start: low, end: low }
  return trim(text, boundaryBefore(text, low), boundaryAfter(text, high))
}

/** The last boundary between characters at or before an offset. */
export function boundaryBefore(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return clamp(offset, text.length)
  return charactersOf(text).containing(offset)?.index ?? offset
}

/** The first boundary between characters at or after an offset. */
export function boundaryAfter(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return clamp(offset, text.length)
  const segment = charactersOf(text).containing(offset)
  return !segment || segment.index === offset ? offset : segment.index + segment.segment.length
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length))
}

function trim(text: string, start: number, end: number): Span {
  let low = start
  let high = end
  // White space that carries a combining mark is a visible character.
  while (low < high && /\s/u.test(text.charAt(low)) && !/\p{M}/u.test(text.charAt(low + 1))) low++
  while (low < high && /\s/u.test(text.charAt(high - 1))) high--
  return { start: low, end: high }
}
