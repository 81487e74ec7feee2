import { createHash } from 'node:crypto'
import type { ArticleText, Block, Highlight } from '../../../../preload/model.ts'
import { inlineMarkdown, type Marking } from './marked-line.ts'
import { passageId } from './passage-data.ts'

/** A paragraph, heading or the like of an article's text. */
export interface MarkedBlock {
  /** `b-` and the beginning of a hash of its words. */
  id: string
  type: Block['type']
  /** Heading 1–6, or depth of a list item from 1. */
  level: number
  text: string
  /** What stands before it in a text of blocks: an empty line, or between items of a list a new one. */
  gap: string
  /** As Markdown. */
  markdown: string
  /** The same with `==highlights==`, each followed by the mark of its footnote where it has one. */
  marked: string
}

/** The text of an article block by block, with some of its highlights; those that are not in this text are left out. */
export function markedBlocks(document: ArticleText, highlights: readonly Highlight[]): MarkedBlock[] {
  const markings = highlights
    .filter(({ state, version }) => state !== 'orphan' && version === document.version)
    .map(highlight => ({ start: highlight.start, end: highlight.end, note: hasFootnote(highlight) ? passageId(highlight) : null }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  // Blocks come in order, so that each looks only at the highlights that begin before its end and end after its start.
  let open: Marking[] = []
  let next = 0
  return document.blocks.map((block, index) => {
    open = open.filter(({ end }) => end > block.start)
    for (let marking = markings[next]; marking && marking.start < block.end; marking = markings[++next]) {
      if (marking.end > block.start) open.push(marking)
    }
    return markedBlock(
      document,
      block,
      index === 0 ? undefined : document.blocks[index - 1],
      lastHere(open, block, document.blocks[index + 1]),
    )
  })
}

/** What a footnote would say something of. */
const hasFootnote = ({ note, themes }: Highlight): boolean => (note ?? '').trim() !== '' || themes.length > 0

/** The markings of a block; a footnote belongs where its highlight ends, also when that is in the break after the block. */
function lastHere(open: readonly Marking[], block: Block, following: Block | undefined): Marking[] {
  return open
    .map(marking => (following && marking.end > following.start ? { ...marking, note: null } : marking))
    .map(marking => ({
      start: Math.max(marking.start, block.start),
      end: Math.min(marking.end, block.end),
      note: marking.note,
    }))
}

function markedBlock(document: ArticleText, block: Block, before: Block | undefined, markings: readonly Marking[]): MarkedBlock {
  const text = document.text.slice(block.start, block.end)
  const marks = document.marks.filter(({ start, end }) => start < block.end && end > block.start)
  const level = block.level ?? 1
  const sign = block.type === 'item' ? (SIGN.exec(text)?.[0] ?? '') : ''
  const lead = leadOf(block.type, level, sign)
  const hang = block.type === 'quotation' ? '> ' : ' '.repeat(block.type === 'heading' ? 0 : lead.length)
  const span = { start: block.start + sign.length, end: block.end }
  const whole = (own: readonly Marking[]) => lead + inlineMarkdown(document.text, span, own, marks).replace(/\n/gu, `\n${hang}`)
  const markdown = whole([])
  return {
    id: `b-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`,
    type: block.type,
    level,
    text,
    gap: before === undefined ? '' : before.type === 'item' && block.type === 'item' ? '\n' : '\n\n',
    markdown,
    marked: markings.length === 0 ? markdown : whole(markings),
  }
}

/** What an item of a list may have as its own sign, which becomes that of Markdown. */
const SIGN = /^(?:[-•*–·▪+]|\d{1,3}[.)])\s+/u

/** How the line of a block begins; the first level of headings is that of the article's title. */
function leadOf(type: Block['type'], level: number, sign: string): string {
  if (type === 'heading') return `${'#'.repeat(Math.min(level + 1, 6))} `
  if (type === 'quotation') return '> '
  return type === 'item' ? `${'  '.repeat(level - 1)}${/^\d/u.test(sign) ? `${sign.trim()} ` : '- '}` : ''
}
