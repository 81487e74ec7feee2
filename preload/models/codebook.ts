/** Names of the palette that highlights and themes are painted with; each has a light and a dark value in the page. */
export const COLOURS = ['yellow', 'orange', 'red', 'pink', 'purple', 'blue', 'teal', 'green'] as const
export type Colour = (typeof COLOURS)[number]

/** A node of the codebook. `path` is the names from the root joined with `/`. */
export interface Theme {
  id: number
  uuid: string
  parentId: number | null
  path: string
  name: string
  colour: Colour
  definition: string
  /** One character that tags with this theme, or null. */
  shortcut: string | null
  /** Place among its siblings, from 0. */
  position: number
  /** Highlights tagged with it itself. */
  highlights: number
  /** Articles in which these highlights are. */
  articles: number
  /** Highlights tagged with it or a theme below it, each counted once. */
  total: number
}

/** What of a theme changes with every highlight. */
export type ThemeCounts = Pick<Theme, 'id' | 'highlights' | 'articles' | 'total'>
