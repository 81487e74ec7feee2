import type { Piece, Run } from '../compose.ts'
import { joint } from './join.ts'
import type { PdfLine } from './lines.ts'

/** Larger than the body by this much is a heading; a difference in size by less than the other is none. */
const LARGER = 1.15
const SAME = 0.08
/** More room between two base lines than this multiple of the usual is a gap. */
const GAP = 1.35
/** A line that lacks so much of its column ends a paragraph, whatever it ends with. */
const SHORT = 0.4
const LONGEST_HEADING = 200
const ITEM = /^(?:[-•*–·▪●○◦+]|\p{N}{1,3}[.)]|\p{L}\))\s+\S/u
const BULLET = /^[•·▪●○◦]\s+/u
const CAPTION = /^(?:hình|ảnh|bảng|biểu đồ|sơ đồ|figure|fig\.|table|photo)\s*(?:\p{N}+\s*)?[.:]\s*\S/iu
const SENTENCE_END = /[.!?…:;]["”’'»)\]]*\s*$/u

/** How a note at the foot of a page begins, and how much smaller it is set. */
const NOTE = /^(?:\[?\d{1,3}\]?[.)]?|\(\d{1,3}\)|[*†‡]+)\s*[\p{L}\p{P}]/u
const SMALLER = 0.92

/** What is usual in a column, in points. */
interface Column {
  left: number
  right: number
  spacing: number
}

interface Paragraph {
  text: string
  first: PdfLine
  last: PdfLine
  count: number
  /** Where pages begin in its text. */
  pages: { at: number; page: string }[]
}

/** Makes blocks of the lines of columns, in their order: paragraphs by gaps, indents and short lines, also across columns and pages. */
export function piecesOfColumns(columns: readonly PdfLine[][]): Piece[] {
  const body = bodySize(columns.flat())
  const paragraphs: Paragraph[] = []
  let before: Column | null = null
  /** Notes at the foot of the columns above, which come when the paragraph that they stand below is whole. */
  let notes: Paragraph[] = []
  for (const all of columns) {
    const { lines, notes: below } = withoutNotes(all, body)
    const column = measure(lines)
    for (const [index, line] of lines.entries()) {
      const open = paragraphs.at(-1)
      const isNew =
        !open || (index === 0 ? isApart(before, open, line, column) || !goesOn(open, line, body) : begins(open, line, column, body))
      if (!isNew) {
        add(open, line)
        continue
      }
      paragraphs.push(...notes, begun(line))
      notes = []
    }
    notes.push(...notesOf(below))
    before = column
  }
  paragraphs.push(...notes)
  const levels = headingLevels(paragraphs, body)
  return paragraphs.map(paragraph => pieceOf(paragraph, levels, body))
}

const begun = (line: PdfLine): Paragraph => ({ text: line.text, first: line, last: line, count: 1, pages: pagesOf(line, 0) })

const pagesOf = ({ page }: PdfLine, at: number) => (page === undefined ? [] : [{ at, page }])

function add(open: Paragraph, line: PdfLine): void {
  const [before, text] = joint(open.text, line.text)
  open.pages.push(...pagesOf(line, before.length))
  Object.assign(open, { text: before + text, last: line, count: open.count + 1 })
}

const rounded = (size: number) => Math.round(2 * size) / 2

/** The size in which most of the characters are set. */
function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) counts.set(rounded(size), (counts.get(rounded(size)) ?? 0) + text.length)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0])[0]
}

function measure(lines: readonly PdfLine[]): Column {
  const quarter = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 4)]
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0))
  const size = lines[0]?.size ?? 1
  return {
    left: quarter(lines.map(line => line.x)) ?? 0,
    right: lines.reduce((right, line) => Math.max(right, line.right), 0),
    spacing: quarter(steps.filter(step => step > 0.5 * size)) ?? 1.3 * size,
  }
}

const isSameSize = (a: PdfLine, b: PdfLine) => Math.abs(a.size - b.size) <= SAME * Math.max(a.size, b.size)
const isLarge = (line: PdfLine, body: number) => line.size >= LARGER * body

