import type { Block, Highlight, Mark, Page } from '../../preload/model.ts'
import type { NoteMark } from './footnotes.ts'

/** A run of text with the same inline marks. `highlights` are the ids of the highlights that cover it. */
export interface Segment {
  text: string
  start: number
  bold: boolean
  italic: boolean
  href: string | null
  highlights: number[]
  /** The sign of a footnote that it is. */
  note: NoteMark | null
  /** The label of the page of the source that begins with it. */
  page: string | null
}

/**
 * Cuts a block into runs at the edges of its marks, where pages of the source begin, and at the edges of highlights where these are rendered too.
 * The texts joined are exactly the block's text, so offsets and characters of the page stay in step.
 */
export function segments(
  text: string,
  block: Block,
  marks: readonly Mark[],
  highlights: readonly Highlight[] = [],
  notes: readonly NoteMark[] = [],
  pages: readonly Page[] = [],
): Segment[] {
  const inside = <S extends { start: number; end: number }>(spans: readonly S[]) =>
    spans.filter(({ start, end }) => start < block.end && end > block.start)
  const near = inside(marks)
  const lit = inside(highlights)
  const signs = inside(notes)
  const edges = new Set([block.start, block.end])
  for (const { start, end } of [...near, ...lit, ...signs]) {
    edges.add(Math.max(start, block.start))
    edges.add(Math.min(end, block.end))
  }
  const begun = pages.filter(({ start }) => start >= block.start && start < block.end)
  for (const { start } of begun) edges.add(start)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const covers = (span: { start: number; end: number }) => span.start <= start && start < span.end
    const over = near.filter(covers)
    return {
      text: text.slice(start, cuts[index + 1]),
      start,
      bold: over.some(({ type }) => type === 'bold'),
      italic: over.some(({ type }) => type === 'italic'),
      href: over.find(({ type }) => type === 'link')?.href ?? null,
      highlights: lit.filter(covers).map(({ id }) => id),
      note: signs.find(covers) ?? null,
      page: begun.find(page => page.start === start)?.label ?? null,
    }
  })
}
