import type { Highlight, Remapped, Request } from '../../preload/contract.ts'
import type { Span } from './intervals.ts'

/** What somebody decided about a highlight before saving: take it as found, put it elsewhere in the new text, or leave it without a place. */
export type Decision = { kind: 'found' } | { kind: 'place'; span: Span } | { kind: 'orphan' }

export type Decisions = ReadonlyMap<number, Decision>

/** Where a highlight would stand in the new text; null when it would be an orphan. */
export function placeOf({ highlight, now }: Remapped, decisions: Decisions): Span | null {
  const decision = decisions.get(highlight.id)
  if (decision?.kind === 'place') return decision.span
  return decision?.kind === 'orphan' || !now ? null : { start: now.start, end: now.end }
}

/** What would become of a highlight, decisions included. */
export function outcomeOf(remapped: Remapped, decisions: Decisions): Remapped['outcome'] {
  if (!placeOf(remapped, decisions)) return 'orphaned'
  return remapped.outcome === 'kept' && decisions.get(remapped.highlight.id)?.kind !== 'place' ? 'kept' : 'moved'
}

/** How many highlights would stay, move and become orphans. */
export function countOutcomes(all: readonly Remapped[], decisions: Decisions): Record<Remapped['outcome'], number> {
  const counts = { kept: 0, moved: 0, orphaned: 0 }
  for (const remapped of all) counts[outcomeOf(remapped, decisions)]++
  return counts
}

/** The highlights as they would stand in the new text, in order of position. */
export function placedIn(text: string, all: readonly Remapped[], decisions: Decisions): Highlight[] {
  const placed = all.flatMap(remapped => {
    const place = placeOf(remapped, decisions)
    return place ? [{ ...remapped.highlight, ...place, exact: text.slice(place.start, place.end), state: 'attached' as const }] : []
  })
  return placed.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What of the decisions the library is to be told: only what differs from what it found. */
export function corrections(all: readonly Remapped[], decisions: Decisions): Pick<Request<'version.save'>, 'places' | 'orphans'> {
  const places = all.flatMap(({ highlight }) => {
    const decision = decisions.get(highlight.id)
    return decision?.kind === 'place' ? [{ highlight: highlight.id, ...decision.span }] : []
  })
  const orphans = all.flatMap(({ highlight, now }) => (now && decisions.get(highlight.id)?.kind === 'orphan' ? [highlight.id] : []))
  return { places, orphans }
}
