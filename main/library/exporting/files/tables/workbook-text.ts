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
export const encodedText = (text: string): string => {
  const literal = text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
  // The library that writes the workbook takes names that every object has for texts that it has met already.
  return literal in {} ? `_x${literal.charCodeAt(0).toString(16).padStart(4, '0')}_${literal.slice(1)}` : literal
}
