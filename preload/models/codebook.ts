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
  /** What it is painted in: its own colour, or that of the theme above it. */
  colour: Colour
  /** Null where it takes the colour of the theme above it. */
  ownColour: Colour | null
  /** A mere group holds others together and tags nothing. */
  group: boolean
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
  /** Articles in which these are. */
  articlesTotal: number
}

/** A passage that shows what a theme means. */
export interface ThemeExample {
  theme: number
  highlight: number
  exact: string
  note: string | null
  article: number
  articleTitle: string
  articleOutlet: string | null
  articlePublished: string | null
}

/** What of a theme changes with every highlight. */
export type ThemeCounts = Pick<Theme, 'id' | 'highlights' | 'articles' | 'total' | 'articlesTotal'>
