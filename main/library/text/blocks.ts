/** A piece of a text that is set as one: UTF-16 offsets, half-open; the same shape as the contract's block. */
export interface TextBlock {
  type: 'paragraph' | 'heading' | 'item' | 'caption' | 'row'
  level?: number
  start: number
  end: number
}

interface Line {
  text: string
  start: number
  end: number
  /** Columns of white space before it. */
  indent: number
  /** Whether an empty line stands between it and the line before. */
  apart: boolean
}

const CREDIT = /(?:^|[\s(])(?:(?:nguồn )?ảnh(?: minh họa| minh hoạ| tư liệu)?|photo|фото)\s*:\s*.{1,60}$/iu
const ITEM = /^(?:[-•*–·▪+]|\p{N}{1,3}[.)])\s+\S/u
const SHORT = 150

/**
 * Reads the structure that plain text only hints at: a block for each line that is not empty, over all of the line but the white
 * space around it. When in doubt a line is a paragraph.
 */
export function blocksOfPlainText(text: string): TextBlock[] {
  const lines = linesOf(text)
  const blocks: TextBlock[] = []
  for (const [index, line] of lines.entries()) {
    const { start, end } = line
    if (isCaption(lines, index)) blocks.push({ type: 'caption', start, end })
    else if (isRow(line.text)) blocks.push({ type: 'row', start, end })
    else if (ITEM.test(line.text)) blocks.push({ type: 'item', level: 1 + Math.min(5, Math.floor(line.indent / 2)), start, end })
    else if (index === 0 ? isHeadline(lines) : isHeading(line, lines[index + 1]))
      blocks.push({ type: 'heading', level: index === 0 ? 1 : 2, start, end })
    else blocks.push({ type: 'paragraph', start, end })
  }
  return blocks
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let offset = 0
  let apart = false
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    if (trimmed === '') apart = true
    else {
      const before = raw.length - raw.trimStart().length
      const start = offset + before
      lines.push({ text: trimmed, start, end: start + trimmed.length, indent: raw.slice(0, before).replaceAll('\t', '  ').length, apart })
      apart = false
    }
    offset += raw.length + 1
  }
  return lines
}

/** A picture's credit, or its alternative text and legend, which web pages turned into text repeat. */
function isCaption(lines: Line[], index: number): boolean {
  const line = lines[index]
  if (!line || index === 0) return false
  if (line.text.length <= 400 && CREDIT.test(line.text)) return true
  const next = lines[index + 1]
  return isShort(line) && (repeatsEarlier(lines, index) || (!!next && !next.apart && next.text === line.text))
}

function repeatsEarlier(lines: Line[], index: number): boolean {
  return lines.slice(0, index).some(earlier => earlier.text === lines[index]?.text)
}

function isShort(line: Line): boolean {
  return line.text.length <= SHORT && hasWords(line.text)
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text)
}

function isRow(text: string): boolean {
  return text.startsWith('|') || text.endsWith('|') || text.split(' | ').length > 2
}

function isHeadline(lines: Line[]): boolean {
  const [line, next] = lines
  return !!line && !!next && isShort(line) && !/[.,;:…]$/u.test(line.text) && /^["“‘'«(\p{Lu}\p{N}]/u.test(line.text)
}

/** Short, without a full stop, and introducing a paragraph that is much longer and does end as sentences do. */
function isHeading(line: Line, next: Line | undefined): boolean {
  if (!next || line.text.length > 120 || !hasWords(line.text) || !/^["“‘'«\p{Lu}\p{N}]/u.test(line.text)) return false
  if (/[.,;:!…|]$/u.test(line.text) || isDoubled(line.text)) return false
  return next.text.length >= 100 && next.text.length > 1.5 * line.text.length && /[.!?…:]["”’'»)]*$/u.test(next.text)
}

/** `Text Text`: the alternative text of a picture glued to the title of its link. */
function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2
  return Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1)
}
