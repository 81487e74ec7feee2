/** The longest text of a cell, in UTF-16 units (Excel specifications and limits). */
export const LONGEST_CELL = 32_767

/** What XML 1.0 cannot hold, or advises against, and U+FFFD, which stands for what was lost already. */
const IMPOSSIBLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd-\uffff\p{Cs}]|(?=[\u{10000}-\u{10ffff}])\p{Noncharacter_Code_Point}/gu

/** A text as a cell can hold it: lines end in LF, what is impossible is left out, what is too long ends in …; whole characters only. */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/gu, '\n').replace(IMPOSSIBLE, '')
  if (clean.length <= LONGEST_CELL) return clean
  const cut = clean.slice(0, LONGEST_CELL - 1)
  return `${cut.replace(/\p{Cs}$/u, '')}…`
}

/** How a cell's text stands in a workbook, where `_x0041_` would be read as `A` (ECMA-376, ST_Xstring). */
export const encodedText = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')

/** A cell's text as it was before it was encoded. */
export const decodedText = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/giu, (_, unit) => String.fromCharCode(Number.parseInt(unit, 16)))

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const SIGNS = Object.fromEntries(Object.entries(ESCAPES).map(([sign, reference]) => [reference, sign]))

/** A text as it stands in XML, between tags or in an attribute. */
export const markupOf = (text: string): string => (/[&<>"]/u.test(text) ? text.replace(/[&<>"]/gu, sign => ESCAPES[sign] ?? sign) : text)

/** What `markupOf` was made of. */
export const textOfMarkup = (markup: string): string => markup.replace(/&(?:amp|lt|gt|quot);/gu, reference => SIGNS[reference] ?? reference)

const NAMES: string[] = []

/** `A` for 0, `AA` for 26. */
export function columnName(index: number): string {
  const rest = index % 26
  NAMES[index] ??= (index >= 26 ? columnName((index - rest) / 26 - 1) : '') + String.fromCharCode(65 + rest)
  return NAMES[index]
}
