/** A half-open span of UTF-16 offsets. */
export interface Span {
  start: number
  end: number
}

/** The spans that hold the character at an offset. */
export const atOffset = <S extends Span>(spans: readonly S[], offset: number): S[] =>
  spans.filter(({ start, end }) => start <= offset && offset < end)

/**
 * Gives each span a lane, so that spans which overlap never share one: greedy, in order of start, the lowest free lane.
 * Returns the lanes in the order of `spans`, which must be sorted by start.
 */
export function lanes(spans: readonly Span[]): number[] {
  const ends: number[] = []
  return spans.map(({ start, end }) => {
    const free = ends.findIndex(last => last <= start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = end
    return lane
  })
}
