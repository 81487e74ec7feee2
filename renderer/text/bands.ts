/** From where to where a passage reaches in the window, in pixels; out of sight, both are the edge behind which it is. */
export interface BandEnd {
  top: number
  bottom: number
}

/** The part of a passage that lies within a frame; a passage above or below it is a point at that edge. */
export function withinFrame(end: BandEnd, frame: BandEnd): BandEnd {
  const clamp = (height: number) => Math.min(frame.bottom, Math.max(frame.top, height))
  return { top: clamp(end.top), bottom: clamp(end.bottom) }
}

/** The outline of a band as an SVG path, from a passage that ends at `left` to its twin that begins at `right`, in pixels. */
export function bandPath(a: BandEnd, b: BandEnd, left: number, right: number): string {
  const middle = (left + right) / 2
  return [
    `M${left} ${a.top}C${middle} ${a.top} ${middle} ${b.top} ${right} ${b.top}`,
    `V${b.bottom}C${middle} ${b.bottom} ${middle} ${a.bottom} ${left} ${a.bottom}Z`,
  ].join('')
}
