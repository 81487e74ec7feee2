import type { Block, Dropped, DropReason } from '../../../../preload/model.ts'
import type { Composed } from '../readers/compose.ts'
import { type Cut, withoutCuts } from './cuts.ts'
import { isRelatedHeading, isTitleLike, noiseOf } from './noise.ts'

/** What is known of a text that is to be cleaned. */
export interface About {
  title: string | null
  /** Whether it was a web page, where a line that is nothing but a link leads to another article. */
  page: boolean
}

interface Line {
  block: Block
  text: string
  /** By which lines are compared. */
  key: string
  /** Whether an empty line stands before it. */
  apart: boolean
  /** The bar of a table cell behind it was taken off. */
  barred: boolean
  /** All of it is one link. */
  linked: boolean
  why: DropReason | null
}

/**
 * Takes out of a text what is no part of the article: bars to share, lists of other articles, what stood for pictures, the headline and
 * captions again, and bars of tables around one cell. All that was left out is listed, in order, so that it can be put back.
 */
export function cleaned(composed: Composed, about: About): Composed & { dropped: Dropped[] } {
  const lines = linesOf(composed)
  const rules = [dropNoise, dropRelated, dropHeadlines, dropRepeated]
  for (const rule of rules) rule(lines, about)
  const quoted = quoteRepeated(lines)
  // Rather all of it than nothing.
  if (lines.every(({ why }) => why !== null)) for (const line of lines) line.why = null
  const retyped = { ...composed, blocks: lines.map(({ block }) => block) }
  const { at, ...text } = withoutCuts(retyped, cutsOf(composed.text, lines))
  const dropped = lines.flatMap(({ block: { start, type }, text, why }): Dropped[] => {
    // Not being part of the article it heads nothing.
    if (why !== null) return [{ at: at(start), text, type: type === 'heading' ? 'paragraph' : type, why }]
    return quoted.has(start) ? [{ at: at(start), text, type, why: 'repeated' as const, kept: true as const }] : []
  })
  return { ...text, dropped }
}

function linesOf({ text, blocks, marks }: Composed): Line[] {
  let before = 0
  return blocks.map(block => {
    const { start, end } = block
    const words = text.slice(start, end)
    const mayBar = words.endsWith('|') && (block.type !== 'row' || isSingleCell(words))
    const bar = mayBar ? /(?<=\S)\s*\|$/u.exec(words) : null
    const apart = /\n[^\S\n]*\n/u.test(text.slice(before, start))
    before = end
    const linked = marks.some(mark => mark.type === 'link' && mark.start <= start && mark.end >= end)
    const own = bar ? { ...block, end: start + bar.index } : block
    const left = bar ? words.slice(0, bar.index) : words
    return { block: own, text: left, key: keyOf(left), apart, barred: bar !== null, linked, why: null }
  })
}

const isSingleCell = (words: string) => !words.slice(0, -1).includes('|')

function dropNoise(lines: Line[]): void {
  for (const [index, line] of lines.entries()) {
    const why = noiseOf(line.text)
    // Cells may hold what would mean something else on a line of its own.
    line.why = line.block.type === 'row' && why !== 'share' && why !== 'placeholder' ? null : why
    // What stands in the middle of a text as a paragraph may be what the article is about.
    if (line.why === 'share' && line.text.length > 40 && index > 2 && index < lines.length / 2) line.why = null
  }
}

/** Lists of other articles: what follows their heading, and what stands in one piece with a line that surely is one of them. */
function dropRelated(lines: Line[], { page }: About): void {
  const isMember = (line: Line | undefined) => line?.why === null && line.block.type !== 'heading' && isTitleLike(line.text)
  for (const [index, line] of lines.entries()) {
    if (line.why === 'related' && isRelatedHeading(line.text)) {
      for (let next = index + 1; isMember(lines[next]) && (lines[next]?.linked || lines[next]?.block.type === 'item'); next++)
        drop(lines[next])
    } else if (line.why === 'related') {
      for (let next = index + 1; isMember(lines[next]) && !lines[next]?.apart; next++) drop(lines[next])
      for (let last = index - 1; isMember(lines[last]) && !lines[last + 1]?.apart && last > 0; last--) drop(lines[last])
    } else if (
      page &&
      line.why === null &&
      line.linked &&
      line.block.type !== 'caption' &&
      isTitleLike(line.text) &&
      line.text.length >= 25
    ) {
      drop(line)
    }
  }
}

function drop(line: Line | undefined): void {
  if (line) line.why = 'related'
}

/** Compares lines as they are read, whatever their marks of quotation. */
const keyOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/["“”‘’'«»\s]+/gu, ' ')
    .trim()

/** The headline again, such as pages give it to a picture; above the text it stays. */
function dropHeadlines(lines: Line[], { title }: About): void {
  if (title === null) return
  const key = keyOf(title)
  const first = lines.findIndex(({ why }) => why === null)
  for (const [index, line] of lines.entries()) {
    if (index > first && line.why === null && line.key === key) line.why = 'headline'
  }
}

/** A line twice in a row, such as a picture's description and its caption: one of them says it all. Who says it three times means it. */
function dropRepeated(lines: Line[]): void {
  const left = lines.filter(({ why }) => why === null)
  const keyAt = (index: number) => left[index]?.key
  for (const [index, line] of left.entries()) {
    const first = left[index - 1]
    const { key } = line
    if (first?.key !== key || key.length < 12 || keyAt(index - 2) === key || keyAt(index + 1) === key) continue
    if (line.block.type !== 'caption' && first.block.type !== 'caption' && !isTitleLike(line.text)) continue
    // The one that stays is what either of them was found to be.
    if (line.block.type === 'caption') first.block = { ...first.block, type: 'caption' }
    line.why = 'repeated'
  }
}

/** A paragraph of the text that stands once more in a box is set apart as a quotation. Returns where such ones begin. */
function quoteRepeated(lines: Line[]): Set<number> {
  const seen = new Set<string>()
  const quoted = new Set<number>()
  for (const line of lines) {
    if (line.why !== null) continue
    if (line.barred && line.text.length >= 80 && seen.has(line.key)) {
      line.block = { ...line.block, type: 'quotation' }
      quoted.add(line.block.start)
    }
    seen.add(line.key)
  }
  return quoted
}

/** The spans to take out: lines with the white space up to the next one, or from the one before where none follows; and bars. */
function cutsOf(text: string, lines: Line[]): Cut[] {
  const cuts: Cut[] = []
  let end = 0
  for (const [index, { block, why, barred }] of lines.entries()) {
    const next = lines[index + 1]?.block.start
    if (why === null) {
      if (barred) cuts.push({ start: block.end, end: endOfLine(text, block.end) })
      end = barred ? endOfLine(text, block.end) : block.end
      continue
    }
    if (next !== undefined) cuts.push({ start: Math.max(end, block.start), end: next })
    else cuts.push({ start: Math.max(end, cuts.at(-1)?.end ?? 0), end: endOfLine(text, block.end) })
    end = next ?? text.length
  }
  return cuts.filter(cut => cut.start < cut.end)
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
