import type { Block } from '../../../../preload/model.ts'
import { normalise } from '../../text/normal-form.ts'

/** A text whose places are known by how many bytes of text stand before them in the page that it is from. */
export interface CountedText {
  text: string
  blocks: Block[]
  /** The UTF-16 offset in `text` of a place in the page, in bytes of UTF-8; between two lines a start is on the second, an end on the first. */
  at(bytes: number, side: 'start' | 'end'): number
}

const BLOCKS =
  /^(?:address|article|blockquote|caption|center|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/u

interface Line {
  type: Block['type']
  level?: number
  /** As it stands in the page. */
  raw: string
  /** Bytes of text in the page before it. */
  from: number
}

/** All the characters of a page, each of its blocks on a line of its own: nothing is left out, so that what counts characters stays right. */
export function countedText(body: Element): CountedText {
  const lines = linesOf(body)
  const starts: number[] = []
  let length = 0
  const texts = lines.map(({ raw }) => {
    const text = normalise(raw)
    starts.push(length)
    length += text.length + 1
    return text
  })
  const blocks = lines.flatMap(({ type, level }, index) => blockOf(type, level, texts[index] ?? '', starts[index] ?? 0))
  const at = (bytes: number, side: 'start' | 'end') => {
    const index = Math.max(
      0,
      lines.findLastIndex(({ from }) => (side === 'start' ? from <= bytes : from < bytes)),
    )
    const { raw = '', from = 0 } = lines[index] ?? {}
    const before = Buffer.from(raw)
      .subarray(0, Math.max(0, bytes - from))
      .toString()
    return (starts[index] ?? 0) + Math.min(normalise(before).length, (texts[index] ?? '').length)
  }
  return { text: texts.join('\n'), blocks, at }
}

function blockOf(type: Block['type'], level: number | undefined, text: string, start: number): Block[] {
  if (!/\S/u.test(text)) return []
  const indent = text.length - text.trimStart().length
  return [{ type, ...(level === undefined ? {} : { level }), start: start + indent, end: start + text.trimEnd().length }]
}

function linesOf(body: Element): Line[] {
  const lines: Line[] = []
  let bytes = 0
  let open: Line | null = null
  const visit = (parent: Node, place: Pick<Line, 'type' | 'level'>) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        // The source's own line breaks are blanks; each is one byte, as before.
        const raw = (node.nodeValue ?? '').replace(/[\t\n\f\r]/gu, ' ')
        if (!open && /\S/u.test(raw)) {
          open = { ...place, raw: '', from: bytes }
          lines.push(open)
        }
        if (open) open.raw += raw
        bytes += Buffer.byteLength(raw)
      } else if (node.nodeType === 1) {
        const name = (node as Element).localName
        const breaks = name === 'br' || BLOCKS.test(name)
        if (breaks) open = null
        visit(node, placeIn(name, place))
        if (breaks) open = null
      }
    }
  }
  visit(body, { type: 'paragraph' })
  return lines
}

function placeIn(name: string, place: Pick<Line, 'type' | 'level'>): Pick<Line, 'type' | 'level'> {
  if (/^h[1-6]$/u.test(name)) return { type: 'heading', level: Number(name[1]) }
  if (name === 'li') return { type: 'item', level: 1 }
  if (name === 'blockquote') return { type: 'quotation' }
  return name === 'caption' || name === 'figcaption' ? { type: 'caption' } : place
}
