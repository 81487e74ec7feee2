import { isBeside, type PdfLine } from './lines.ts'

/** How many rows at the top and at the bottom of a page may be heads and feet. */
const EDGE = 2
/** Heads stand on the same height of their pages, give or take these points. */
const NEAR = 4
const PAGE_NUMBER = /^(?:[-–—[(|\s]*)(?:(?:trang|page|tr\.|p\.)\s*)?\d{1,3}(?:\s*(?:\/|of|trên)\s*\d{1,3})?(?:[-–—\])|\s.]*)$/iu

interface Edge {
  text: string
  /** The same for all that differs by numbers only. */
  key: string
  y: number
  lines: PdfLine[]
}

/** What is left of a page, and what of its margins was no part of the text, each row as it reads, the numbers of pages first. */
export interface Page {
  lines: PdfLine[]
  margins: string[]
}

/** The lines of pages without what a printer repeats on them: running heads and feet, and the numbers of pages. */
export function withoutMargins(pages: readonly PdfLine[][]): Page[] {
  const edges = pages.map(edgesOf)
  const heights = new Map<string, number[]>()
  for (const { key, y } of edges.flat()) heights.set(key, [...(heights.get(key) ?? []), y])
  const fewest = Math.max(2, pages.length / 4)
  const isRepeated = ({ key, y }: Edge) => (heights.get(key) ?? []).filter(other => Math.abs(other - y) <= NEAR).length >= fewest
  return pages.map((lines, page) => {
    const margins = (edges[page] ?? []).filter(edge => isNumber(edge) || isRepeated(edge)).sort((a, b) => +isNumber(b) - +isNumber(a))
    const dropped = new Set(margins.flatMap(edge => edge.lines))
    // Rather all of the page than nothing.
    if (dropped.size === lines.length && pages.length === 1) return { lines, margins: [] }
    return { lines: lines.filter(line => !dropped.has(line)), margins: margins.map(({ text }) => text) }
  })
}

const isNumber = ({ key }: Edge) => PAGE_NUMBER.test(key.replaceAll('#', '1'))

/** The outermost rows of a page, with numbers made equal. */
function edgesOf(lines: readonly PdfLine[]): Edge[] {
  const rows: PdfLine[][] = []
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row?.[0] && isBeside(row[0], line)) row.push(line)
    else rows.push([line])
  }
  const outer = rows.length <= 2 * EDGE ? rows : [...rows.slice(0, EDGE), ...rows.slice(-EDGE)]
  return outer.map(row => {
    const text = row.map(line => line.text.trim()).join(' ')
    return {
      text,
      key: text
        .normalize('NFC')
        .toLowerCase()
        .replace(/\d+/gu, digits => '#'.repeat(Math.min(digits.length, 4))),
      y: row[0]?.y ?? 0,
      lines: row,
    }
  })
}
