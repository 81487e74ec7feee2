/**
 * Marks that CommonMark, GFM or Obsidian give a meaning to wherever they stand: emphasis, code, links, tags, HTML, strike-through,
 * tables, block ids, formulas. A backslash before them is dropped by every reader of Markdown.
 */
const ANYWHERE = /[\\`*_{}[\]#<~|^$]/gu
/** `==highlight==` and `%%comment%%` need two. */
const DOUBLED = /(?<==)=|=(?==)|(?<=%)%|%(?=%)/gu
/** `&amp;` is a character reference, `R&D` is not. */
const REFERENCE = /&(?=#|[\p{L}\p{N}]+;)/gu
/** What GFM would make links of: `https://…`, `www.…`, `a@b`. */
const ADDRESS = /(?<=https?|ftp|mailto|xmpp):|(?<=www)\.|(?<=[\p{L}\p{N}._+-])@(?=[\p{L}\p{N}])/giu
/** Quotations, lists, headings, rules and the second line of a table, which only begin a line. */
const LEADING = /^(?:[>+=-]|:(?=-)|\d{1,9}[.)](?=\s|$))/u

/** Text on one line as Markdown that reads back as the very same text. White space at its ends means nothing to Markdown and goes. */
export function escapeLine(line: string): string {
  return escapeInline(line.trim()).replace(LEADING, mark => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}

/** The same for text that does not begin its line, such as a heading's. */
export function escapeInline(text: string): string {
  const backslash = '\\$&'
  return text.replace(ANYWHERE, backslash).replace(DOUBLED, backslash).replace(REFERENCE, backslash).replace(ADDRESS, backslash)
}

/** Text on one line, without the white space around it. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Text as one line of Markdown for a place within a line. */
export const escapeAsLine = (text: string): string => escapeInline(oneLine(text))
