import type { SearchLine } from '../../preload/model.ts'
import { compareNames } from './order.ts'

/** What the lines of a concordance can be ordered by. */
export const LINE_SORTS = ['found', 'article', 'left', 'right'] as const
export type LineSort = (typeof LINE_SORTS)[number]

type Line = Pick<SearchLine, 'article' | 'title' | 'start' | 'before' | 'after'>

interface Keyed<L extends Line> {
  line: L
  /** Words before the middle, the nearest first. */
  left: string[]
  right: string[]
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Orders word by word as Vietnamese readers expect; whoever runs out of words comes first. */
function compareWords(a: readonly string[], b: readonly string[]): number {
  for (const [index, word] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = compareNames(word, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/**
 * The lines in the order they were found, by the title of their article, or by the words to the left (the nearest first) or to the right
 * of the middle. Ties keep the order they were found in.
 */
export function sortLines<L extends Line>(lines: readonly L[], by: LineSort): L[] {
  if (by === 'found') return [...lines]
  if (by === 'article') {
    return lines.toSorted((a, b) => compareNames(a.title, b.title) || a.article - b.article || a.start - b.start)
  }
  const keyed = lines.map((line): Keyed<L> => ({ line, left: wordsIn(line.before).toReversed(), right: wordsIn(line.after) }))
  const other = by === 'left' ? 'right' : 'left'
  return keyed.sort((a, b) => compareWords(a[by], b[by]) || compareWords(a[other], b[other])).map(({ line }) => line)
}
