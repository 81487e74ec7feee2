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
  /** Whether the same words stood on a line before. */
  repeated: boolean
}

const CREDIT = /(?:^|[\s(])(?:(?:nguồn )?ảnh(?: minh họa| minh hoạ| tư liệu)?|photo|фото)\s*:\s*.{1,60}$/iu
const ITEM = /^(?:[-•*–·▪+]|\p{N}{1,3}[.)])\s+\S/u
const OPENING = /^["“‘'«([\p{Lu}\p{N}]/u
const SENTENCE_END = /[.!?…:]["”’'»)\]]*$/u
const SHORT = 150
const LONGEST_CAPTION = 400
/** Fewer lines do not show how a text parts its paragraphs. */
const FEWEST_LINES = 8
/** Shorter lines may well be said twice: Vâng. */
const SHORTEST_REPEATED = 20

/**
 * Reads the structure that plain text only hints at: a block for each line that is not empty, over all of the line but the white
 * space around it. When in doubt a line is a paragraph.
 */
export function blocksOfPlainText(text: string): TextBlock[] {
  const lines = linesOf(text)
  const types = lines.map((_, index) => typeAlone(lines, index))
  const isDense = lines.length >= FEWEST_LINES && lines.filter(({ apart }) => apart).length <= lines.length / 5
  return lines.map((line, index) => {
    const span = { start: line.start, end: line.end }
    const type = types[index] ?? 'paragraph'
    if (type === 'item') return { type, level: 1 + Math.min(5, Math.floor(line.indent / 2)), ...span }
    if (type === 'paragraph') {
      if (index === 0 && isHeadline(line, lines[1])) return { type: 'heading', level: 1, ...span }
      if (index > 0 && isHeading(line, lines[nextParagraph(types, index)])) {
        // Where paragraphs follow each other line by line, the gap above such a line is where a picture was.
        if (isDense && line.apart && !lines[index + 1]?.apart) return { type: 'caption', ...span }
        return { type: 'heading', level: 2, ...span }
      }
    }
    return { type, ...span }
  })
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const seen = new Set<string>()
  let offset = 0
  let apart = false
  for (const raw of text.split('\n')) {
    const words = raw.trim()
    if (words === '') apart = true
    else {
      const before = raw.length - raw.trimStart().length
      const start = offset + before
      const indent = raw.slice(0, before).replaceAll('\t', '  ').length
      lines.push({ text: words, start, end: start + words.length, indent, apart, repeated: seen.has(words) })
      seen.add(words)
      apart = false
    }
    offset += raw.length + 1
  }
  return lines
}

/** What a line is by itself and by the lines right next to it; headings are found afterwards. */
function typeAlone(lines: Line[], index: number): TextBlock['type'] {
  const line = lines[index]
  if (!line) return 'paragraph'
  if (isRow(line.text)) return 'row'
  if (index > 0 && isCaption(line, lines[index - 1], lines[index + 1])) return 'caption'
  return ITEM.test(line.text) ? 'item' : 'paragraph'
}

/** Table cells that pages turned into text separate by bars; the last cell's bar alone does not make a sentence a table. */
function isRow(text: string): boolean {
  if (text.startsWith('|') || text.split(' | ').length > 2) return true
  return text.endsWith('|') && !/\p{L}/u.test(text)
}

/** A picture's credit or legend, or its alternative text, which pages turned into text repeat. */
function isCaption(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  if (line.text.length > LONGEST_CAPTION || !/\p{L}/u.test(line.text)) return false
  if (CREDIT.test(line.text)) return true
  if (line.text.endsWith('|') && previous?.text.startsWith('![')) return true
  if (line.text.length > SHORT) return false
  const twice = next !== undefined && !next.apart && next.text === line.text
  const legend = !line.apart && previous?.repeated === true && previous.text.length <= SHORT && line.text !== previous.text
  return legend || (line.text.length >= SHORTEST_REPEATED && (line.repeated || twice))
}

/** The first line when it is no sentence. */
function isHeadline(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined && line.text.length <= SHORT && OPENING.test(line.text) && /\p{L}/u.test(line.text) && !/[.,;:…|]$/u.test(line.text)
  )
}

/** Short, without a full stop, and above a paragraph that is much longer and does end as sentences do. */
function isHeading(line: Line, next: Line | undefined): boolean {
  if (!next || line.text.length > 120 || !/\p{L}/u.test(line.text) || !OPENING.test(line.text)) return false
  if (/[.,;:!…|]$/u.test(line.text) || isDoubled(line.text)) return false
  return next.text.length >= 100 && next.text.length > 1.5 * line.text.length && SENTENCE_END.test(next.text)
}

/** Pictures may stand between a heading and its paragraph. */
function nextParagraph(types: TextBlock['type'][], index: number): number {
  let next = index + 1
  while (types[next] === 'caption') next++
  return next
}

/** `Text Text`: the alternative text of a picture glued to the title of its link. */
function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2
  return Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1)
}
