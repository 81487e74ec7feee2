import type { Span } from '../text/graphemes.ts'

/** The same places as spans that are sorted, not empty and do not touch. */
export function union(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (start >= end) continue
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}

/** What lies in both of two unions. */
export function intersection(one: readonly Span[], other: readonly Span[]): Span[] {
  const common: Span[] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i], other[j]]
    if (!a || !b) break
    const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)]
    if (start < end) common.push({ start, end })
    if (a.end < b.end) i++
    else j++
  }
  return common
}

/** What lies in one union and not in another. */
export function difference(one: readonly Span[], other: readonly Span[]): Span[] {
  const rest: Span[] = []
  let at = 0
  for (const { start, end } of one) {
    let from = start
    while ((other[at]?.end ?? Number.POSITIVE_INFINITY) <= from) at++
    for (let next = at; from < end; next++) {
      const hole = other[next]
      const until = Math.min(hole?.start ?? end, end)
      if (from < until) rest.push({ start: from, end: until })
      if (!hole || hole.start >= end) break
      from = Math.max(from, hole.end)
    }
  }
  return rest
}

/** Characters (UTF-16 units) in a union. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** The indexes of those units, sorted and apart, that a union covers at least one character of, as spans of indexes. */
export function touched(units: readonly Span[], spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans) {
    const start = firstBeyond(units, span.start)
    let end = start
    while ((units[end]?.start ?? Number.POSITIVE_INFINITY) < span.end) end++
    found.push({ start, end })
  }
  return union(found)
}

/** The index of the first unit that ends after an offset. */
function firstBeyond(units: readonly Span[], offset: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
