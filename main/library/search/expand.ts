import { withinEdits } from './edits.ts'
import { patternOf } from './find.ts'
import type { Lexicon } from './lexicon.ts'
import type { Segment } from './segment.ts'

/** Words that a query word with `*` or `~` stands for at most when scoring, the most frequent ones; all others are found as well. */
export const MOST_SCORED = 512

/** The groups that one term stands for, the most frequent first: itself, those that it is a pattern of, or those `edits` letters away. */
export function expand(term: string, edits: number, lexicon: Lexicon, segments: readonly Segment[]): number[] {
  const groups = expansionsOf(term, edits, lexicon, segments).filter(group => (lexicon.frequencies[group] ?? 0) > 0)
  return groups.length < 2 ? groups : groups.sort((a, b) => (lexicon.frequencies[b] ?? 0) - (lexicon.frequencies[a] ?? 0) || a - b)
}

function expansionsOf(term: string, edits: number, { numbers, groups }: Lexicon, segments: readonly Segment[]): number[] {
  const star = term.indexOf('*')
  if (star >= 0 && star === term.length - 1) return beginningWith(term.slice(0, star), segments)
  if (star >= 0) {
    const pattern = patternOf([term])
    return numbersWhere(groups, group => pattern.test(group))
  }
  if (edits > 0) return numbersWhere(groups, group => withinEdits(term, group, edits))
  const number = numbers.get(term)
  return number === undefined ? [] : [number]
}

function numbersWhere(groups: readonly string[], holds: (group: string) => boolean): number[] {
  const found: number[] = []
  for (let number = 0; number < groups.length; number++) if (holds(groups[number] ?? '')) found.push(number)
  return found
}

function beginningWith(start: string, segments: readonly Segment[]): number[] {
  const found = new Set<number>()
  for (const { groups, global } of segments) {
    for (let own = firstFrom(groups, start); own < groups.length && groups[own]?.startsWith(start); own++) found.add(global[own] ?? 0)
  }
  return [...found]
}

/** The first of some sorted strings that is not before another. */
function firstFrom(sorted: readonly string[], start: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  return low
}
