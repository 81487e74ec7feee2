/**
 * Where a well-formed text has characters that take two UTF-16 units: the offset of each, ascending. That is all it takes to turn offsets in units
 * into offsets in Unicode code points, which REFI-QDA and the W3C count, and back.
 */
export function widePlaces(text: string): number[] {
  const places: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) places.push(index)
  return places
}

/** The offset in code points of one in UTF-16 units. */
export const pointAt = (wide: readonly number[], unit: number): number => unit - countBelow(wide.length, nth => (wide[nth] ?? 0) < unit)

/** The offset in UTF-16 units of one in code points. */
export const unitAt = (wide: readonly number[], point: number): number =>
  point + countBelow(wide.length, nth => (wide[nth] ?? 0) - nth < point)

/** Both for one text. What lies inside a character counts as before it; what lies behind the text is its end. */
export function codePointsOf(text: string): { count(offset: number): number; offset(count: number): number } {
  const wide = widePlaces(text)
  return { count: offset => pointAt(wide, Math.min(offset, text.length)), offset: count => Math.min(unitAt(wide, count), text.length) }
}

/** Of the numbers from 0 those for which it is true, when it is true for the first of them only. */
function countBelow(length: number, isBelow: (nth: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}
