import type { Block } from '../../preload/model.ts'

/** A heading of a text: its words, its span (UTF-16 offsets, half-open), and how deep it stands below the topmost heading, from 0. */
export interface Heading {
  title: string
  depth: number
  start: number
  end: number
}

/** The headings of a text in their order, for a table of contents. */
export function headings(text: string, blocks: readonly Block[]): Heading[] {
  const found = blocks.filter(({ type }) => type === 'heading')
  const top = Math.min(...found.map(({ level }) => level ?? 1))
  return found.map(({ level, start, end }) => ({
    title: text.slice(start, end).replace(/\s+/gu, ' ').trim(),
    depth: (level ?? 1) - top,
    start,
    end,
  }))
}

/** The heading under which an offset stands; null above the first. */
export const headingAt = (list: readonly Heading[], offset: number): Heading | null => list.findLast(({ start }) => start <= offset) ?? null
