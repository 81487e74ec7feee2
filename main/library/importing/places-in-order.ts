import type { Span } from '../text/graphemes.ts'
import { placesOf } from '../text/quote.ts'

/** Words that stand somewhere in a text, perhaps at a known place of it. */
export interface Sought {
  exact: string
  at: Span | null
}

/**
 * Finds words in a text that come in the order of their places, some of which are known: each behind those before it and before those behind
 * it where that can be, and the same words twice at two places. Null where they do not stand at all.
 */
export function placesInOrder(text: string, sought: readonly Sought[]): (Span | null)[] {
  const taken = new Set(sought.flatMap(({ at }) => (at ? [keyOf(at)] : [])))
  const ends = endsOf(sought, text.length)
  let from = 0
  return sought.map(({ exact, at }, index) => {
    const span = at ?? chosen([...placesOf(text, exact)], from, ends[index] ?? text.length, taken)
    if (span) {
      taken.add(keyOf(span))
      from = Math.max(from, span.start)
    }
    return span
  })
}

const keyOf = ({ start, end }: Span) => `${start} ${end}`

/** For each where the next known one begins. */
function endsOf(sought: readonly Sought[], length: number): number[] {
  let next = length
  return sought
    .toReversed()
    .map(({ at }) => {
      if (at) next = Math.min(next, at.start)
      return next
    })
    .reverse()
}

function chosen(places: Span[], from: number, to: number, taken: ReadonlySet<string>): Span | null {
  const free = places.filter(place => !taken.has(keyOf(place)))
  return free.find(({ start }) => start >= from && start <= to) ?? free[0] ?? places[0] ?? null
}
