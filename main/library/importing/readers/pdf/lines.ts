import { withSigns } from './signs.ts'

/** Characters of a page that stand together on a line, in points; `y` is their base line and grows downwards. */
export interface PdfLine {
  text: string
  x: number
  right: number
  y: number
  size: number
  /** They are cells of a table, with bars between them. */
  isRow?: true
  /** The page that begins with it, by its label. */
  page?: string
}

/** What pdf.js finds on a page, of which all that is no text lacks `str`. */
export interface PdfItem {
  str?: string
  transform?: number[]
  width?: number
}

/** Puts the characters of a page together to lines; those apart by more than a word's gap are lines of their own, such as columns have. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const rows: PdfLine[][] = []
  const fragments = withSigns(items.flatMap(fragmentOf).sort((a, b) => a.y - b.y)).sort((a, b) => a.y - b.y)
  for (const fragment of fragments) {
    const row = rows.at(-1)
    if (row?.[0] && isBeside(row[0], fragment)) row.push(fragment)
    else rows.push([fragment])
  }
  return rows.flatMap(row => joined(row.sort((a, b) => a.x - b.x)))
}

/** Whether lines stand on the same height. */
export const isBeside = (a: PdfLine, b: PdfLine): boolean => Math.abs(a.y - b.y) < 0.4 * Math.max(a.size, b.size)

/** Letters that are drawn as one, and blanks of other widths. What else pdf.js would make plain are letters of old Vietnamese fonts, such as µ. */
const JOINED = /[\u00a0\u2000-\u200a\u202f\ufb00-\ufdff\ufe70-\ufefc]/gu

/** What is written across the page is a stamp. */
function fragmentOf({ str: drawn = '', transform = [], width = 0 }: PdfItem): PdfLine[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d)
  const str = drawn.replace(JOINED, signs => signs.normalize('NFKC'))
  if (str.trim() === '' || Math.abs(b) > 0.1 * Math.abs(a) || ![size, x, y, width].every(Number.isFinite)) return []
  return [{ text: str, x, right: x + Math.max(0, width), y: -y, size: Math.max(1, size) }]
}

function joined(row: PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = []
  for (const { text, x, right, y, size } of row) {
    const last = lines.at(-1)
    const gap = last ? x - last.right : 0
    if (!last || gap > Math.max(size, last.size)) {
      lines.push({ text, x, right, y, size })
      continue
    }
    // A mark that is drawn over its letter belongs to it.
    const isApart = gap > 0.15 * size && !/^\p{M}/u.test(text) && !/\s$/u.test(last.text)
    if (text.trim().length > last.text.trim().length) Object.assign(last, { size, y })
    last.text += isApart ? ` ${text}` : text
    last.right = Math.max(last.right, right)
  }
  return lines
}
