import type { Block } from '../../preload/model.ts'
import type { Span } from './intervals.ts'

/** A footnote: what its sign is, where its own line has the sign and the words, and where the text refers to it. */
export interface Footnote {
  sign: string
  marker: Span
  body: Span
  references: Span[]
}

/** `[1]`, `[^1]`, `(1)`, `(*)` and `¹`; m² and m³ are units. */
const SIGN = /\[\^?([\p{L}\p{N}*†‡_-]{1,20})\]|\((\p{N}{1,3}|\*{1,3})\)|(?<![mM])[⁰¹²³⁴-⁹]{1,3}/gu
/** What may stand between the sign of a footnote and its words. */
const GAP = /^[.:]?\s*/u
/** Paragraphs after or between the footnotes at the foot of a text: sources, credits, a footnote's second paragraph. */
const BETWEEN = 6

interface Sign extends Span {
  key: string
}

/**
 * The footnotes of a text, in the order of their lines. A line that begins with a sign is a footnote when the same sign stands before it inside
 * some other paragraph; numbers in round brackets, which also count things up, only at the foot of the text.
 */
export function footnotes(text: string, blocks: readonly Block[]): Footnote[] {
  const lines = new Map(blocks.map((block, index) => [block.start, { block, index }]))
  const references = new Map<string, Sign[]>()
  const heads: { sign: Sign; block: Block; index: number }[] = []
  for (const match of text.matchAll(SIGN)) {
    const sign = { start: match.index, end: match.index + match[0].length, key: keyOf(match) }
    const line = lines.get(sign.start)
    if (line) heads.push({ sign, ...line })
    else references.set(sign.key, [...(references.get(sign.key) ?? []), sign])
  }
  const foot = footOf(
    blocks.length,
    heads.map(({ index }) => index),
  )
  const found = new Map<string, Footnote>()
  for (const { sign, block, index } of heads) {
    const before = (references.get(sign.key) ?? []).filter(({ start }) => start < sign.start)
    if (before.length === 0 || (sign.key.startsWith('(') && index < foot)) continue
    const body = { start: sign.end + (GAP.exec(text.slice(sign.end, block.end))?.[0].length ?? 0), end: block.end }
    if (body.end > body.start)
      found.set(sign.key, { sign: text.slice(sign.start, sign.end), marker: spanOf(sign), body, references: before.map(spanOf) })
  }
  return [...found.values()].sort((a, b) => a.marker.start - b.marker.start)
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** `[1]` and `[^1]` are the same sign. */
function keyOf([whole, square, round]: RegExpExecArray): string {
  if (square !== undefined) return `[${square}`
  return round === undefined ? whole : `(${round}`
}

/** The number of the first of the lines at the foot of a text that begin with a sign, with few others between them. */
function footOf(count: number, heads: readonly number[]): number {
  let foot = count
  for (const index of heads.toReversed()) {
    if (foot - index > BETWEEN) break
    foot = index
  }
  return foot
}

/** The signs of footnotes as they stand in the text: those that refer to one, and the footnotes' own. */
export interface NoteMark extends Span {
  /** Which footnote. */
  note: number
  /** Whether it is the footnote's own. */
  own: boolean
}

/** All signs of footnotes in the order in which they stand. */
export const noteMarks = (notes: readonly Footnote[]): NoteMark[] =>
  notes
    .flatMap(({ marker, references }, note) => [...references.map(span => ({ ...span, note, own: false })), { ...marker, note, own: true }])
    .sort((a, b) => a.start - b.start)
