/** What precedes the id of a part whose highlight is not in the library any more, in what is remembered as written. */
const GONE = 'gone:'
export const goneId = (id: string): string => GONE + id
export const isGone = (id: string): boolean => id.startsWith(GONE)
export const idWithoutGone = (id: string): string => (isGone(id) ? id.slice(GONE.length) : id)

/** Marks of blocks that a line may begin with: quotations, lists, headings. */
const LEADING = /^(?<marks>(?:\s*(?:>|[-*+]|\d{1,9}[.)]|#{1,6})(?=\s|$)[^\S\n]*|\s+)*)(?<callout>\[![^\]]+\][+-]?)?/u

/**
 * The first line of a part with the word that its highlight was removed: in the title of a callout, otherwise before the text, where any reader of
 * Markdown shows it.
 */
export function markedRemoved(line: string): string {
  const { marks = '', callout } = LEADING.exec(line)?.groups ?? {}
  const rest = line.slice(marks.length + (callout?.length ?? 0))
  return callout === undefined ? `${marks}**removed** ${rest}`.trimEnd() : `${marks}${callout} removed${rest}`
}
