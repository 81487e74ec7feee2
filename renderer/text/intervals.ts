/** A half-open span of UTF-16 offsets. */
export interface Span {
  start: number
  end: number
}

/** The spans that hold the character at an offset. */
export const atOffset = <S extends Span>(spans: readonly S[], offset: number): S[] =>
  spans.filter(({ start, end }) => start <= offset && offset < end)