/** A column without the notes at its foot: smaller lines, the first of which begins as a note does. */
function withoutNotes(lines: PdfLine[], body: number): { lines: PdfLine[]; notes: PdfLine[] } {
  const small = lines.findLastIndex(({ size, isRow }) => size > SMALLER * body || isRow) + 1
  const first = lines.findIndex(({ text }, index) => index >= small && NOTE.test(text))
  return small === 0 || first === -1 ? { lines, notes: [] } : { lines: lines.slice(0, first), notes: lines.slice(first) }
}

function notesOf(lines: readonly PdfLine[]): Paragraph[] {
  const notes: Paragraph[] = []
  for (const line of lines) {
    const open = notes.at(-1)
    if (open && !NOTE.test(line.text)) add(open, line)
    else notes.push(begun(line))
  }
  return notes
}

/** Whether a paragraph that a column ends with goes on at the top of the next one. */
function goesOn({ text, last }: Paragraph, line: PdfLine, body: number): boolean {
  if (last.isRow || line.isRow || !isSameSize(last, line) || isLarge(line, body)) return false
  return !SENTENCE_END.test(text) && !ITEM.test(line.text)
}

/** Whether the last line of a column is as short as only the end of a paragraph is, or the first one of the next set in as only a beginning is. */
function isApart(before: Column | null, { last }: Paragraph, line: PdfLine, { left }: Column): boolean {
  if (!before || !/^[\p{Lu}\p{P}\p{N}]/u.test(line.text)) return false
  return last.right < before.right - SHORT * (before.right - before.left) || line.x - left > 0.8 * line.size
}

/** Whether a line inside a column begins a paragraph. */
function begins({ text, first, last, count }: Paragraph, line: PdfLine, { left, right, spacing }: Column, body: number): boolean {
  if (last.isRow || line.isRow || !isSameSize(last, line)) return true
  const usual = Math.max(spacing, line.size)
  if (line.y - last.y > GAP * (isLarge(line, body) ? Math.max(usual, 1.3 * line.size) : usual)) return true
  if (isLarge(line, body)) return false
  if (ITEM.test(line.text)) return true
  const step = 0.8 * line.size
  const isItem = ITEM.test(first.text)
  if (!isItem && line.x - left > step && last.x - left < 0.5 * line.size) return true
  if (!isItem && count > 1 && Math.abs(line.x - last.x) > step) return true
  if (isItem && line.x < first.x - step) return true
  return last.right < right - 0.2 * (right - left) && SENTENCE_END.test(text)
}

function headingLevels(paragraphs: readonly Paragraph[], body: number): Map<number, number> {
  const sizes = paragraphs.filter(paragraph => isHeading(paragraph, body)).map(({ first }) => rounded(first.size))
  return new Map([...new Set(sizes)].sort((a, b) => b - a).map((size, index) => [size, Math.min(6, index + 1)]))
}

const isHeading = ({ text, first }: Paragraph, body: number) =>
  !first.isRow && isLarge(first, body) && text.length <= LONGEST_HEADING && /\p{L}/u.test(text)

function pieceOf(paragraph: Paragraph, levels: Map<number, number>, body: number): Piece {
  const { text, first } = paragraph
  const runs = runsOf(paragraph)
  if (first.isRow) return { type: 'row', runs }
  if (isHeading(paragraph, body)) return { type: 'heading', level: levels.get(rounded(first.size)) ?? 1, runs }
  if (CAPTION.test(text.normalize('NFC'))) return { type: 'caption', runs }
  return ITEM.test(text) ? { type: 'item', level: 1, runs: withoutBullet(runs) } : { type: 'paragraph', runs }
}

/** The text of a paragraph, with the pages that begin in it. */
function runsOf({ text, pages }: Paragraph): Run[] {
  const starts = pages[0]?.at === 0 ? pages : [{ at: 0 }, ...pages]
  return starts.map((start, index) => ({ text: text.slice(start.at, starts[index + 1]?.at), ...('page' in start && { page: start.page }) }))
}

const withoutBullet = (runs: Run[]): Run[] => runs.map((run, index) => (index === 0 ? { ...run, text: run.text.replace(BULLET, '') } : run))
