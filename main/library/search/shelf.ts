import type { SearchState } from '../../../preload/model.ts'
import { createFacts, type Facts } from './facts.ts'
import { FIELDS, type Layout, MOST_DOCUMENTS } from './layout.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { closeSegment, openSegment, type Segment } from './segment.ts'

/** Everything that can be found: the segments, and which document of which segment is each article's newest. */
export interface Shelf {
  readonly lexicon: Lexicon
  readonly facts: Facts
  segments: Segment[]
  /** Article → serial of its segment × MOST_DOCUMENTS + document. */
  readonly places: Map<number, number>
  readonly bySerial: Map<number, Segment>
  /** Words by field over all articles that count, for Lunr's average lengths. */
  readonly words: Float64Array
  lastSerial: number
}

/** Nothing held. */
export const createShelf = (): Shelf => ({
  lexicon: createLexicon(),
  facts: createFacts(),
  segments: [],
  places: new Map(),
  bySerial: new Map(),
  words: new Float64Array(FIELDS),
  lastSerial: 0,
})

/** How many articles can be found. */
export const articlesOn = (shelf: Shelf): number => shelf.places.size

/**
 * Takes a segment in: its documents are the newest of their articles, but for those of which `isCurrent` is false. One with nothing
 * that counts is not taken. `serial` is given for segments that had one on disk.
 */
export function addSegment(
  shelf: Shelf,
  layout: Layout,
  isCurrent: (article: number, document: number) => boolean = () => true,
  serial = shelf.lastSerial + 1,
): Segment | null {
  return addOpened(shelf, openSegment(layout, serial, shelf.lexicon, shelf.facts), isCurrent)
}

/** The same for a segment that was opened for this shelf before. */
export function addOpened(shelf: Shelf, segment: Segment, isCurrent: (article: number, document: number) => boolean): Segment | null {
  const { serial, ids } = segment
  shelf.lastSerial = Math.max(shelf.lastSerial, serial)
  shelf.segments.push(segment)
  shelf.bySerial.set(serial, segment)
  for (let document = 0; document < ids.length; document++) {
    const article = ids[document] ?? 0
    count(shelf, segment, document, 1)
    if (isCurrent(article, document)) {
      forget(shelf, article)
      shelf.places.set(article, serial * MOST_DOCUMENTS + document)
    } else bury(shelf, segment, document)
  }
  if (segment.live > 0) return segment
  removeSegment(shelf, segment)
  return null
}

/** Puts one segment in the place of those that it was merged from, whatever became of their documents meanwhile. */
export function replaceSegments(shelf: Shelf, old: readonly Segment[], layout: Layout, serial = shelf.lastSerial + 1): Segment | null {
  const serials = new Set(old.map(({ serial }) => serial))
  const isCurrent = (article: number) => serials.has(Math.floor((shelf.places.get(article) ?? -1) / MOST_DOCUMENTS))
  const merged = addSegment(shelf, layout, isCurrent, serial)
  for (const segment of old) removeSegment(shelf, segment)
  return merged
}

/** Forgets an article; false when it was not there. */
export function forget(shelf: Shelf, article: number): boolean {
  const place = shelf.places.get(article)
  if (place === undefined) return false
  shelf.places.delete(article)
  const segment = shelf.bySerial.get(Math.floor(place / MOST_DOCUMENTS))
  if (segment) bury(shelf, segment, place % MOST_DOCUMENTS)
  return true
}

function bury(shelf: Shelf, segment: Segment, document: number): void {
  if (segment.dead[document] === 1) return
  segment.dead[document] = 1
  segment.live -= 1
  count(shelf, segment, document, -1)
}

function count({ words }: Shelf, { ids, lengths }: Segment, document: number, sign: 1 | -1): void {
  for (let field = 0; field < FIELDS; field++) words[field] = (words[field] ?? 0) + sign * (lengths[field * ids.length + document] ?? 0)
}

/** Gives a segment up; none of its documents may count any more. */
export function removeSegment(shelf: Shelf, segment: Segment): void {
  for (let document = 0; document < segment.ids.length; document++) bury(shelf, segment, document)
  closeSegment(segment, shelf.lexicon)
  shelf.segments = shelf.segments.filter(other => other !== segment)
  shelf.bySerial.delete(segment.serial)
}

/** The state as callers see it, with so many articles waiting. */
export const stateOf = (shelf: Shelf, pending: number): SearchState => ({ indexed: articlesOn(shelf), pending })

/** Segments in each size class that are left as they are; more are merged into one. */
const FAN_OUT = 8
/** Segments smaller than this are merged where they are, since that takes a few milliseconds only; so many of them are left. */
export const SMALL = 64
const FEW = 4
/** A segment in which more than this share is gone is cleaned up by itself. */
const STALE = 0.1

const sizeClass = ({ live }: Segment) => Math.floor(Math.log(live) / Math.log(FAN_OUT))

/** The small segments, when they are too many and have to become one. */
export function dueSmall({ segments }: Pick<Shelf, 'segments'>): Segment[] {
  const small = segments.filter(({ ids }) => ids.length < SMALL)
  return small.length >= FEW ? small : []
}

/** Which of the other segments to merge next, if any: those of the smallest class with too many, or one with too much that is gone. */
export function dueLarge({ segments }: Pick<Shelf, 'segments'>): Segment[] {
  const large = segments.filter(({ ids }) => ids.length >= SMALL)
  const classes = new Map<number, Segment[]>()
  for (const segment of large) classes.set(sizeClass(segment), [...(classes.get(sizeClass(segment)) ?? []), segment])
  for (const [, own] of [...classes].sort(([a], [b]) => a - b)) {
    const chosen = own.length >= FAN_OUT ? fitting(own) : []
    if (chosen.length > 1) return chosen
  }
  const stale = large.find(({ live, ids }) => live < ids.length * (1 - STALE))
  return stale ? [stale] : []
}

/** As many as make one segment. */
function fitting(segments: readonly Segment[]): Segment[] {
  let documents = 0
  return segments.filter(({ live }) => {
    if (documents + live > MOST_DOCUMENTS) return false
    documents += live
    return true
  })
}
