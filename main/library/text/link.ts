/** What a link names: the UUID of an article, and the first signs of the UUID of a highlight in it. */
export interface Link {
  article: string
  /** Eight hexadecimal digits, or more of the UUID; null when it names none. */
  highlight: string | null
}

const UUID = '[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}'
const LINK = new RegExp(`^collate:/{0,2}article/(${UUID})/?(?:#\\^?h-([\\da-f]{8}[\\da-f-]{0,28}))?$`, 'u')

/** Reads `collate://article/<uuid>#h-<id>` as programs hand it on: in any case, with white space around it, its `#` escaped. Null for anything else. */
export function parseLink(text: string): Link | null {
  const [, article, highlight = null] = LINK.exec(text.trim().toLowerCase().replace(/%23/gu, '#')) ?? []
  return article === undefined ? null : { article, highlight }
}
