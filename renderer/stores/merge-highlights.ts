import type { Highlight } from '../../preload/contract.ts'

/** Orders highlights by their place in the text. */
export const inOrder = (a: Highlight, b: Highlight): number => a.start - b.start || a.end - b.end || a.id - b.id

/** What the text around a highlight is, which not everybody asks for. */
const ASIDE: readonly string[] = ['prefix', 'suffix'] satisfies (keyof Highlight)[]

function isSame(a: Highlight | undefined, b: Highlight): boolean {
  const facts = Object.entries(b).filter(([key]) => !ASIDE.includes(key))
  return a !== undefined && facts.every(([key, fact]) => JSON.stringify(a[key as keyof Highlight]) === JSON.stringify(fact))
}

/**
 * The list with some highlights read again: those of `ids` that are not among `fresh` are gone. The very same list when nothing changed, as
 * mostly, since whoever saved a highlight shows it at once.
 */
export function mergeHighlights(list: Highlight[], ids: readonly number[], fresh: readonly Highlight[]): Highlight[] {
  const known = new Map(list.map(highlight => [highlight.id, highlight]))
  const there = new Set(fresh.map(({ id }) => id))
  const gone = ids.some(id => known.has(id) && !there.has(id))
  if (!gone && fresh.every(highlight => isSame(known.get(highlight.id), highlight))) return list
  return [...list.filter(({ id }) => !ids.includes(id)), ...fresh].sort(inOrder)
}
