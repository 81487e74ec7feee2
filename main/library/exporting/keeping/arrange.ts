import type { Block } from './blocks.ts'
import type { Conflict } from './conflict.ts'
import { type Around, decide, type Outcome } from './decide.ts'
import { type GapOf, type Item, written } from './items.ts'
import type { Line } from './lines.ts'
import { longestRising } from './rising.ts'
import { type Found, itemsOf, layoutOf, type Unit } from './units.ts'

interface Arranged {
  lines: Line[]
  conflicts: Conflict[]
  /** What is to be remembered as written last. */
  kept: Block[]
}

/** Puts the parts of the library and the text of the user in order. */
export function arranged(found: Found, around: Around): Arranged {
  const { lead, units, last, after } = layoutOf(found, around)
  const missing = missingParts(found, around)
  const moved = movedIds(found)
  const standing = units.filter(({ id }) => !moved.has(id))
  const others = new Map<string, Outcome | Unit>([...missing, ...units.map(unit => [unit.id, unit] as const)])
  const inserted = insertions(found.ours, standing, others)
  const items = [
    ...lead,
    ...(inserted.get(null) ?? []),
    ...standing.flatMap(unit => [...itemsOf(unit), ...(inserted.get(unit.id) ?? []), ...(unit.far ? [unit.far] : [])]),
  ]
  const lines = written(items, { base: gapsOf(found.olds), wanted: gapsOf(found.ours) }, around.end)
  return {
    lines: items.length === 0 || items.at(-1) === last ? [...lines, ...after] : lines,
    conflicts: conflictsOf(found.ours, units, missing),
    kept: keptOf(found.ours, items, new Map(units.map(({ id, outcome }) => [id, outcome.kept]))),
  }
}

/** What becomes of parts that are not in the file: new ones, and those that the user deleted. */
function missingParts({ olds, places, ours }: Found, around: Around): Map<string, Outcome> {
  const bases = new Map(olds.map(block => [block.id, block]))
  const placed = new Set(places.map(({ block }) => olds[block]?.id))
  const decided = ours
    .filter(({ id }) => !placed.has(id))
    .map(wanted => [wanted.id, decide({ id: wanted.id, base: bases.get(wanted.id) ?? null, place: null, wanted }, false, around)] as const)
  return new Map(decided)
}

/** Parts that the library has in another order than it had. */
function movedIds({ olds, ours }: Found): Set<string> {
  const order = new Map(ours.map(({ id }, at) => [id, at]))
  const common = olds.filter(({ id }) => order.has(id))
  const stay = new Set(longestRising(common, ({ id }) => order.get(id) ?? 0))
  return new Set(common.filter(block => !stay.has(block)).map(({ id }) => id))
}

/** What is to be written after each part that stays where it is; after null what comes before all of them. */
function insertions(
  ours: readonly Block[],
  standing: readonly Unit[],
  others: ReadonlyMap<string, Outcome | Unit>,
): Map<string | null, Item[]> {
  const stay = new Set(standing.map(({ id }) => id))
  const inserted = new Map<string | null, Item[]>()
  let anchor: string | null = null
  for (const { id } of ours) {
    const other = others.get(id)
    if (stay.has(id)) anchor = id
    else if (other) for (const item of newItems(id, other)) addTo(inserted, anchor, item)
  }
  return inserted
}

function addTo<K, T>(lists: Map<K, T[]>, key: K, thing: T): void {
  const list = lists.get(key)
  if (list) list.push(thing)
  else lists.set(key, [thing])
}

function newItems(id: string, other: Outcome | Unit): Item[] {
  if ('outcome' in other) return [...itemsOf(other), ...(other.far ? [other.far] : [])]
  return other.lines ? [{ id, lines: other.lines, before: [], previous: null }] : []
}

function gapsOf(blocks: readonly Block[]): GapOf {
  const next = new Map(blocks.map(({ id, gap }, at) => [id, { id: blocks[at + 1]?.id, gap }]))
  return (first, second) => {
    const after = next.get(first)
    return after?.id === second ? after.gap : null
  }
}

/** In the order of the file; one that is not in it stands where it would be written. */
function conflictsOf(ours: readonly Block[], units: readonly Unit[], missing: ReadonlyMap<string, Outcome>): Conflict[] {
  const conflicts = units.flatMap(({ outcome }) => outcome.conflict ?? [])
  const ends = new Map(units.map(unit => [unit.id, unit.end]))
  let line = 0
  for (const { id } of ours) {
    line = ends.get(id) ?? line
    const conflict = missing.get(id)?.conflict
    if (conflict) conflicts.push({ ...conflict, line })
  }
  return conflicts.sort((a, b) => a.line - b.line)
}

/** The library's parts, also those that the user deleted, and those that are marked as removed after what they stand after. */
function keptOf(ours: readonly Block[], items: readonly Item[], kept: ReadonlyMap<string, Block | null>): Block[] {
  const own = new Set(ours.map(({ id }) => id))
  const after = new Map<string | null, Block[]>()
  let anchor: string | null = null
  for (const { id } of items) {
    if (id === null) continue
    const marked = kept.get(id)
    if (own.has(id)) anchor = id
    else if (marked) addTo(after, anchor, marked)
  }
  return [...(after.get(null) ?? []), ...ours.flatMap(block => [block, ...(after.get(block.id) ?? [])])]
}
