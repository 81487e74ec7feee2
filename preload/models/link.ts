/** The scheme of links that lead back into the library. */
export const LINK_SCHEME = 'collate'

/** A link that opens an article, or a highlight in it; takes their UUIDs. */
export const linkTo = (article: string, highlight?: string): string =>
  `${LINK_SCHEME}://article/${article}${highlight === undefined ? '' : `#h-${highlight.slice(0, 8)}`}`

/** Where a link leads: the article, and the highlight when the link names one and it is still there. */
export interface LinkTarget {
  article: number
  highlight: number | null
  /** Whether the link names a highlight that is not there any more. */
  gone: boolean
}
