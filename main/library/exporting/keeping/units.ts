import type { Block } from './blocks.ts'
import { type Around, decide, type Outcome } from './decide.ts'
import { type Item, userItems } from './items.ts'
import type { Line } from './lines.ts'
import type { Place } from './locate.ts'
import type { Head } from './merge.ts'

/** What was written last, where it stands in the file, and what is to be written; front matter apart. */
export interface Found {
  olds: readonly Block[]
  places: readonly Place[]
  ours: readonly Block[]
  head: Head | null
}

/** A part in the file with what became of it and what the user wrote after it: `near` belongs to it, `far` begins with a heading. */
export interface Unit {
  id: string
  outcome: Outcome
  part: Item
  near: Item | null
  far: Item | null
  /** The line of the file after the part. */
  end: number
}

/** The file in its order: front matter and what the user wrote above the first part, the parts, and the empty lines at its end. */
export interface Layout {
  lead: Item[]
  units: Unit[]
  /** The last item in the file. */
  last: Item | null
  after: Line[]
}

/** Parts the file as it is now, and decides on each part in it. */
export function layoutOf({ olds, places, ours, head }: Found, around: Around): Layout {
  const wanted = new Map(ours.map(block => [block.id, block]))
  const front: Item | null = head && { id: 'head', lines: head.lines, before: [], previous: null }
  const gapAfter = (at: number, from: number) => around.lines.slice(from, places[at + 1]?.start)
  const above = userItems(gapAfter(-1, head?.end ?? 0), front)
  const lead = [front, above.near, above.far].filter(item => item !== null)
  const units: Unit[] = []
  let [previous, before]: [Item | null, Line[]] = [lead.at(-1) ?? null, above.after]
  places.forEach((place, at) => {
    const base = olds[place.block] ?? null
    const id = base?.id ?? ''
    const part: Item = { id, lines: [], before, previous }
    const { near, far, after } = userItems(gapAfter(at, place.end), part)
    const outcome = decide({ id, base, place, wanted: wanted.get(id) ?? null }, near !== null, around)
    part.lines = outcome.lines ?? []
    units.push({ id, outcome, part, near, far, end: place.end })
    ;[previous, before] = [far ?? near ?? part, after]
  })
  return { lead: lead.filter(({ lines }) => lines.length > 0), units, last: previous, after: before }
}

/** What is written of a part and the user's text that belongs to it. */
export function itemsOf({ part, near, outcome }: Unit): Item[] {
  const below = outcome.below && { id: null, lines: outcome.below, before: [], previous: null }
  return [...(outcome.lines ? [part] : []), ...(below ? [below] : []), ...(near ? [near] : [])]
}
