/** A part of a rendered note that is the library's: UTF-16 offsets in its text, half-open. */
export interface RenderedPart {
  /** The same for the same thing in every export: `head` (front matter), `title`, `memo`, `h-` and the first 8 digits of a highlight's UUID. */
  id: string
  start: number
  end: number
}

/** A note as the library writes it; its parts are in order and do not overlap. */
export interface Rendered {
  text: string
  parts: RenderedPart[]
}
