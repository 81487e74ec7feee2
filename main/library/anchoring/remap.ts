import { type Span, snap } from '../text/graphemes.ts'
import { align } from './align.ts'
import type { Alignment } from './alignment.ts'
import { type Candidate, candidates, type Wanted } from './candidates.ts'
import { evidence } from './evidence.ts'
import { bitsOf, type Index, indexOf } from './occurrences.ts'
import { type Mapped, mapSpan } from './span-map.ts'
import { lengthOf, type Names, newNames, sameWords, unitsIn } from './units.ts'

/** A quote whose place in another text is wanted. Without a place in the old text (an orphan) it is only looked for by its words. */
export interface Anchor extends Wanted {
  id: number
  span: Span | null
}

/** A place in the new text; `score` is the confidence, 0–1. UTF-16 offsets. */
export interface Found extends Span {
  score: number
}

/** What becomes of an anchor. `kept`: the same words; `moved`: others, or found only by searching; proposals are other places, the best first. */
export interface Remapping {
  id: number
  outcome: 'kept' | 'moved' | 'orphaned'
  now: Found | null
  proposals: Candidate[]
}

/** A place found by searching is believed from this score on, when no other one comes as close as this. */
const FLOOR = 0.75
const MARGIN = 0.1
/** With this share of its letters left in place, a quote is not looked for elsewhere. */
const SURE = 0.8
/** Places offered to be chosen from, at most, and the least score of one. */
const MOST_PROPOSALS = 5
const LEAST_OFFERED = 0.4
/** Units of old text around a quote that say where it stood. */
const AROUND = 80

/** What a search in the new text needs. */
interface Searched {
  alignment: Alignment
  index: Index
  names: Names
}

/**
 * Where quotes of one text stand in another: where the comparison of both texts puts them, when at least half of their letters are left; else
 * where their words stand in what is new there, with a floor and a margin to the next best; else nowhere. What stood elsewhere before is never
 * taken for a quote that went away.
 */
export const remap = (old: string, text: string, anchors: readonly Anchor[]): Remapping[] => {
  const names = newNames()
  return remapAligned(align(old, text, names), names, anchors)
}

/** The same for texts that were aligned with some names. */
export function remapAligned(alignment: Alignment, names: Names, anchors: readonly Anchor[]): Remapping[] {
  const searched = { alignment, names, index: indexOf(alignment.to) }
  return anchors.map(anchor => remapOne(searched, anchor))
}

function remapOne(searched: Searched, anchor: Anchor): Remapping {
  const { alignment } = searched
  const { id, span, exact } = anchor
  const { text } = alignment.to
  const mapped = span && trusted(searched, span)
  if (mapped && sameWords(exact, text.slice(mapped.start, mapped.end))) {
    return { id, outcome: 'kept', now: { start: mapped.start, end: mapped.end, score: 1 }, proposals: [] }
  }
  // Where nearly all is left there is nothing to choose from.
  if (mapped && mapped.kept >= SURE) return { id, outcome: 'moved', now: found(mapped, mapped.kept), proposals: [] }
  const places = candidates(alignment.to, searched.index, searched.names, span ? withContext(alignment.from.text, anchor, span) : anchor)
  const now = mapped ? found(mapped, mapped.kept) : believed(alignment, anchor, places)
  return { id, outcome: now ? 'moved' : 'orphaned', now, proposals: proposalsOf(text, places, now) }
}

const found = ({ start, end }: Span, score: number): Found => ({ start, end, score: rounded(score, 0.99) })

/** Bits of evidence in and around a place that make it no accident, unless all words that could be there are too common; units around it that count. */
const LEAST_BITS = 20
const BESIDE = 4

/** Where the comparison puts a span, unless the few words that are left could as well be an accident. */
function trusted({ alignment, index }: Searched, span: Span): Mapped | null {
  const mapped = mapSpan(alignment, span)
  if (!mapped) return null
  const own = unitsIn(alignment.from, span)
  const around = { start: Math.max(0, own.start - BESIDE), end: Math.min(alignment.from.count, own.end + BESIDE) }
  let most = 0
  for (let unit = around.start; unit < around.end; unit++) most += bitsOf(alignment.to, index, alignment.from.ids[unit] ?? 0)
  return evidence(alignment, index, around) >= Math.min(LEAST_BITS, most / 3) ? mapped : null
}

/** All that stood around a quote, where it is known. */
const withContext = (old: string, { exact }: Anchor, { start, end }: Span): Wanted => ({
  exact,
  prefix: old.slice(Math.max(0, start - AROUND), start),
  suffix: old.slice(end, end + AROUND),
})

/** The best place by far that nothing else of the old text became. An orphan is taken back only with its very words. */
function believed(alignment: Alignment, { span, exact }: Anchor, places: readonly Candidate[]): Found | null {
  const free = places.filter(place => !isOther(alignment, span, place))
  const [best] = free
  if (!best || best.score < FLOOR) return null
  const next = free.find(place => place !== best && (place.start >= best.end || place.end <= best.start))
  if (next && best.score - next.score < MARGIN) return null
  if (!span && !sameWords(exact, alignment.to.text.slice(best.start, best.end))) return null
  return found(best, best.score)
}

/** Whether most of a place is what other words of the old text became, so that it stood there before. */
function isOther(alignment: Alignment, span: Span | null, place: Span): boolean {
  const { from, to, claimed, partner } = alignment
  const units = unitsIn(to, place)
  const own = span ? unitsIn(from, span) : { start: 0, end: 0 }
  const ours = new Set(partner.subarray(own.start, own.end))
  let [all, others] = [0, 0]
  for (let unit = units.start; unit < units.end; unit++) {
    all += lengthOf(to, unit)
    if (claimed[unit] === 1 && !ours.has(unit)) others += lengthOf(to, unit)
  }
  return others > all / 2
}

/** The places to choose from: whole characters, and not the one that was chosen. */
export function proposalsOf(text: string, places: readonly Candidate[], now: Span | null): Candidate[] {
  return places
    .filter(({ start, end, score }) => score >= LEAST_OFFERED && !(now && start < now.end && now.start < end))
    .slice(0, MOST_PROPOSALS)
    .map(({ start, end, score }) => ({ ...snap(text, start, end), score: rounded(score, 1) }))
    .filter(({ start, end }) => start < end)
}

const rounded = (score: number, most: number): number => Math.min(most, Math.max(0.01, Math.round(score * 100) / 100))
