import type { Span } from '../text/graphemes.ts'
import { snap } from '../text/graphemes.ts'
import type { Alignment } from './alignment.ts'
import { lengthOf, unitsIn, written } from './units.ts'

/** Where a span of the old text went, with the share of its letters that is left there, 0–1. UTF-16 offsets of the new text. */
export interface Mapped extends Span {
  kept: number
}

/** What is put between the words of a span may be as long as this, in UTF-16 units, or as a quarter of the span. */
const LONGEST_INSERTION = 50
/** A span with less of its letters left is not believed to be there any more. */
export const LEAST_KEPT = 0.5

/** A span's units in both texts, ends included. */
interface Piece {
  first: number
  last: number
}

/** The place of a span of the old text in the new one; null when less than half of its letters are there. */
export function mapSpan(alignment: Alignment, span: Span): Mapped | null {
  const { from } = alignment
  const units = unitsIn(from, span)
  let total = 0
  for (let unit = units.start; unit < units.end; unit++) total += insideOf(alignment, span, unit)
  if (total === 0) return null
  const piece = withoutNextLine(alignment, narrowed(alignment, span, pairedIn(alignment, units)))
  if (!piece) return null
  const kept = keptIn(alignment, span, piece) / total
  if (kept < LEAST_KEPT) return null
  const { start, end } = edges(alignment, span, piece)
  return end > start ? { start, end, kept: Math.min(1, kept) } : null
}

/** How many UTF-16 units of a unit lie in a span. */
function insideOf({ from }: Alignment, { start, end }: Span, unit: number): number {
  return Math.min(from.ends[unit] ?? 0, end) - Math.max(from.starts[unit] ?? 0, start)
}

function pairedIn({ partner }: Alignment, { start, end }: Span): Piece | null {
  let [first, last] = [start, end - 1]
  while (first <= last && partner[first] === -1) first++
  while (last >= first && partner[last] === -1) last--
  return first <= last ? { first, last } : null
}

function keptIn(alignment: Alignment, span: Span, { first, last }: Piece): number {
  let kept = 0
  for (let unit = first; unit <= last; unit++) kept += (alignment.share[unit] ?? 0) * insideOf(alignment, span, unit)
  return kept
}

/** Without what lies beyond a long insertion: the side that keeps more is taken. */
function narrowed(alignment: Alignment, span: Span, piece: Piece | null): Piece | null {
  const most = Math.max(LONGEST_INSERTION, (span.end - span.start) / 4)
  for (let left = piece; left; ) {
    const hole = widestHole(alignment, left)
    if (hole.width <= most) return left
    const [head, tail] = [
      pairedIn(alignment, { start: left.first, end: hole.unit + 1 }),
      pairedIn(alignment, { start: hole.unit + 1, end: left.last + 1 }),
    ]
    if (!head || !tail) return head ?? tail
    left = keptIn(alignment, span, head) >= keptIn(alignment, span, tail) ? head : tail
  }
  return null
}

/** Without a last word or sign that is none of the old ones and stands beyond the end of a line: what was there is gone. */
function withoutNextLine(alignment: Alignment, piece: Piece | null): Piece | null {
  const { partner, share, to } = alignment
  if (!piece || piece.first === piece.last || (share[piece.last] ?? 0) > 0) return piece
  const rest = pairedIn(alignment, { start: piece.first, end: piece.last })
  if (!rest) return piece
  const hole = to.text.slice(to.ends[partner[rest.last] ?? 0], to.starts[partner[piece.last] ?? 0])
  return hole.includes('\n') ? rest : piece
}

/** The longest stretch of the new text between two neighbouring units of a piece: after which of them, and how long in UTF-16 units. */
function widestHole({ partner, to }: Alignment, { first, last }: Piece): { unit: number; width: number } {
  const widest = { unit: first, width: 0 }
  let before = first
  for (let unit = first + 1; unit <= last; unit++) {
    const now = partner[unit] ?? -1
    if (now === -1) continue
    const width = (to.starts[now] ?? 0) - (to.ends[partner[before] ?? 0] ?? 0)
    if (width > widest.width) Object.assign(widest, { unit: before, width })
    before = unit
  }
  return widest
}

/** The ends of a piece in the new text: inside of a unit as far as its letters are the same, else around it. */
function edges(alignment: Alignment, span: Span, { first, last }: Piece): Span {
  const { from, to, partner } = alignment
  const [head, tail] = [partner[first] ?? 0, partner[last] ?? 0]
  const into = Math.max(0, span.start - (from.starts[first] ?? 0))
  const short = Math.max(0, (from.ends[last] ?? 0) - span.end)
  const [one, other] = [written(to, head), written(to, tail)]
  const start = (to.starts[head] ?? 0) + (into > 0 && written(from, first).slice(0, into) === one.slice(0, into) ? into : 0)
  const keepsEnd = short > 0 && written(from, last).slice(-short) === other.slice(-short) && short < lengthOf(to, tail)
  return snap(to.text, start, (to.ends[tail] ?? 0) - (keepsEnd ? short : 0))
}
